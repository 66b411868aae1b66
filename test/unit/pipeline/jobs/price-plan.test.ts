import { describe, expect, it } from 'vitest';
import { shippedCalendars } from '../../../../server/markets/shipped-calendars.ts';
import { assignProvider, benchmarksOf } from '../../../../server/pipeline/jobs/price-assignment.ts';
import { lateBarsAt, nextFinalAt } from '../../../../server/pipeline/jobs/price-due.ts';
import {
  backfillPlan,
  plannedRequests,
  requestsKeptFree,
} from '../../../../server/pipeline/jobs/price-plan.ts';
import { nextMoment } from '../../../../server/pipeline/jobs/upkeep-times.ts';
import { sessionsWithin } from '../../../../server/pipeline/wanted-sessions.ts';
import { priceProviders } from '../../../../server/sources/price-providers/all-providers.ts';
import type { Instrument } from '../../../../shared/schemas/instrument.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import { mic } from '../../../../shared/units/mic.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

const noKeys = { yahooPersonalUse: false, dataGoKr: null, krx: null, alphaVantage: null, tiingo: null };
const providers = (keys: Partial<typeof noKeys | Record<string, string | boolean>>) =>
  priceProviders({ ...noKeys, ...keys });
const provider = (id: string) => {
  const found = providers({}).find((one) => one.id === id);
  if (!found) throw new Error(`no provider ${id}`);
  return found;
};

const share = (id: string, market: string): Instrument => ({
  ...{ id: instrumentId(id), mic: mic(market), symbol: id.slice(4), kind: 'common', issuerId: id },
  ...{
    nameKorean: null,
    nameEnglish: id,
    currency: 'KRW',
    sector: null,
    listedDate: null,
    delistedDate: null,
  },
});
const hynix = share('KRX:000660', 'XKRX');
const ecopro = share('KRX:086520', 'XKOS');
const vodafone = share('XLON:VOD', 'XLON');

describe('the fill of ten years of two markets', () => {
  const calendar = shippedCalendars(mic('XKRX'));
  if (calendar === null) throw new Error('no calendar');
  const sessions = sessionsWithin(calendar, sessionDate('2016-11-25'), sessionDate('2026-11-24')).length;

  it('fits into one day of the budget of either provider of whole Korean markets', () => {
    const wanted = { sessions, instruments: 0 };
    for (const [id, requests] of [['krx', sessions * 4] as const, ['data-go-kr', sessions] as const]) {
      const keptFree = requestsKeptFree(provider(id), [hynix]);
      expect(backfillPlan(provider(id), wanted, keptFree)).toEqual({ requests, days: 1 });
      expect(requests + keptFree).toBeLessThanOrEqual(provider(id).dailyBudget.requests);
    }
    expect(sessions).toBeGreaterThan(2_400);
  });

  it('takes one request for each tracked instrument where these are asked for one by one', () => {
    const wanted = { sessions, instruments: 60 };
    expect(backfillPlan(provider('alpha-vantage'), wanted, 5)).toEqual({ requests: 60, days: 3 });
    expect(backfillPlan(provider('alpha-vantage'), wanted, 25)).toBeNull();
  });
});

describe('what is planned of a day', () => {
  it('is never more than the budget has left, and leaves what new prices need', () => {
    const tracked = [hynix, ecopro];
    const krx = provider('krx');
    const plan = (usedToday: number, left: number | null) =>
      plannedRequests(krx, { tracked, usedToday, isDueToday: true, backfill: { left } });
    expect(plannedRequests(krx, { tracked, usedToday: 0, isDueToday: true, backfill: null })).toBe(8);
    expect(plan(0, 100)).toBe(408);
    expect(plan(0, null)).toBe(9_996);
    expect(plan(9_990, null)).toBe(8);
    expect(plan(9_997, null)).toBe(3);
    expect(plan(10_000, 5)).toBe(0);
  });
});

describe('the provider of an instrument', () => {
  it('is the one whose prices are used, else one of whole markets, else the first that has it', () => {
    const chosen = (keys: object, inUse?: string, instrument = hynix) =>
      assignProvider(providers(keys), instrument, inUse).provider?.id;
    expect(chosen({ yahooPersonalUse: true, krx: 'KEY' })).toBe('krx');
    expect(chosen({ yahooPersonalUse: true, krx: 'KEY' }, 'yahoo')).toBe('yahoo');
    expect(chosen({ yahooPersonalUse: true }, 'krx')).toBe('yahoo');
    expect(chosen({ tiingo: 'KEY' })).toBeUndefined();
  });

  it('is none where no key is set or nobody has it, and says what to do', () => {
    expect(assignProvider(providers({}), hynix, undefined).whyNot).toMatch(/NEWSTAPE_.* or import/);
    expect(assignProvider(providers({}), vodafone, undefined).whyNot).toMatch(
      /No provider .*XLON:VOD.* import its prices from a file/,
    );
  });

  it('comes with the index of its market', () => {
    expect(benchmarksOf([hynix, ecopro, vodafone])).toEqual(['KRX:KS11', 'KRX:KQ11']);
  });
});

describe('the next look', () => {
  it('for prices is when the next bar of any of the markets is final', () => {
    const calendars = ['XKRX', 'XNYS'].flatMap((market) => shippedCalendars(mic(market)) ?? []);
    const after = { kind: 'afterClose', minutes: 30 } as const;
    // Seoul closes at 15:30, New York at 16:00, which is 21:00 UTC in winter and 20:00 in summer.
    const winter = instantUtc('2024-01-23T00:00:00.000Z');
    expect(nextFinalAt(calendars, after, winter)).toBe('2024-01-23T07:00:00.000Z');
    expect(nextFinalAt(calendars, after, instantUtc('2024-01-23T07:00:00.000Z'))).toBe(
      '2024-01-23T21:30:00.000Z',
    );
    expect(nextFinalAt(calendars, after, instantUtc('2024-07-02T07:00:00.000Z'))).toBe(
      '2024-07-02T20:30:00.000Z',
    );
    // Over the weekend and a holiday on Monday.
    expect(nextFinalAt(calendars.slice(0, 1), after, instantUtc('2024-02-08T07:00:00.000Z'))).toBe(
      '2024-02-13T07:00:00.000Z',
    );
    expect(nextFinalAt([], after, winter)).toBeNull();
  });

  it('for late prices is half an hour away, and twice as far each time, eight hours at most', () => {
    const now = instantUtc('2024-01-23T00:00:00.000Z');
    const hours = [0, 1, 2, 3, 4, 5].map(
      (fruitless) => (Date.parse(lateBarsAt(now, fruitless)) - Date.parse(now)) / 3.6e6,
    );
    expect(hours).toEqual([0.5, 1, 2, 4, 8, 8]);
  });

  it('for upkeep is by the clocks of its zone, on either side of a change of the clocks', () => {
    const at = (pattern: string, zone: 'Asia/Seoul' | 'America/New_York', after: string) =>
      nextMoment({ pattern, zone }, instantUtc(after));
    expect(at('15 7 * * *', 'Asia/Seoul', '2024-01-22T22:15:00.000Z')).toBe('2024-01-23T22:15:00.000Z');
    expect(at('15 7 * * *', 'America/New_York', '2024-03-09T12:15:00.000Z')).toBe('2024-03-10T11:15:00.000Z');
    expect(at('*/10 * * * *', 'Asia/Seoul', '2024-01-22T22:15:00.000Z')).toBe('2024-01-22T22:20:00.000Z');
    expect(() => at('0 0 30 2 *', 'Asia/Seoul', '2024-01-22T22:15:00.000Z')).toThrow(/fits no moment/);
  });
});
