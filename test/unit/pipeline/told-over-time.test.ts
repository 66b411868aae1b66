import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldOverTime } from '../../../server/pipeline/told-over-time.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';

const at = (hour: number) => instantUtc(`2024-01-22T${String(hour).padStart(2, '0')}:00:00.000Z`);
const never = () => null;

describe('what is told when', () => {
  it('is told from the state that first has it to the one that has it no longer', () => {
    const states = [
      { since: null, items: ['a', 'b'] },
      { since: at(1), items: ['b', 'c'] },
      { since: at(2), items: ['a', 'b'] },
    ];
    expect(toldOverTime(states, String, never)).toEqual([
      { item: 'a', knownAt: at(2), knownUntil: null },
      { item: 'b', knownAt: null, knownUntil: null },
      { item: 'a', knownAt: null, knownUntil: at(1) },
      { item: 'c', knownAt: at(1), knownUntil: at(2) },
    ]);
  });

  it('is told no earlier than its text says it, and left out where that is too late', () => {
    const states = [
      { since: null, items: ['a'] },
      { since: at(1), items: ['b'] },
      { since: at(4), items: ['c'] },
    ];
    const told = toldOverTime(states, String, (item) => (item === 'c' ? null : at(3)));
    expect(told).toEqual([
      { item: 'c', knownAt: at(4), knownUntil: null },
      { item: 'b', knownAt: at(3), knownUntil: at(4) },
    ]);
  });

  it('gives back every state at its moment', () => {
    const items = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 6 }), (lists) => {
        const states = lists.map((list, index) => ({ since: index === 0 ? null : at(index), items: list }));
        const told = toldOverTime(states, String, never);
        for (const { since, items: expected } of states) {
          const moment = since ?? at(0);
          const then = told.filter(
            ({ knownAt, knownUntil }) =>
              (knownAt === null || knownAt <= moment) && (knownUntil === null || knownUntil > moment),
          );
          expect(then.map(({ item }) => item).sort()).toEqual([...expected].sort());
        }
        const now = told.filter(({ knownUntil }) => knownUntil === null).map(({ item }) => item);
        expect(now).toEqual(lists.at(-1));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
