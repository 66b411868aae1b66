import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import { claimWindow } from '../../../server/claims/claim-window.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import type { ClaimCheck, ClaimStatement } from '../../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { mic } from '../../../shared/units/mic.ts';
import { type SessionDate, sessionDate, yearsBefore } from '../../../shared/units/session-date.ts';
import { seriesOf } from '../../unit/claims/reference-data.ts';
import { statement } from '../../unit/claims/statement.ts';

const seed = 20240122;
const calendar = shippedCalendars(mic('XKRX'));

function bundled(id: string): PriceSeries {
  const series = seriesOf(id);
  if (!series) throw new Error(`no prices of ${id}`);
  return series;
}

function verdictOn(series: PriceSeries, told: ClaimStatement): ClaimCheck {
  return checkClaim(told, { series, calendar, listedDate: null });
}

const kinds = ['close', 'open', 'high', 'low', 'change_pct', 'change_abs', 'intraday_price'] as const;
const yearKinds = ['52w_high', '52w_low'] as const;

/** A number about a session of a series: true, or off by more than rounding may make it, of any kind. */
function claimOf(id: string, { least = 260, until = '9999-12-31' } = {}) {
  const { bars } = bundled(id);
  const places = bars.flatMap(({ sessionDate: day }, place) => (place > least && day < until ? [place] : []));
  return fc
    .record({
      place: fc.constantFrom(...places),
      kind: fc.constantFrom<ClaimStatement['kind']>(...kinds, ...yearKinds),
      off: fc.constantFrom(0, 0, 0.03, -0.03, 0.4),
      basis: fc.constantFrom('close' as const, 'intraday' as const, null),
      isAmbiguous: fc.boolean(),
    })
    .map(({ place, kind, off, basis, isAmbiguous }) => {
      const bar = bars[place];
      const before = bars[place - 1];
      if (!bar || !before) throw new Error('no such bar');
      const change = bar.close - before.close;
      const value = {
        ...{ close: bar.close, open: bar.open, high: bar.high, low: bar.low, change_abs: change },
        ...{ change_pct: Number(((change / before.close) * 100).toFixed(2)), intraday_price: bar.close },
        ...{ '52w_high': null, '52w_low': null },
      }[String(kind)];
      const error = off * (kind === 'change_pct' ? 100 : bar.close);
      return statement(id, bar.sessionDate, {
        kind,
        value: value == null ? null : Number((value + error).toFixed(kind === 'change_pct' ? 2 : 0)),
        ...(kind.startsWith('52w') ? { extremeBasis: basis } : {}),
        ...(kind === 'intraday_price' ? { session: 'intraday' as const } : {}),
        ...(isAmbiguous && off > 0.1 ? { isAmbiguous } : {}),
      });
    });
}

/** All prices of a series times a factor. */
function scaled(series: PriceSeries, factor: number): PriceSeries {
  const times = (price: number | null) => (price === null ? null : price * factor);
  return {
    ...series,
    bars: series.bars.map((bar) => ({
      ...bar,
      ...{ open: times(bar.open), high: times(bar.high), low: times(bar.low), close: bar.close * factor },
    })),
  };
}

test('a series and its numbers times the ratio of a split have the same verdicts', () => {
  const id = 'KRX:005380';
  const series = bundled(id);
  const byFactor = new Map([2, 5, 50].map((factor) => [factor, scaled(series, factor)]));
  fc.assert(
    fc.property(claimOf(id), fc.constantFrom(2, 5, 50), (told, factor) => {
      const split = byFactor.get(factor) ?? series;
      const inUnit = told.unit === 'pct' || told.value === null ? 1 : factor;
      const after = verdictOn(split, { ...told, value: told.value === null ? null : told.value * inUnit });
      const before = verdictOn(series, told);
      expect([after.verdict, after.reason, after.basis]).toEqual([
        before.verdict,
        before.reason,
        before.basis,
      ]);
    }),
    { seed, numRuns: 400 },
  );
});

test('a number that was printed before a split has the verdict that it had then', () => {
  const id = 'KRX:005930';
  const adjusted = bundled(id);
  const exDate = sessionDate('2018-05-04');
  const bars = scaled(adjusted, 50).bars.filter((bar) => bar.sessionDate < exDate);
  const then: PriceSeries = { ...adjusted, adjustmentBasis: 'none', bars };
  fc.assert(
    fc.property(claimOf(id, { least: 1, until: exDate }), (told) => {
      const printed = {
        ...told,
        value: told.value === null || told.unit === 'pct' ? told.value : told.value * 50,
      };
      const now = verdictOn(adjusted, printed);
      expect(now.verdict).toBe(verdictOn(then, printed).verdict);
      if (
        now.verdict === 'verified' &&
        printed.value !== null &&
        printed.unit !== 'pct' &&
        printed.value !== 0
      )
        expect(now.basis).toBe('beforeSplit');
    }),
    { seed, numRuns: 400 },
  );
});

test('a contradiction lacks nothing: without any one of its grounds it is none', () => {
  const id = 'KRX:000660';
  const series = bundled(id);
  let contradictions = 0;
  fc.assert(
    fc.property(claimOf(id), (told) => {
      const found = verdictOn(series, told);
      if (found.verdict !== 'contradicted' || told.date === null) return;
      contradictions += 1;
      expect(found.reference).not.toBeNull();
      expect(Math.abs(found.difference ?? 0)).toBeGreaterThan(0);
      const lacking: ClaimCheck[] = [
        verdictOn(series, { ...told, isAmbiguous: true }),
        verdictOn(series, { ...told, date: null }),
        verdictOn(series, { ...told, instrumentId: null }),
        verdictOn({ ...series, givenTwice: [told.date] }, told),
        verdictOn(
          { ...series, bars: series.bars.filter((bar) => bar.sessionDate < (told.date ?? '')) },
          told,
        ),
        verdictOn({ ...series, adjustmentBasis: 'splitAndDividend' }, told),
        checkClaim(told, { series: null, calendar, listedDate: null }),
        checkClaim(told, { series, calendar: null, listedDate: null }),
      ];
      // Prices adjusted for dividends leave percentages and extremes comparable.
      const isPrice = told.unit !== 'pct' && told.value !== null;
      const counted = isPrice ? lacking : lacking.filter((_, place) => place !== 5);
      expect(counted.map(({ verdict }) => verdict)).not.toContain('contradicted');
    }),
    { seed, numRuns: 300 },
  );
  expect(contradictions).toBeGreaterThan(60);
});

test('bars that a number does not rest on do not touch its verdict', () => {
  const id = 'KRX:034730';
  const series = bundled(id);
  fc.assert(
    fc.property(claimOf(id), fc.integer({ min: 2, max: 7 }), (told, each) => {
      const day = told.date;
      if (day === null || told.isAmbiguous) return;
      const { from, to } = claimWindow(told, day, series, calendar);
      const isYear = told.kind.startsWith('52w');
      // The windows of 364 days and of 252 sessions may reach a little further back.
      const start: SessionDate | null = isYear ? yearsBefore(day, 2) : from;
      const bars = series.bars.filter(
        ({ sessionDate: date }, place) =>
          (start !== null && date >= start && date <= to) || place % each === 0,
      );
      const fewer = verdictOn({ ...series, bars }, told);
      const all = verdictOn(series, told);
      expect([fewer.verdict, fewer.reason, fewer.reference]).toEqual([
        all.verdict,
        all.reason,
        all.reference,
      ]);
    }),
    { seed, numRuns: 150 },
  );
});
