import { expect, test } from 'vitest';
import { checkDictionary } from '../../../server/linking/check-dictionary.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import {
  alias,
  apple,
  entity,
  fourCompanies,
  group,
  hynix,
  line,
  member,
  noData,
  nowhere,
  nvidia,
  rename,
} from './small-listing.ts';

const found = (data: Partial<DictionaryData>, lines = fourCompanies) =>
  checkDictionary(lines, { ...noData, ...data });
const kinds = (data: Partial<DictionaryData>) =>
  found(data).map(({ severity, kind, file }) => `${severity} ${kind} ${file}`);

test('good rows give no finding', () => {
  expect(
    kinds({ aliases: [alias('하이닉스전자')], changes: [rename()], entities: [entity('Acme')] }),
  ).toEqual([]);
});

test('each check has its say: references, dates, repeated rows, ordinary words, claims of two issuers', () => {
  expect(kinds({ aliases: [alias('하이닉스전자', { instrumentId: nowhere })] })).toEqual([
    'error unknownInstrument aliases.csv',
  ]);
  const reversed = { validFrom: sessionDate('2020-01-02'), validTo: sessionDate('2019-01-02') };
  expect(kinds({ aliases: [alias('하이닉스전자', reversed)] })).toEqual([
    'error contradictingDates aliases.csv',
  ]);
  expect(kinds({ aliases: [alias('하이닉스전자'), alias('하이닉스전자')] })).toEqual([
    'error duplicate aliases.csv',
  ]);
  expect(kinds({ aliases: [alias('갸뎌')] })).toEqual(['warning commonWord aliases.csv']);
  expect(kinds({ entities: [entity('SK하이닉스')] })).toEqual(['warning collision aliases.csv']);
});

test('a delisted line may be outside the listing, and may not change afterwards', () => {
  const gone = rename({ instrumentId: nowhere, change: 'delisting', after: null });
  expect(kinds({ changes: [gone] })).toEqual([]);
  const later = rename({ instrumentId: nowhere, date: sessionDate('2013-01-02') });
  expect(kinds({ changes: [gone, later] })).toEqual(['error contradictingDates instrument-changes.csv']);
});

test('errors come first, then by file, kind and subject, whatever the order of the rows', () => {
  const data = {
    aliases: [
      alias('갸뎌'),
      alias('더뎌', { instrumentId: nvidia.id }),
      alias('애플전자', { instrumentId: nowhere }),
      alias('하이닉스전자'),
      alias('하이닉스전자'),
    ],
    groups: [group()],
    groupMembers: [member({ group: '한화그룹' })],
    changes: [rename({ source: null })],
  };
  const inOrder = [
    'error aliases.csv duplicate KRX:000660 하이닉스전자',
    'error aliases.csv unknownInstrument KRX:999999',
    'error group-members.csv emptyGroup 한화그룹',
    'warning aliases.csv commonWord KRX:000660 갸뎌',
    'warning aliases.csv commonWord XNAS:NVDA 더뎌',
    'warning groups.csv emptyGroup SK그룹',
    'warning instrument-changes.csv missingSource KRX:000660 rename',
  ];
  const told = (one: Partial<DictionaryData>) =>
    found(one).map(({ severity, file, kind, subject }) => `${severity} ${file} ${kind} ${subject}`);
  expect(told(data)).toEqual(inOrder);
  expect(told({ ...data, aliases: [...data.aliases].reverse() })).toEqual(inOrder);
});

test('lines that an issuer row joins are one owner of a name', () => {
  const adr = line('XNYS:SKHY', { nameEnglish: 'SK hynix' });
  const lines = [hynix, adr, apple];
  const aliases = [alias('닉스전자'), alias('닉스전자', { instrumentId: adr.id })];
  const issuers = [{ instrumentId: adr.id, sameIssuerAs: hynix.id, reason: 'depositary share' }];
  expect(found({ aliases }, lines).map(({ kind }) => kind)).toContain('collision');
  expect(found({ aliases, issuers }, lines)).toEqual([]);
});
