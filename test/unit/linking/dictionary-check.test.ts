import { expect, test } from 'vitest';
import { checkDictionary } from '../../../server/linking/check-dictionary.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { listedInstruments, shippedData } from './listing-dictionary.ts';

const none: DictionaryData = {
  ...{ aliases: [], indexNames: [], groups: [], groupMembers: [] },
  ...{ entities: [], people: [], changes: [], issuers: [] },
};
const hynix = instrumentId('KRX:000660');
const unknown = instrumentId('KRX:999999');
const alias = {
  ...{ instrumentId: hynix, name: '하이닉스전자', kind: 'nickname' as const, language: null },
  ...{ validFrom: null, validTo: null, reason: 'used in reports', source: null },
};
const change = {
  ...{ instrumentId: hynix, change: 'rename' as const, date: sessionDate('2012-03-26') },
  ...{ before: '하이닉스반도체', after: 'SK하이닉스', source: 'https://example.org/1' },
};
const entity = {
  entity: 'Acme',
  name: 'Acme',
  kind: 'unlisted' as const,
  language: null,
  reason: 'private firm',
};
const found = (data: Partial<DictionaryData>) =>
  checkDictionary(listedInstruments, { ...none, ...data }).filter(({ file }) => file !== 'listing');
const kinds = (data: Partial<DictionaryData>) =>
  found(data).map(({ severity, kind, file }) => `${severity} ${kind} ${file}`);

test('the shipped data have no errors', () => {
  const errors = checkDictionary(listedInstruments, shippedData).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

test('good rows give no finding', () => {
  expect(kinds({ aliases: [alias], changes: [change], entities: [entity] })).toEqual([]);
});

test('a row of an instrument outside the listing is an error that names it', () => {
  const [finding] = found({ aliases: [{ ...alias, instrumentId: unknown }] });
  expect(finding).toMatchObject({ severity: 'error', kind: 'unknownInstrument', subject: 'KRX:999999' });
  expect(finding?.detail).toContain('is not in the listing');
});

test('a delisted line may be outside the listing, and may not change afterwards', () => {
  const gone = { ...change, instrumentId: unknown, change: 'delisting' as const, after: null };
  expect(kinds({ changes: [gone] })).toEqual([]);
  const later = { ...change, instrumentId: unknown, date: sessionDate('2013-01-02') };
  expect(kinds({ changes: [gone, later] })).toEqual(['error contradictingDates instrument-changes.csv']);
});

test('a name that ends before it begins is an error; a former name without an end a warning', () => {
  const reversed = {
    ...alias,
    validFrom: sessionDate('2020-01-02'),
    validTo: sessionDate('2019-01-02'),
  };
  expect(kinds({ aliases: [reversed] })).toEqual(['error contradictingDates aliases.csv']);
  expect(kinds({ aliases: [{ ...alias, kind: 'former' }] })).toEqual([
    'warning contradictingDates aliases.csv',
  ]);
});

test('a change that has only one of source and date is a warning, one without both only a change of the name', () => {
  expect(kinds({ changes: [{ ...change, date: null, source: null }] })).toEqual([]);
  expect(kinds({ changes: [{ ...change, source: null }] })).toEqual([
    'warning missingSource instrument-changes.csv',
  ]);
  expect(kinds({ changes: [{ ...change, date: null }] })).toEqual([
    'warning missingSource instrument-changes.csv',
  ]);
});

test('a row that stands twice is an error, also as a rename and an alias', () => {
  expect(kinds({ aliases: [alias, alias] })).toEqual(['error duplicate aliases.csv']);
  expect(kinds({ entities: [entity, { ...entity, entity: 'Other' }] })).toContain(
    'error duplicate entities.csv',
  );
  expect(kinds({ aliases: [{ ...alias, name: '하이닉스반도체' }], changes: [change] })).toEqual([
    'error duplicate aliases.csv',
  ]);
});

test('two issuers that claim one name are a warning that says who wins', () => {
  const nvidia = { ...alias, instrumentId: instrumentId('XNAS:NVDA'), name: '하이닉스전자' };
  const apple = { ...nvidia, instrumentId: instrumentId('XNAS:AAPL') };
  const [contested] = found({ aliases: [apple, nvidia] });
  expect(contested).toMatchObject({ severity: 'warning', kind: 'collision', subject: '하이닉스전자' });
  expect(contested?.detail).toContain('the text has to decide');
  const [won] = found({ entities: [{ ...entity, name: 'SK하이닉스' }] });
  expect(won?.detail).toContain('KRX:000660 wins, since the listing outranks the data files');
});

test('an alias that is an ordinary word, or as short as one, asks for a judgement', () => {
  expect(kinds({ aliases: [{ ...alias, name: '갸뎌' }] })).toEqual(['warning commonWord aliases.csv']);
  expect(kinds({ aliases: [{ ...alias, name: '카뱅' }] })).toEqual([]);
});

test('a member is checked against the listing, and a group without members is named', () => {
  const member = { group: 'SK그룹', rank: 2, instrumentId: hynix, name: 'SK하이닉스', reason: 'member' };
  const name = { group: 'SK그룹', name: 'SK그룹', holding: null, reason: 'group' };
  expect(kinds({ groups: [name], groupMembers: [member] })).toEqual([]);
  expect(kinds({ groups: [name], groupMembers: [{ ...member, name: 'SK이노베이션' }] })).toEqual([
    'error wrongName group-members.csv',
  ]);
  expect(kinds({ groups: [name] })).toEqual(['warning emptyGroup groups.csv']);
  expect(kinds({ groupMembers: [member] })).toEqual(['error emptyGroup group-members.csv']);
});
