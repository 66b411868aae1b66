import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import { matchOf } from '../../../server/claims/check-price.ts';
import { extractClaims } from '../../../server/claims/extract-claims.ts';
import { minorUnit } from '../../../server/claims/minor-unit.ts';
import { marketOf } from '../../../server/claims/subjects.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { dayFinding, mentionAt } from './labelled-cases.ts';
import { markets, seriesOf } from './reference-data.ts';
import { statement } from './statement.ts';

const vodafone: Instrument = {
  id: instrumentId('XLON:VOD'),
  mic: mic('XLON'),
  symbol: 'VOD',
  kind: 'common',
  issuerId: 'XLON:VOD',
  nameKorean: '보다폰',
  nameEnglish: 'Vodafone',
  currency: 'GBP',
  sector: null,
  listedDate: null,
  delistedDate: null,
};

describe('a share of a market without a calendar', () => {
  const claimsIn = (text: string, name: string, language: 'ko' | 'en') =>
    extractClaims(
      { text, title: null, language, date: dayFinding('2024-07-05') },
      [mentionAt(text, text.indexOf(name), name, vodafone.id)],
      { ...markets, instrumentOf: (id) => (id === vodafone.id ? vodafone : markets.instrumentOf(id)) },
    ).map(({ kind, value, date, fromDate }) => [kind, value, date, fromDate]);

  it('keeps the calendar of no other market', () => {
    expect(marketOf(vodafone)).toBe('other');
  });

  // 2024-07-04 was a holiday in New York and a session in London: the day before is not worked out by another calendar.
  it.each([
    ['보다폰은 전날 3.2% 오른 채 마감했다.', '보다폰', 'ko', [['change_pct', 3.2, null, null]]],
    ['보다폰 주가는 이날 3.2% 올랐다.', '보다폰', 'ko', [['change_pct', 3.2, null, null]]],
    ['보다폰은 4일 3.2% 오른 채 마감했다.', '보다폰', 'ko', [['change_pct', 3.2, '2024-07-04', null]]],
    ['Shares of Vodafone rose 3.2% yesterday.', 'Vodafone', 'en', [['change_pct', 3.2, null, null]]],
    ['Shares of Vodafone rose 3.2% on July 4.', 'Vodafone', 'en', [['change_pct', 3.2, '2024-07-04', null]]],
    [
      'Vodafone shares have gained 12% so far this year.',
      'Vodafone',
      'en',
      [['period_change_pct', 12, null, null]],
    ],
  ] as const)('is dated only where the text has the date: %s', (text, name, language, expected) => {
    expect(claimsIn(text, name, language)).toEqual(expected);
  });

  it('can have no claim verified, with prices or without, and is told why', () => {
    const said = statement('KRX:000660', '2024-01-22', { value: 142600 });
    const context = { calendar: null, listedDate: null };
    for (const series of [seriesOf('KRX:000660'), null])
      expect(checkClaim(said, { ...context, series })).toMatchObject({
        verdict: 'unverifiable',
        reason: 'noCalendar',
        reference: null,
      });
    const calendar = shippedCalendars(mic('XKRX'));
    expect(checkClaim(said, { ...context, calendar, series: seriesOf('KRX:000660') }).verdict).toBe(
      'verified',
    );
  });

  it('says first what would be missing anywhere', () => {
    const context = { calendar: null, listedDate: null, series: null };
    const said = statement('KRX:000660', '2024-01-22', { kind: 'market_cap', value: 1 });
    expect(checkClaim(said, context).reason).toBe('noShareCount');
  });
});

describe('the smallest step of a price', () => {
  it.each([
    ['KRW', 1],
    ['JPY', 1],
    ['USD', 0.01],
    ['GBP', 0.01],
    ['pt', 0.01],
    ['KWD', 0.001],
  ] as const)('of %s is %d', (currency, step) => {
    expect(minorUnit(currency)).toBeCloseTo(step, 12);
  });

  it('is what an adjusted price may be off by, in the currency of the series', () => {
    const splitDay = seriesOf('XNAS:NVDA');
    const bar = splitDay?.bars.find(({ sessionDate: day }) => day === '2024-02-12');
    if (!splitDay || !bar) throw new Error('The bundled prices lack the day.');
    const said = statement('XNAS:NVDA', '2024-02-12', { value: 722.48, precision: 0.01 });
    // Ten new shares for one: 72.248 is kept as 72.25, off by half a cent. Prices in whole yen may be off by half a yen.
    expect(matchOf(said, bar.close, bar, splitDay)).toBe('matchesUnsplit');
    const off = { ...said, value: 725 };
    expect(matchOf(off, bar.close, bar, splitDay)).toBeNull();
    expect(matchOf(off, bar.close, bar, { ...splitDay, currency: 'JPY' })).toBe('matchesUnsplit');
  });
});
