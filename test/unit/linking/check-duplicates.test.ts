import { describe, expect, it } from 'vitest';
import { checkDuplicates } from '../../../server/linking/check-duplicates.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import {
  alias,
  apple,
  entity,
  group,
  hynix,
  member,
  noData,
  nvidia,
  person,
  rename,
} from './small-listing.ts';

const found = (data: Partial<DictionaryData>) => checkDuplicates({ ...noData, ...data });
const issuer = { instrumentId: nvidia.id, sameIssuerAs: hynix.id, reason: 'test' };

describe('a row that says again what another says', () => {
  it.each<[file: string, subject: string, data: Partial<DictionaryData>]>([
    ['aliases.csv', 'KRX:000660 닉스', { aliases: [alias('닉스'), alias('닉스', { kind: 'short' })] }],
    ['entities.csv', 'Acme', { entities: [entity('Acme'), entity('Acme', { entity: 'Other' })] }],
    ['groups.csv', 'SK그룹', { groups: [group(), group({ group: 'SK' })] }],
    ['group-members.csv', 'SK그룹 KRX:000660', { groupMembers: [member(), member({ rank: null })] }],
    ['issuers.csv', 'XNAS:NVDA', { issuers: [issuer, { ...issuer, sameIssuerAs: apple.id }] }],
    ['people.csv', 'KRX:000660 곽노정 chief executive', { people: [person(), person()] }],
    [
      'people.csv',
      'KRX:000660 Kwak Noh-jung chief executive',
      { people: [1, 2].map(() => person({ nameKorean: null, nameEnglish: 'Kwak Noh-jung' })) },
    ],
    [
      'instrument-changes.csv',
      'KRX:000660 symbol HY',
      { changes: [1, 2].map(() => rename({ change: 'symbol', before: 'HY' })) },
    ],
    [
      'instrument-changes.csv',
      'KRX:000660 listing ',
      { changes: [1, 2].map(() => rename({ change: 'listing', before: null })) },
    ],
  ])('is an error of %s: %s', (file, subject, data) => {
    expect(found(data)).toEqual([
      {
        severity: 'error',
        kind: 'duplicate',
        file,
        subject,
        detail: `"${subject}" stands more than once (a rename in instrument-changes.csv counts too): keep one row`,
      },
    ]);
  });

  it('is told once, however often it stands there', () => {
    expect(found({ aliases: [alias('닉스'), alias('닉스'), alias('닉스')] })).toHaveLength(1);
  });

  it('may be a rename that leaves the name which an alias gives too', () => {
    expect(found({ aliases: [alias('하이닉스반도체')], changes: [rename()] })).toMatchObject([
      { file: 'aliases.csv', subject: 'KRX:000660 하이닉스반도체' },
    ]);
  });
});

describe('rows that say something of their own', () => {
  it.each<[string, Partial<DictionaryData>]>([
    ['two names of one company', { aliases: [alias('닉스'), alias('하이닉스')] }],
    ['one name in two letter cases', { aliases: [alias('Hynix'), alias('HYNIX')] }],
    ['one name of two companies', { aliases: [alias('닉스'), alias('닉스', { instrumentId: nvidia.id })] }],
    ['a member of two groups', { groupMembers: [member(), member({ group: 'LG그룹' })] }],
    ['two offices of one person', { people: [person(), person({ office: 'chair' })] }],
    ['two renames', { changes: [rename(), rename({ before: '현대전자', after: '하이닉스반도체' })] }],
  ])('%s', (_, data) => {
    expect(found(data)).toEqual([]);
  });
});
