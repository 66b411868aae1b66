import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../server/claims/find-quantities.ts';
import { readNumber } from '../../../server/claims/read-number.ts';

const seed = 20240122;
const runs = { seed, numRuns: 400 };

/** The largest amount that a double holds to the won: 9,007조. */
const mostWon = 9_007_199_254_740_991;

/** The parts of an amount by 만, 억, 조 and what is left. */
function partsOf(won: number): { unit: string; count: number }[] {
  const digits = BigInt(won);
  return [
    { unit: '조', count: Number(digits / 1_000_000_000_000n) },
    { unit: '억', count: Number((digits / 100_000_000n) % 10_000n) },
    { unit: '만', count: Number((digits / 10_000n) % 10_000n) },
    { unit: '', count: Number(digits % 10_000n) },
  ].filter(({ count }) => count > 0);
}

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 3500 as "3천5백", 2345 as "2천3백4십5": each digit with its own small unit. */
function inSmallUnits(count: number): string {
  return [...String(count)]
    .map((digit, place, all) =>
      digit === '0' ? '' : digit + (['', '십', '백', '천'][all.length - 1 - place] ?? ''),
    )
    .join('');
}

/** The ways in which Korean papers print an amount. */
const printings: readonly (readonly [string, (won: number) => string])[] = [
  ['142,600원', (won) => `${grouped(won)}원`],
  [
    '14만2600원',
    (won) =>
      `${partsOf(won)
        .map(({ unit, count }) => `${count}${unit}`)
        .join('')}원`,
  ],
  [
    '14만2,600원',
    (won) =>
      `${partsOf(won)
        .map(({ unit, count }) => `${grouped(count)}${unit}`)
        .join('')}원`,
  ],
  [
    '1조 2,345억 6,789만원',
    (won) =>
      `${partsOf(won)
        .map(({ unit, count }) => `${grouped(count)}${unit}`)
        .join(' ')}원`,
  ],
  [
    '1조 2345억 6789만 원',
    (won) =>
      `${partsOf(won)
        .map(({ unit, count }) => `${count}${unit}`)
        .join(' ')} 원`,
  ],
  [
    '3천5백원',
    (won) =>
      `${partsOf(won)
        .map(({ unit, count }) => `${inSmallUnits(count)}${unit}`)
        .join('')}원`,
  ],
  ['₩142,600', (won) => `₩${grouped(won)}`],
];

/** Integers of every size: as many of four digits as of sixteen. */
const won = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.maxSafeInteger())
  .map(([digits, seeded]) => (Math.abs(seeded) % 10 ** (digits + 1)) + 1)
  .map((amount) => Math.min(amount, mostWon));

describe('amounts of won', () => {
  test.each(printings)('printed like %s are read as they are, each from 1 won to 9,007조', (_, print) => {
    fc.assert(
      fc.property(won, (amount) => {
        const printed = print(amount);
        const [quantity, ...more] = findQuantities(`주가는 ${printed}이다`);
        expect({ printed, magnitude: quantity?.magnitude, unit: quantity?.unit, more }).toEqual({
          printed,
          magnitude: amount,
          unit: 'KRW',
          more: [],
        });
      }),
      runs,
    );
  });

  test.each([
    ['14만2600원', 142_600, 1],
    ['14만2,600원', 142_600, 1],
    ['2조3천억원', 2_300_000_000_000, 100_000_000_000],
    ['2조3000억원', 2_300_000_000_000, 100_000_000],
    ['1조 2,345억 6,789만원', 1_234_567_890_000, 10_000],
    ['3천5백원', 3500, 100],
    ['1.2조원', 1_200_000_000_000, 100_000_000_000],
    ['24만1천원', 241_000, 1000],
  ])('%s', (printed, magnitude, precision) => {
    expect(findQuantities(printed)).toMatchObject([
      { magnitude, precision, unit: 'KRW', start: 0, end: printed.length },
    ]);
  });

  test.each([
    ['9008조원', 'tooLarge'],
    ['9,007,199,254,740,992원', 'tooLarge'],
    ['9007199254740993원', 'tooLarge'],
    ['99999조9999억원', 'tooLarge'],
    ['3.14159265%', 'tooFine'],
    [`${'9'.repeat(400)}원`, 'tooLarge'],
  ])('%s is named as what it is, and counts nothing', (printed, rejected) => {
    expect(readNumber(printed, 0)).toMatchObject({ rejected });
    expect(findQuantities(printed)).toEqual([]);
  });
});

describe('English amounts', () => {
  const dollars = fc.integer({ min: 1, max: 99_999_999 });

  test('dollars and cents, with separators and without', () => {
    fc.assert(
      fc.property(dollars, fc.boolean(), (cents, isGrouped) => {
        const whole = Math.floor(cents / 100);
        const printed = `$${isGrouped ? grouped(whole) : whole}.${String(cents % 100).padStart(2, '0')}`;
        expect(findQuantities(`closed at ${printed}.`)).toMatchObject([
          { magnitude: cents / 100, precision: 0.01, unit: 'USD' },
        ]);
      }),
      runs,
    );
  });

  test.each([
    ['$142.6', 142.6, 'USD', 0.1],
    ['$0.0235', 0.0235, 'USD', 0.0001],
    ['$1.2 trillion', 1_200_000_000_000, 'USD', 100_000_000_000],
    ['$940bn', 940_000_000_000, 'USD', 1_000_000_000],
    ['$3.5M', 3_500_000, 'USD', 100_000],
    ['118.42 dollars', 118.42, 'USD', 0.01],
    ['52 cents', 0.52, 'USD', 0.01],
    ['0.7 cents', 0.007, 'USD', 0.001],
    ['3 percent', 3, 'pct', 1],
    ['4.2 per cent', 4.2, 'pct', 0.1],
    ['three percent', 3, 'pct', 1],
    ['Twenty-five percent', 25, 'pct', 1],
    ['two and a half percent', 2.5, 'pct', 0.5],
    ['half a percent', 0.5, 'pct', 0.5],
    ['ninety cents', 0.9, 'USD', 0.01],
    ['33.41 points', 33.41, 'pt', 0.01],
    ['10% plunge', 10, 'pct', 1],
  ])('%s', (printed, magnitude, unit, precision) => {
    expect(findQuantities(printed)).toMatchObject([{ magnitude, unit, precision }]);
  });

  test.each([
    '3%p',
    '3 percentage points',
    'one percent point',
    '3%포인트',
    '0.3%P',
    'three percentage points',
  ])('%s counts no percent', (printed) => {
    expect(findQuantities(printed).filter(({ unit }) => unit === 'pct')).toEqual([]);
  });
});
