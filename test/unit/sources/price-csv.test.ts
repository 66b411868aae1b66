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
  ['22/01/2024,1,1,1,1,1', 'badLine', '"22/01/2024" is not a date written as YYYY-MM-DD'],
  ['2024-01-22,1,1,1,,1', 'badPrice', '2024-01-22 has no close'],
  ['2024-01-22,1,1,1,-5,1', 'badPrice', 'close "-5" is not a number of 0 or more'],
  ['2024-01-22,5,4,1,2,1', 'badPrice', '2024-01-22: the high 4 is below another price of the day'],
  ['2024-01-22,5,6,5,4,1', 'badPrice', '2024-01-22: the low 5 is above another price of the day'],
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

test('a file without the columns says which it needs', () => {
  const { accepted, rejected } = readPriceCsv('day,price\n2024-01-22,1\n');
  expect(accepted).toEqual([]);
  expect(rejected[0]?.detail).toBe(
    'The header line lacks the columns date, open, high, low, close, volume; it needs date, open, high, low, close, volume',
  );
});
