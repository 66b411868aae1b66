import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedSeries } from '../../../server/markets/adjusted-series.ts';
import { contextSessions, deriveFrom, derivePrices } from '../../../server/markets/derive-prices.ts';
import { detectPriceEvents } from '../../../server/markets/price-events.ts';
import { pathReturn } from '../../../server/studies/window-return.ts';
import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { decision } from '../../support/adjusting.ts';
import { calendarOf } from '../../support/bundled-series.ts';
import { anySeries } from './made-series.ts';

const xkrx = calendarOf('XKRX');
const series = anySeries(sessionDate('2022-03-01'));
const runs = { seed: 7, numRuns: 25, endOnFailure: true };
const options = { fields: ['intraday', 'close'], listedDate: sessionDate('2022-03-02') } as const;

/** A bar counted in shares of which `ratio` make one of its own. */
function inOldShares(bar: PriceBar, ratio: number): PriceBar {
  const times = (price: number | null) => (price === null ? null : price * ratio);
  return {
    ...bar,
    ...{ open: times(bar.open), high: times(bar.high), low: times(bar.low), close: bar.close * ratio },
    volume: bar.volume === null ? null : bar.volume / ratio,
  };
}

describe('what is derived from a session on', () => {
  it('is the tail of what the whole series gives', () => {
    fc.assert(
      fc.property(series, fc.nat(), (one, drawn) => {
        const from = one.bars[drawn % one.bars.length]?.sessionDate ?? sessionDate('2022-03-02');
        const whole = derivePrices(one, xkrx, options);
        const { after, sessionBars, events } = deriveFrom(one, xkrx, options, from);
        const isLater = (item: { sessionDate: string }) => after === null || item.sessionDate > after;
        expect(sessionBars).toEqual(whole.sessionBars.filter(isLater));
        expect(events).toEqual(whole.events.filter(isLater));
      }),
      runs,
    );
  });

  it('needs no more of the series before than is said, but for the extremes of all the data', () => {
    fc.assert(
      fc.property(series, (one) => {
        const traded = one.bars.flatMap((bar, place) => (bar.volume === 0 ? [] : [place]));
        const last = one.bars.length - 1;
        const first = traded.at(-1 - contextSessions) ?? 0;
        const from = one.bars[last]?.sessionDate ?? sessionDate('2022-03-02');
        const part = { ...one, bars: one.bars.slice(first) };
        const kept = (event: { kind: string }) => !event.kind.endsWith('InData');
        const whole = deriveFrom(one, xkrx, options, from);
        const tail = deriveFrom(part, xkrx, options, from);
        expect(tail.events.filter(kept)).toEqual(whole.events.filter(kept));
        expect(tail.sessionBars).toEqual(whole.sessionBars);
      }),
      runs,
    );
  });

  it('does not change by a bar that comes after', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 400 }), (one, drawn) => {
        const known = { ...one, bars: one.bars.slice(0, drawn) };
        const last = known.bars.at(-1)?.sessionDate ?? '';
        const before = detectPriceEvents(one, xkrx, options).filter((event) => event.sessionDate <= last);
        expect(detectPriceEvents(known, xkrx, options)).toEqual(before);
      }),
      runs,
    );
  });
});

describe('a split that is inserted and adjusted', () => {
  const split = fc.record({
    one: series,
    drawn: fc.nat(),
    ratio: fc.constantFrom(1.5, 2, 3, 5, 10, 50, 0.1, 1.1),
  });

  /** The series with raw prices before a session with trading, and the decision that adjusts for it. */
  function inserted({ one, drawn, ratio }: { one: PriceSeries; drawn: number; ratio: number }): PriceSeries {
    const traded = one.bars.filter((bar) => bar.volume !== 0);
    const exDate = traded[drawn % traded.length]?.sessionDate ?? '';
    return {
      ...one,
      bars: one.bars.map((bar) => (bar.sessionDate < exDate ? inOldShares(bar, ratio) : bar)),
      adjustments: [decision(exDate, 'split', ratio)],
    };
  }

  it('leaves every extreme, move and gap as it was', () => {
    fc.assert(
      fc.property(split, (drawn) => {
        const seen = (given: PriceSeries) =>
          detectPriceEvents(given, xkrx, options)
            .filter((event) => /High|Low|high|low|move|gap/.test(event.kind))
            .map(({ sessionDate: date, kind, firstCrossing, basis }) => [
              ...[date, kind, firstCrossing, basis.replace(',splitAdjusted', '')],
            ]);
        expect(seen(inserted(drawn))).toEqual(seen(drawn.one));
      }),
      runs,
    );
  });

  it('leaves every return as it was', () => {
    fc.assert(
      fc.property(split, fc.nat(), fc.nat({ max: 12 }), (drawn, start, length) => {
        const { bars } = drawn.one;
        const place = start % bars.length;
        const [from, to] = [bars[place], bars[Math.min(place + length, bars.length - 1)]];
        if (!from || !to) return;
        const ends = [
          { session: from.sessionDate, at: 'close' },
          { session: to.sessionDate, at: 'close' },
        ] as const;
        const plain = pathReturn(drawn.one, ...ends);
        const adjusted = pathReturn(inserted(drawn), ...ends);
        expect(adjusted.missing).toBe(plain.missing);
        if (plain.value !== null) expect(adjusted.value).toBeCloseTo(plain.value, 12);
      }),
      runs,
    );
  });

  it('gives the same adjusted prices', () => {
    fc.assert(
      fc.property(split, (drawn) => {
        const { bars } = adjustedSeries(inserted(drawn), { basis: 'split' });
        expect(bars).toEqual(drawn.one.bars);
      }),
      runs,
    );
  });
});

describe('raw and adjusted prices', () => {
  const tesla = { instrumentId: instrumentId('XNAS:TSLA'), mic: mic('XNAS'), currency: 'USD' } as const;
  /** Over both splits of Tesla, 5 for 1 on 2020-08-31 and 3 for 1 on 2022-08-25; prices in cents as traded. */
  const traded = fc
    .record({ walk: anySeries(sessionDate('2021-05-03')), every: fc.integer({ min: 1, max: 3 }) })
    .map(({ walk, every }): PriceSeries => {
      const bars = walk.bars
        .filter((_, place) => place % every === 0)
        .map((bar) => (bar.sessionDate < '2022-08-25' ? inOldShares(bar, 3) : bar))
        .map((bar) => ({ ...inOldShares(bar, 0.01), volume: Math.round(bar.volume ?? 0) }));
      const cents = (price: number | null) => (price === null ? null : Math.round(price * 100) / 100);
      return {
        ...{ ...walk, ...tesla, adjustmentBasis: 'none' as const },
        bars: bars.map(({ open, high, low, close, ...rest }) => ({
          ...{ open: cents(open), high: cents(high), low: cents(low), close: cents(close) ?? close },
          ...rest,
        })),
      };
    });

  it('turn into each other and back', () => {
    fc.assert(
      fc.property(traded, (raw) => {
        const adjusted = adjustedSeries(raw, { basis: 'split' });
        const back = adjustedSeries(adjusted, { basis: 'none' });
        expect(back.bars).toEqual(raw.bars);
        expect(adjustedSeries(back, { basis: 'split' }).bars).toEqual(adjusted.bars);
        expect(adjustedSeries(adjusted, { basis: 'split' })).toEqual(adjusted);
      }),
      runs,
    );
  });
});
