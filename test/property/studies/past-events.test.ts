import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyAround } from '../../../server/studies/abnormal-around.ts';
import { alignReturns } from '../../../server/studies/abnormal-columns.ts';
import { cumulativeAbnormal, marketModelAt } from '../../../server/studies/abnormal-returns.ts';
import type { PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';
import { hynixReturns, studiedEvent } from '../../support/studied-events.ts';

const calendar = calendarOf('XKRX');
const [series, benchmark] = [bundledSeries('KRX-000660'), bundledSeries('KRX-KS11')];
const days = series.bars.slice(0, 1900).map((bar) => bar.sessionDate);

const anEvent = fc
  .record({
    day: fc.integer({ min: 0, max: days.length - 1 }).map((at) => days[at] ?? null),
    relation: fc.constantFrom('precedes', 'reports', 'unclear'),
    novelty: fc.constantFrom('first', 'first', 'first', 'echo'),
    story: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ day, relation, novelty, story }) =>
    studiedEvent(day, { relation, novelty, key: `KRX:000660|${day}|${story}|v2` }),
  );
const someEvents = fc.uniqueArray(anEvent, { selector: ({ key }) => key, minLength: 2, maxLength: 30 });

const until = (all: PriceSeries, day: string): PriceSeries => ({
  ...all,
  bars: all.bars.filter((bar) => bar.sessionDate <= day),
});
/** In place of each return another one: a price path that goes on from the last close before a day in its own way. */
const otherwiseAfter = (all: PriceSeries, day: string): PriceSeries => ({
  ...all,
  bars: all.bars.map((bar, at) =>
    bar.sessionDate <= day ? bar : { ...bar, close: bar.close * (1 + (at % 7) / 100) },
  ),
});

const run = { numRuns: 20 };

describe('a study of one event', () => {
  it('says the same in whichever order the events come', () => {
    fc.assert(
      fc.property(someEvents, fc.infiniteStream(fc.nat()), (events, order) => {
        const own = events[0] ?? studiedEvent(null);
        const shuffled = events
          .map((event) => ({ event, at: order.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ event }) => event);
        const prices = { calendar, series, benchmark };
        expect(studyAround(own, shuffled, prices)).toEqual(studyAround(own, events, prices));
      }),
      run,
    );
  });

  it('never looks ahead: prices and events from its day 0 on change nothing about those before', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const own = events[0] ?? studiedEvent(null);
        const day = own.sessionDate ?? '';
        const then = studyAround(own, events, { calendar, series, benchmark }).past;
        const before = series.bars.filter((bar) => bar.sessionDate < day).at(-1)?.sessionDate ?? '';
        const earlier = events.filter((event) => event === own || (event.sessionDate ?? '') < day);
        const otherwise = studyAround(own, earlier, {
          calendar,
          series: otherwiseAfter(series, before),
          benchmark: otherwiseAfter(benchmark, before),
        }).past;
        expect([otherwise.events, otherwise.mean, otherwise.dropped, otherwise.apart]).toEqual([
          then.events,
          then.mean,
          then.dropped,
          then.apart,
        ]);
      }),
      run,
    );
  });

  it('counts each session once, and every earlier event of its kind once: used, dropped or apart', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const own = events[0] ?? studiedEvent(null);
        const { past } = studyAround(own, events, { calendar, series, benchmark });
        const places = past.events.map((event) => hynixReturns.placeOf(event.sessionDate) ?? Number.NaN);
        for (const [at, place] of places.slice(1).entries())
          expect(place - (places[at] ?? 0)).toBeGreaterThanOrEqual(5);
        const apart = past.apart.reduce((total, { count }) => total + count, 0);
        const earlier = events.filter((event) => (event.sessionDate ?? '') < (own.sessionDate ?? ''));
        expect(past.events.length + past.dropped.length + apart).toBe(earlier.length);
      }),
      run,
    );
  });
});

describe('a cumulative abnormal return', () => {
  it('is the sum of those of the two parts that its window is cut into', () => {
    const aWindow = fc.tuple(
      fc.integer({ min: 300, max: 1000 }),
      fc.integer({ min: -5, max: 0 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 6, max: 9 }),
    );
    fc.assert(
      fc.property(aWindow, ([dayZero, a, b, c]) => {
        const fit = marketModelAt(hynixReturns, dayZero).value;
        if (fit === null) return;
        const [whole, left, right] = [
          [a, c],
          [a, b],
          [b + 1, c],
        ].map(([from = 0, to = 0]) => cumulativeAbnormal(hynixReturns, fit, dayZero, { from, to }).value);
        if (!whole || !left || !right) return;
        expect(left.estimate + right.estimate).toBeCloseTo(whole.estimate, 14);
      }),
    );
  });

  it('does not depend on what a price is counted in', () => {
    const inDollars = { ...series, bars: series.bars.map((bar) => ({ ...bar, close: bar.close / 1300 })) };
    const again = alignReturns(inDollars, until(benchmark, '2024-12-30'), calendar);
    const dayZero = 1000;
    const [one, other] = [hynixReturns, again].map((returns) => {
      const fit = marketModelAt(returns, dayZero).value;
      return fit && cumulativeAbnormal(returns, fit, dayZero, { from: 1, to: 5 }).value;
    });
    expect(other?.estimate).toBeCloseTo(one?.estimate ?? Number.NaN, 12);
    expect(other?.standardError).toBeCloseTo(one?.standardError ?? Number.NaN, 12);
  });
});
