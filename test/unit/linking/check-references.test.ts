import { describe, expect, it, test } from 'vitest';
import { checkReferences } from '../../../server/linking/check-references.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import {
  alias,
  fourCompanies,
  group,
  hynix,
  line,
  member,
  noData,
  nowhere,
  nvidia,
  person,
  rename,
} from './small-listing.ts';

const listing = new Map(fourCompanies.map((one) => [one.id, one]));
const found = (data: Partial<DictionaryData>, lines = listing) =>
  checkReferences(lines, { ...noData, ...data });

test('rows that all name a listed line, and no rows at all, give no finding', () => {
  expect(found({})).toEqual([]);
  expect(
    found({
      aliases: [alias('하이닉스')],
      groups: [group({ holding: hynix.id })],
      groupMembers: [member()],
      people: [person()],
      changes: [rename()],
      issuers: [{ instrumentId: nvidia.id, sameIssuerAs: hynix.id, reason: 'test' }],
    }),
  ).toEqual([]);
});

describe('an instrument outside the listing', () => {
  const unknown = (file: string) => ({
    severity: 'error',
    kind: 'unknownInstrument',
    file,
    subject: 'KRX:999999',
    detail: 'KRX:999999 is not in the listing: correct the id, or name the company in entities.csv',
  });

  it.each<[file: string, data: Partial<DictionaryData>]>([
    ['aliases.csv', { aliases: [alias('하이닉스', { instrumentId: nowhere })] }],
    ['index-names.csv', { indexNames: [alias('코스피', { instrumentId: nowhere })] }],
    ['groups.csv', { groups: [group({ holding: nowhere })], groupMembers: [member()] }],
    ['group-members.csv', { groups: [group()], groupMembers: [member({ instrumentId: nowhere })] }],
    ['people.csv', { people: [person({ instrumentId: nowhere })] }],
    ['issuers.csv', { issuers: [{ instrumentId: nowhere, sameIssuerAs: hynix.id, reason: 'test' }] }],
    ['issuers.csv', { issuers: [{ instrumentId: hynix.id, sameIssuerAs: nowhere, reason: 'test' }] }],
    ['instrument-changes.csv', { changes: [rename({ instrumentId: nowhere })] }],
  ])('is an error of %s that says what to do', (file, data) => {
    expect(found(data)).toEqual([unknown(file)]);
  });

  it('is told once for a file, however often it stands there, and for each file', () => {
    const rows = [
      alias('하이닉스', { instrumentId: nowhere }),
      alias('닉스', { instrumentId: nowhere }),
      alias('엔비디아', { instrumentId: nvidia.id }),
    ];
    expect(found({ aliases: rows, people: [person({ instrumentId: nowhere })] })).toEqual([
      unknown('aliases.csv'),
      unknown('people.csv'),
    ]);
  });

  it('is none in the changes of a line that was delisted', () => {
    const gone = rename({ instrumentId: nowhere, change: 'delisting', after: null });
    expect(found({ changes: [rename({ instrumentId: nowhere }), gone] })).toEqual([]);
  });

  it('stays one where only another line was delisted', () => {
    const other = rename({ instrumentId: hynix.id, change: 'delisting' });
    const changes = [rename({ instrumentId: nowhere }), other];
    expect(found({ changes })).toEqual([unknown('instrument-changes.csv')]);
    expect(found({ changes: [...changes].reverse() })).toEqual([unknown('instrument-changes.csv')]);
  });
});

describe('groups and their members', () => {
  it('a member whose name is not that of the listing is an error with both names', () => {
    expect(found({ groups: [group()], groupMembers: [member({ name: 'SK이노베이션' })] })).toEqual([
      {
        severity: 'error',
        kind: 'wrongName',
        file: 'group-members.csv',
        subject: 'KRX:000660',
        detail: 'The listing calls KRX:000660 "SK하이닉스", the row "SK이노베이션": one of the two is wrong',
      },
    ]);
  });

  it('a member without a Korean name in the listing is told with an empty one', () => {
    const nameless = new Map([[hynix.id, line('KRX:000660')]]);
    expect(found({ groups: [group()], groupMembers: [member()] }, nameless)[0]?.detail).toBe(
      'The listing calls KRX:000660 "", the row "SK하이닉스": one of the two is wrong',
    );
  });

  it('a group without members is a warning, members without a named group an error', () => {
    const groups = [group(), group({ group: 'LG그룹', name: 'LG그룹' })];
    const groupMembers = [member(), member({ group: '한화그룹' }), member({ group: '한화그룹' })];
    expect(found({ groups, groupMembers })).toEqual([
      {
        severity: 'warning',
        kind: 'emptyGroup',
        file: 'groups.csv',
        subject: 'LG그룹',
        detail:
          '"LG그룹" has no listed member in group-members.csv: add them, or leave it so if none is listed',
      },
      {
        severity: 'error',
        kind: 'emptyGroup',
        file: 'group-members.csv',
        subject: '한화그룹',
        detail: '"한화그룹" has members and no name in groups.csv: add its names there',
      },
    ]);
  });
});

test('a person needs a name in one of the two languages', () => {
  expect(found({ people: [person({ nameKorean: null, nameEnglish: 'Kwak Noh-jung' })] })).toEqual([]);
  expect(found({ people: [person({ nameEnglish: 'Kwak Noh-jung' })] })).toEqual([]);
  expect(found({ people: [person({ nameKorean: null })] })).toEqual([
    {
      severity: 'error',
      kind: 'wrongName',
      file: 'people.csv',
      subject: 'KRX:000660',
      detail: 'The chief executive of KRX:000660 has no name: give name_korean or name_english',
    },
  ]);
});

describe('the source and the date of a change', () => {
  const missing = (detail: string) => ({
    severity: 'warning',
    kind: 'missingSource',
    file: 'instrument-changes.csv',
    subject: 'KRX:000660 rename',
    detail,
  });

  it('both, or neither, is complete', () => {
    expect(found({ changes: [rename(), rename({ date: null, source: null })] })).toEqual([]);
  });

  it('a date asks for its source', () => {
    expect(found({ changes: [rename({ source: null })] })).toEqual([
      missing('The date 2012-03-26 has no source: look it up and name the address'),
    ]);
  });

  it('a source asks for the date that stands there', () => {
    expect(found({ changes: [rename({ date: null })] })).toEqual([
      missing('The rename from "하이닉스반도체" to "SK하이닉스" has a source and no date: read it there'),
    ]);
    expect(found({ changes: [rename({ date: null, before: null, after: null })] })).toEqual([
      missing('The rename from "" to "" has a source and no date: read it there'),
    ]);
  });
});
