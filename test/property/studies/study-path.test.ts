import fc from 'fast-check';
import { expect, it } from 'vitest';
import { studyPath } from '../../../server/studies/study-path.ts';

const shown = { from: -3, to: 4 };
const window = { from: 1, to: 4 };
const value = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const event = fc.array(value, { minLength: 8, maxLength: 8 });
const events = fc.array(event, { minLength: 2, maxLength: 12 });
const at = (path: ReturnType<typeof studyPath>, offset: number) =>
  path.find((step) => step.offset === offset);

it('sums to the mean of what each event sums to over the window', () => {
  fc.assert(
    fc.property(events, (all) => {
      const path = studyPath(all, shown, window, 0.95);
      const sums = all.map((one) => one.slice(4).reduce((total, own) => total + own, 0));
      const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
      expect(at(path, 4)?.cumulative?.estimate).toBeCloseTo(mean, 10);
    }),
  );
});

it('steps by the mean of each session, before the window and in it, and meets 0 where the window begins', () => {
  fc.assert(
    fc.property(events, (all) => {
      const path = studyPath(all, shown, window, 0.95);
      expect(at(path, 0)?.cumulative?.estimate).toBeCloseTo(0, 12);
      for (const { offset, aar, cumulative } of path) {
        const before = offset === window.from ? 0 : (at(path, offset - 1)?.cumulative?.estimate ?? null);
        if (before === null) continue;
        expect((cumulative?.estimate ?? Number.NaN) - before).toBeCloseTo(aar?.estimate ?? Number.NaN, 10);
      }
    }),
  );
});

it('does not depend on the order of the events', () => {
  fc.assert(
    fc.property(events, (all) => {
      const [one, other] = [all, all.toReversed()].map((order) => studyPath(order, shown, window, 0.95));
      for (const [place, step] of (one ?? []).entries())
        expect(other?.[place]?.cumulative?.estimate).toBeCloseTo(step.cumulative?.estimate ?? Number.NaN, 10);
    }),
  );
});

it('leaves an event out of the sums that a session is missing from, and of no others', () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 0, max: 3 }), (all, place) => {
      const holed = [...all, Array.from({ length: 8 }, (_, step) => (step === place ? null : 0.1))];
      const path = studyPath(holed, shown, window, 0.95);
      for (const { offset, aar, cumulative } of path) {
        const isHole = offset === shown.from + place;
        expect(aar?.nUsed).toBe(isHole ? all.length : all.length + 1);
        const isSummed = offset >= shown.from + place || offset >= window.from;
        expect(cumulative?.nUsed).toBe(isSummed ? all.length + 1 : all.length);
      }
    }),
  );
});
