import { describe, expect, it } from 'vitest';
import { agrees } from '../../../server/claims/agrees.ts';
import type { ClaimStatement } from '../../../shared/schemas/claim.ts';
import { statement } from './statement.ts';

const percent = (told: Partial<ClaimStatement>) =>
  statement('XNAS:NVDA', '2024-01-22', { kind: 'change_pct', precision: 0.1, ...told });
const price = (told: Partial<ClaimStatement>) => statement('XNAS:NVDA', '2024-01-22', told);

describe('a value is what the statement says', () => {
  it.each([
    [
      'an exact percentage within half of its last digit',
      percent({ value: 2.1 }),
      [2.05, 2.15],
      [2.04, 2.16],
    ],
    ['a fall, by its size', percent({ value: -2.1 }), [-2.05, -2.15], [-2.04, -2.16, 2.1]],
    ['an exact price to half a cent', price({ value: 10 }), [9.995, 10.005], [9.99, 10.01]],
    [
      'about, within its precision',
      percent({ value: 5, modifier: 'about', precision: 0.5 }),
      [4.5, 5.5],
      [4.4, 5.6],
    ],
    [
      'a band, from its value and below its end',
      percent({ value: 5, valueHigh: 6, modifier: 'range' }),
      [5, 5.99],
      [4.9, 6],
    ],
    ['a band of falls', percent({ value: -5, valueHigh: -6, modifier: 'range' }), [-5, -5.99], [-4.9, -6, 5]],
    ['over, the boundary included', percent({ value: 5, modifier: 'over' }), [5, 9], [4.9]],
    ['under, of the same direction', percent({ value: 5, modifier: 'under' }), [5, 0.1], [5.1, 0, -1]],
    ['under, of a price', price({ value: 5, modifier: 'under' }), [5, 0], [5.1]],
  ] as const)('%s', (_what, said, right, wrong) => {
    expect(right.map((found) => agrees(said, found))).toEqual(right.map(() => true));
    expect(wrong.map((found) => agrees(said, found))).toEqual(wrong.map(() => false));
  });

  it('as far as the value itself is uncertain', () => {
    for (const modifier of ['exact', 'about', 'over', 'under'] as const) {
      const off = modifier === 'over' ? 4.8 : 5.2;
      const said = percent({ value: 5, precision: 0.1, modifier });
      expect([agrees(said, off), agrees(said, off, 0.3)], modifier).toEqual([false, true]);
    }
  });

  it('never where it gives no number', () => expect(agrees(price({}), 0)).toBe(false));
});
