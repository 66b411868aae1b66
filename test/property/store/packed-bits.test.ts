import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSteps, bitsOfSteps } from '../../../server/store/packed-bits.ts';

/** Many steps that are alike in size, of each size that there is. */
const steps = fc
  .integer({ min: 0, max: 25 })
  .chain((bits) =>
    fc.array(fc.integer({ min: -(2 ** bits), max: 2 ** bits }), { minLength: 1, maxLength: 60 }),
  );

describe('steps in bits', () => {
  it('come back as they were, with nothing behind them but zeros, and take fewer bytes', () => {
    fc.assert(
      fc.property(steps, (some) => {
        const packed = bitsOfSteps(some);
        if (packed === null) return;
        const read: number[] = [7];
        addSteps(read, packed.bits, packed.width);
        expect(read.slice(0, some.length + 1)).toEqual([7, ...some]);
        expect(read.slice(some.length + 1).every((step) => step === 0)).toBe(true);
        expect(packed.bits.length).toBeLessThan(some.length * 4);
      }),
      { seed: 20240229, numRuns: 500 },
    );
  });

  it('are those that save something, and none that are too large', () => {
    expect(bitsOfSteps([])).toBeNull();
    expect(bitsOfSteps([1, -1, 3])).toBeNull();
    expect(bitsOfSteps(new Array(20).fill(2 ** 24))).toBeNull();
    expect(bitsOfSteps(new Array(20).fill(-(2 ** 24)))?.width).toBe(25);
    expect(bitsOfSteps([...new Array(20).fill(0), 1])?.bits).toHaveLength(6);
  });

  it('are named damaged where they have no width that they can have', () => {
    expect(() => addSteps([], new Uint8Array(2), 0)).toThrow('damaged');
    expect(() => addSteps([], new Uint8Array(2), 26)).toThrow('damaged');
  });
});
