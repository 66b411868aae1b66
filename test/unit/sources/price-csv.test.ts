import { expect, test } from 'vitest';
import { readPriceCsv } from '../../../server/sources/price-csv.ts';

const header = 'date,open,high,low,close,volume';

test('bars come back ascending, zeros as null, an empty volume as null', () => {
  const { accepted, rejected } = readPriceCsv(
    `${header}\n2022-04-04,0,0,0,35000,0\n2022-04-01,"1,000",1100,990,1050,\n`,
  );
  expect(rejected).toEqual([]);
  expect(accepted).toEqual([
    { sessionDate: '2022-04-01', open: 1000, high: 1100, low: 990, close: 1050, volume: null },
    { sessionDate: '2022-04-04', open: null, high: null, low: null, close: 35000, volume: 0 },
  ]);
});

test('columns are found by name, whatever their order', () => {
  const { accepted } = readPriceCsv('\uFEFFVolume,Close,Low,High,Open,Date\n5,2,1,3,2,2024-01-22\n');
  expect(accepted).toEqual([{ sessionDate: '2024-01-22', open: 2, high: 3, low: 1, close: 2, volume: 5 }]);
});

test.each([
  ['yesterday,1,1,1,1,1', 'badLine', '"yesterday" is not a date, such as 2024-01-22'],
  ['2024-01-22,1,1,1,,1', 'badPrice', '2024-01-22 has no close'],
  ['2024-01-22,1,1,1,-5,1', 'badPrice', 'close "-5" is not a number of 0 or more'],
])('a bad line is a rejection with its line number: %s', (line, reason, detail) => {
  const { accepted, rejected } = readPriceCsv(`${header}\n2024-01-19,1,1,1,1,1\n${line}\n`);
  expect(accepted).toHaveLength(1);
  expect(rejected).toEqual([{ stage: 'price', subject: 'line 3', reason, detail }]);
});

test('the second line of a session is a rejection, and the first stands', () => {
  const { accepted, rejected } = readPriceCsv(`${header}\n2024-01-22,1,1,1,1,1\n2024-01-22,2,2,2,2,2\n`);
  expect(accepted.map((bar) => bar.close)).toEqual([1]);
  expect(rejected.map((one) => one.reason)).toEqual(['duplicateSession']);
});

test('a high below the close is kept as received', () => {
  const { accepted, rejected } = readPriceCsv(`${header}\n2024-01-22,5,4,1,6,1\n`);
  expect(rejected).toEqual([]);
  expect(accepted).toEqual([{ sessionDate: '2024-01-22', open: 5, high: 4, low: 1, close: 6, volume: 1 }]);
});

test.each([
  ['a file without a close', 'day,quality\n2024-01-22,good\n', 'No line names its columns'],
  [
    'a file of two instruments',
    'code,date,close\nA,2024-01-22,1\nB,2024-01-22,1\n',
    'prices of 2 instruments (A, B …)',
  ],
])('%s is refused with what it is', (_name, text, part) => {
  const { accepted, rejected } = readPriceCsv(text);
  expect(accepted).toEqual([]);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.detail).toContain(part);
});
