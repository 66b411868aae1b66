import { expect, it } from 'vitest';
import { listLines } from '../../../server/pipeline/study-list-lines.ts';

const read = (text: string) => listLines(text).read.map(({ line, name, date }) => [line, name, date]);
const unread = (text: string) => listLines(text).unread.map(({ line, reason }) => [line, reason]);

it.each([
  ['SK하이닉스,2024-01-22', 'SK하이닉스', '2024-01-22'],
  ['000660;20240122', '000660', '2024-01-22'],
  ['KRX:000660\t2024.1.22', 'KRX:000660', '2024-01-22'],
  ['삼성전자\t2024년 1월 22일', '삼성전자', '2024-01-22'],
  ['"Apple, Inc.",2024/01/22', 'Apple, Inc.', '2024-01-22'],
  ['"Say ""hi"" Corp", 2024-01-22 09:00', 'Say "hi" Corp', '2024-01-22'],
  ['NVDA,results beat,2024. 1. 22.', 'NVDA', '2024-01-22'],
  ['\ufeffNVDA,2024-01-22T09:00:00Z', 'NVDA', '2024-01-22'],
])('reads %j', (line, name, date) => {
  expect(read(line)).toEqual([[1, name, date]]);
  expect(unread(line)).toEqual([]);
});

it('takes a first line without a date as headings, and counts lines as an editor does', () => {
  const text = 'company,date\r\n\r\nNVDA,2024-01-22\rAAPL,2024-01-23\n';
  expect(read(text)).toEqual([
    [3, 'NVDA', '2024-01-22'],
    [4, 'AAPL', '2024-01-23'],
  ]);
  expect(unread(text)).toEqual([]);
});

it.each([
  ['NVDA,2024-01-22\nAAPL', 2, 'noDate'],
  ['NVDA,2024-02-30', 1, 'noDate'],
  ['NVDA,22/01/2024', 1, 'noDate'],
  ['NVDA,2024-01-22\n,2024-01-22', 2, 'noCompany'],
  ['2024-01-22', 1, 'noCompany'],
])('says of %j which line it cannot read and why', (text, line, reason) => {
  expect(unread(text)).toEqual([[line, reason]]);
});

it('shows of a long line what is needed to find it', () => {
  expect(listLines(`a,2024-01-01\n${'x'.repeat(5000)}`).unread[0]?.text).toHaveLength(200);
});
