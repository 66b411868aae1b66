import { expect, test } from 'vitest';
import { parseDictionaryRows } from '../../../server/pipeline/dictionary-data.ts';
import { DictionaryDataError } from '../../../server/pipeline/dictionary-data-error.ts';
import { AliasRowSchema, PersonRowSchema } from '../../../shared/schemas/dictionary-data.ts';

const header = 'instrument,name,kind,language,valid_from,valid_to,reason,source';
const parse = (...lines: string[]) =>
  parseDictionaryRows([header, ...lines].join('\n'), 'aliases.csv', AliasRowSchema);

test('an empty cell is null', () => {
  expect(parse('KRX:000660,하이닉스,nickname,ko,,,used in reports,')).toEqual([
    {
      ...{ instrumentId: 'KRX:000660', name: '하이닉스', kind: 'nickname', language: 'ko' },
      ...{ validFrom: null, validTo: null, reason: 'used in reports', source: null },
    },
  ]);
});

test.each([
  ['KRX 000660,하이닉스,nickname,,,,why,', 'instrument "KRX 000660"'],
  ['KRX:000660,하이닉스,pet name,,,,why,', 'kind "pet name"'],
  ['KRX:000660,하이닉스,nickname,,2023-02-30,,why,', 'valid_from "2023-02-30"'],
  ['KRX:000660,하이닉스,nickname,,,,,', 'reason ""'],
  ['KRX:000660,하이닉스,nickname,,,,why,somewhere', 'source "somewhere"'],
])('a bad cell is an error with file, line and cell: %s', (line, cell) => {
  const good = 'KRX:005930,삼전,nickname,,,,why,';
  expect(() => parse(good, line)).toThrow(DictionaryDataError);
  expect(() => parse(good, line)).toThrow(`aliases.csv, line 3: ${cell}`);
});

test('a person without a source is an error', () => {
  const people = 'instrument,name_korean,name_english,office,from,to,source,read';
  const row = 'KRX:000660,곽노정,,chief executive,,,,2026-11-25';
  expect(() => parseDictionaryRows(`${people}\n${row}`, 'people.csv', PersonRowSchema)).toThrow(
    'people.csv, line 2: source ""',
  );
});

test('a missing column is an error that names it', () => {
  expect(() => parseDictionaryRows('instrument,name\n', 'aliases.csv', AliasRowSchema)).toThrow(/valid_from/);
});
