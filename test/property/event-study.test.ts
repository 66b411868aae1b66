import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../server/stats/seeded-random.ts';
import { bootstrapInterval } from '../../server/studies/bootstrap-interval.ts';
import { givenColumns, type StudyColumns } from '../../server/studies/study-columns.ts';
import { type StudyDesign, usualDesign } from '../../server/studies/study-design.ts';
import { studyEvents } from '../../server/studies/study-events.ts';
import { sessionDate } from '../../shared/units/session-date.ts';

const sessions = Array.from({ length: 160 }, (_, at) =>
  sessionDate(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)),
);
const design = (from: number, to: number): StudyDesign => ({
  ...usualDesign,
  window: { from, to },
  estimation: { from: -80, to: -11 },
  minEstimation: 30,
});
// In steps of a hundredth of a per cent, and never quite flat: what scatters by rounding alone is another matter.
const column = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 160, maxLength: 160 })
  .map((steps) => steps.map((step, at) => step / 10_000 + Math.sin(at * at) / 100));
const columnsOf = (asset: string, share: readonly number[], market: readonly number[]): StudyColumns =>
  givenColumns(asset, sessions, Float64Array.from(share), Float64Array.from(market));
const places = fc.uniqueArray(fc.integer({ min: 85, max: 150 }), { minLength: 1, maxLength: 6 });
const manyPlaces = fc.uniqueArray(fc.integer({ min: 85, max: 150 }), { minLength: 8, maxLength: 20 });
const asked = (columns: StudyColumns, at: readonly number[]) =>
  at.flatMap((place) => {
    const eventDate = columns.sessions[place];
    return eventDate === undefined ? [] : [{ columns, eventDate }];
  });

describe('a study of events', () => {
  it('has sums of abnormal returns that add up over any cut of the window', () => {
    fc.assert(
      fc.property(column, column, fc.integer({ min: -5, max: 4 }), (share, market, cut) => {
        const columns = columnsOf('A', share, market);
        const car = (from: number, to: number) =>
          studyEvents(asked(columns, [120]), design(from, to)).events[0]?.returns.cumulative.estimate ??
          Number.NaN;
        expect(car(-5, 5)).toBeCloseTo(car(-5, cut) + car(cut + 1, 5), 12);
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing in a share that is its benchmark, by every model that has the benchmark in it', () => {
    fc.assert(
      fc.property(column, places, fc.constantFrom('marketModel', 'marketAdjusted'), (market, at, model) => {
        const { events } = studyEvents(asked(columnsOf('A', market, market), at), { ...design(0, 2), model });
        for (const { returns } of events) expect(Math.abs(returns.cumulative.estimate)).toBeLessThan(1e-14);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of its events, nor on which are kept', () => {
    fc.assert(
      fc.property(
        column,
        column,
        places,
        fc.constantFrom('keep', 'dropLater'),
        (share, market, at, overlap) => {
          const columns = columnsOf('A', share, market);
          const one = studyEvents(asked(columns, at), { ...design(-1, 3), overlap });
          const other = studyEvents(asked(columns, at.toReversed()), { ...design(-1, 3), overlap });
          expect(other.events.toReversed()).toEqual(one.events);
          expect(other.dropped.toReversed()).toEqual(one.dropped);
          for (const [name, test] of Object.entries(one.aggregate?.tests ?? {})) {
            const same = Object.entries(other.aggregate?.tests ?? {}).find(([key]) => key === name)?.[1];
            if (test === null) expect(same).toBeNull();
            else expect(same?.statistic).toBeCloseTo(test.statistic, 6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a bootstrap interval around its mean, whatever the order of events, and moved as they are', () => {
    fc.assert(
      fc.property(column, column, manyPlaces, fc.integer(), (share, market, at, seed) => {
        const { events } = studyEvents(asked(columnsOf('A', share, market), at), design(0, 1));
        const drawn = (of: typeof events) => bootstrapInterval(of, 0.95, seededRandom(seed));
        const interval = drawn(events);
        expect(drawn(events.toReversed())).toEqual(interval);
        expect(interval === null).toBe(events.length < 10);
        if (interval === null) return;
        const sums = events.map(({ returns }) => returns.cumulative.estimate);
        const mean = sums.reduce((total, one) => total + one, 0) / sums.length;
        expect(interval.low).toBeLessThanOrEqual(mean + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-12);
        const moved = events.map(({ returns, ...rest }) => {
          const cumulative = { ...returns.cumulative, estimate: returns.cumulative.estimate + 0.01 };
          return { ...rest, returns: { ...returns, cumulative } };
        });
        expect(drawn(moved)?.low).toBeCloseTo(interval.low + 0.01, 12);
        expect(drawn(moved)?.high).toBeCloseTo(interval.high + 0.01, 12);
      }),
      { numRuns: 40 },
    );
  });

  it('has the same tests in per cent as in fractions', () => {
    fc.assert(
      fc.property(column, column, places, (share, market, at) => {
        const times100 = (values: readonly number[]) => values.map((value) => 100 * value);
        const one = studyEvents(asked(columnsOf('A', share, market), at), design(0, 1));
        const other = studyEvents(asked(columnsOf('A', times100(share), times100(market)), at), design(0, 1));
        for (const [name, test] of Object.entries(one.aggregate?.tests ?? {})) {
          const same = Object.entries(other.aggregate?.tests ?? {}).find(([key]) => key === name)?.[1];
          if (test !== null) expect(same?.statistic).toBeCloseTo(test.statistic, 6);
        }
        for (const [at, { returns }] of one.events.entries())
          expect((other.events[at]?.returns.cumulative.estimate ?? 0) / 100).toBeCloseTo(
            returns.cumulative.estimate,
            10,
          );
      }),
      { numRuns: 60 },
    );
  });
});
