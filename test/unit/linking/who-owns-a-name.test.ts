import { describe, expect, it } from 'vitest';
import { buildDictionary, type Dictionary } from '../../../server/linking/dictionary.ts';
import { foldName } from '../../../server/linking/fold-text.ts';
import type { NameRecord } from '../../../server/linking/name-record.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
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
  person,
  rename,
  samsung,
} from './small-listing.ts';

const built = (
  data: Partial<DictionaryData> = {},
  lines: readonly Instrument[] = fourCompanies,
  own: Parameters<typeof buildDictionary>[2] = [],
) => buildDictionary(lines, { ...noData, ...data }, own);
const recordOf = (dictionary: Dictionary, name: string): NameRecord | undefined =>
  dictionary.records.find((record) => foldName(record.name) === foldName(name));
const early = sessionDate('2019-01-02');
const late = sessionDate('2020-01-02');

describe('a name of one source', () => {
  it('of the listing has its line, its class and all spellings', () => {
    expect(recordOf(built(), 'SK하이닉스')).toEqual({
      ...{ name: 'SK하이닉스', kind: 'listed', targets: [hynix.id], contested: false, group: null },
      ...{ entityName: 'SK하이닉스', nameClass: 'distinctive', otherwise: 'ambiguous', meaning: null },
      ...{ spellings: ['SK하이닉스'], onlyIn: null, validFrom: null, validTo: null, speaksFor: [] },
    });
    expect(recordOf(built(), 'Apple')).toMatchObject({
      ...{ targets: [apple.id], entityName: 'Apple Inc.', nameClass: 'companyWord' },
      ...{ otherwise: 'commonWord', meaning: 'the fruit' },
    });
  });

  it('of an alias keeps its language and its time', () => {
    const row = alias('닉스전자', { language: 'ko', validFrom: early, validTo: late });
    expect(recordOf(built({ aliases: [row] }), '닉스전자')).toMatchObject({
      ...{ kind: 'listed', targets: [hynix.id], onlyIn: 'ko', validFrom: early, validTo: late },
      entityName: 'SK하이닉스',
    });
  });

  it('of a short alias is better known than a short name of the listing', () => {
    const lines = [...fourCompanies, line('KRX:000001', { nameKorean: '갸뎌' })];
    expect(recordOf(built({}, lines), '갸뎌')?.nameClass).toBe('short');
    expect(recordOf(built({ aliases: [alias('뱌뎌')] }), '뱌뎌')?.nameClass).toBe('plain');
    expect(recordOf(built({ aliases: [alias('대상')] }), '대상')?.nameClass).toBe('word');
  });

  it('of an alias of a line outside the listing is known and not linked', () => {
    expect(
      recordOf(built({ aliases: [alias('닉스전자', { instrumentId: nowhere })] }), '닉스전자'),
    ).toMatchObject({
      kind: 'notInListings',
      targets: [],
    });
  });

  it('of an index has its line where it is listed', () => {
    const index = line('KRX:KS11', { kind: 'index', nameKorean: '코스피' });
    const row = alias('코스피지수', { instrumentId: index.id, language: 'ko' });
    expect(recordOf(built({ indexNames: [row] }, [...fourCompanies, index]), '코스피지수')).toMatchObject({
      ...{ kind: 'index', targets: [index.id], otherwise: 'index', nameClass: 'distinctive', onlyIn: 'ko' },
    });
    expect(recordOf(built({ indexNames: [row] }), '코스피지수')).toMatchObject({
      kind: 'index',
      targets: [],
    });
    expect(recordOf(built({ aliases: [row] }, [...fourCompanies, index]), '코스피지수')?.kind).toBe('index');
    expect(recordOf(built({}, [...fourCompanies, index]), '코스피')).toBeUndefined();
  });

  it('of a person says for whom it speaks, under each spelling', () => {
    const people = [
      person({ nameEnglish: 'Kwak Noh-jung', from: early }),
      person({
        nameKorean: null,
        nameEnglish: 'Kwak Noh-jung',
        instrumentId: samsung.id,
        office: 'director',
      }),
    ];
    for (const name of ['곽노정', 'Kwak Noh-jung']) {
      const record = recordOf(built({ people }), name);
      expect(record).toMatchObject({ kind: 'person', targets: [], otherwise: 'person' });
      expect(record?.speaksFor.map(({ instrument, office }) => `${instrument} ${office}`).sort()).toEqual([
        'KRX:000660 chief executive',
        'KRX:005930 director',
      ]);
    }
    expect(recordOf(built({ people }), '곽노정')?.speaksFor).toContainEqual({
      ...{ instrument: hynix.id, office: 'chief executive', from: early, to: null },
      source: 'https://example.org/2',
    });
  });

  it('of a person under a name of the entities speaks for the same', () => {
    const entities = [
      entity('곽 사장', { entity: '곽노정', kind: 'person' }),
      entity('곽 씨', { entity: '곽노정' }),
    ];
    const dictionary = built({ people: [person()], entities });
    expect(recordOf(dictionary, '곽 사장')?.speaksFor).toHaveLength(1);
    expect(recordOf(dictionary, '곽 씨')?.speaksFor).toEqual([]);
  });

  it('of an entity has its kind, its language and the spelling to show', () => {
    const row = entity('오픈에이아이', { entity: 'OpenAI', language: 'ko' });
    expect(recordOf(built({ entities: [row] }), '오픈에이아이')).toMatchObject({
      ...{ kind: 'unlisted', targets: [], entityName: 'OpenAI', otherwise: 'unlisted', onlyIn: 'ko' },
      nameClass: 'distinctive',
    });
  });

  it('of a group is no company, and that of its holding both', () => {
    expect(recordOf(built({ groups: [group()] }), 'SK그룹')).toMatchObject({
      ...{ kind: 'group', targets: [], entityName: 'SK그룹', otherwise: 'group', group: null },
    });
    const holding = line('KRX:034730', { nameKorean: 'SK', nameEnglish: 'SK' });
    const row = group({ name: 'SK', holding: holding.id });
    expect(recordOf(built({ groups: [row] }, [...fourCompanies, holding]), 'SK')).toMatchObject({
      ...{ kind: 'listed', targets: [holding.id], group: 'SK그룹', nameClass: 'holding', otherwise: 'group' },
      entityName: 'SK',
    });
    expect(recordOf(built({ groups: [group({ name: 'SK', holding: nowhere })] }), 'SK')?.kind).toBe('group');
  });

  it('that is a word stays a word where it is a holding’s', () => {
    const holding = line('KRX:034730', { nameKorean: '대상' });
    const row = group({ name: '대상', group: '대상그룹', holding: holding.id });
    expect(recordOf(built({ groups: [row] }, [holding]), '대상')).toMatchObject({
      ...{ nameClass: 'word', meaning: 'target, object; grand prize', group: '대상그룹' },
    });
  });

  it('of a delisted line is known and not linked, and that of one which is listed stays', () => {
    const gone = rename({ change: 'delisting', instrumentId: nowhere, before: '갸뎌전자' });
    expect(recordOf(built({ changes: [gone] }), '갸뎌전자')).toMatchObject({
      ...{ kind: 'notInListings', targets: [], otherwise: 'notInListings' },
    });
    const listed = rename({ change: 'delisting', before: '갸뎌전자' });
    expect(recordOf(built({ changes: [listed] }), '갸뎌전자')).toBeUndefined();
    expect(built({ changes: [{ ...gone, before: null }] }).records).toHaveLength(built().records.length);
  });

  it('before a rename is valid up to the day before', () => {
    expect(recordOf(built({ changes: [rename()] }), '하이닉스반도체')).toMatchObject({
      ...{ targets: [hynix.id], validFrom: null, validTo: '2012-03-25' },
    });
    expect(recordOf(built({ changes: [rename({ date: null })] }), '하이닉스반도체')?.validTo).toBeNull();
    expect(recordOf(built({ changes: [rename({ before: null })] }), '하이닉스반도체')).toBeUndefined();
    expect(recordOf(built({ changes: [rename({ change: 'symbol' })] }), '하이닉스반도체')).toBeUndefined();
    expect(
      recordOf(built({ changes: [rename({ instrumentId: nowhere })] }), '하이닉스반도체'),
    ).toBeUndefined();
  });
});

describe('a name of several sources', () => {
  const targetsOf = (data: Partial<DictionaryData>, name: string, lines?: readonly Instrument[]) => {
    const record = recordOf(built(data, lines), name);
    return [record?.kind, record?.targets, record?.contested];
  };

  it('is that of the listing before a company outside it, and of the alias before that', () => {
    expect(targetsOf({ entities: [entity('SK하이닉스')] }, 'SK하이닉스')).toEqual([
      'listed',
      [hynix.id],
      false,
    ]);
    expect(targetsOf({ aliases: [alias('닉스전자')], entities: [entity('닉스전자')] }, '닉스전자')).toEqual([
      'listed',
      [hynix.id],
      false,
    ]);
  });

  it('is a person, a product or a place before a company outside the listings and a group', () => {
    for (const kind of ['product', 'place', 'person'] as const) {
      const entities = [entity('갤럭시폰', { kind }), entity('갤럭시폰', { kind: 'unlisted' })];
      expect(targetsOf({ entities, groups: [group({ name: '갤럭시폰' })] }, '갤럭시폰')[0]).toBe(kind);
    }
    expect(
      targetsOf({ entities: [entity('갤럭시폰')], groups: [group({ name: '갤럭시폰' })] }, '갤럭시폰')[0],
    ).toBe('unlisted');
  });

  it('is contested where two companies of one market have it as an alias', () => {
    const aliases = [nvidia, apple].map(({ id }) => alias('엔비전자', { instrumentId: id }));
    expect(targetsOf({ aliases }, '엔비전자')).toEqual(['listed', [apple.id, nvidia.id], true]);
  });

  it('is of both markets, and not contested, where a Korean and an American company have it', () => {
    const aliases = [alias('닉스전자'), alias('닉스전자', { instrumentId: nvidia.id })];
    expect(targetsOf({ aliases }, '닉스전자')).toEqual(['listed', [hynix.id, nvidia.id], false]);
  });

  it('is contested where a reviewer gives the listed name of one to another, who then comes first', () => {
    const row = alias('삼성전자', { instrumentId: hynix.id });
    expect(targetsOf({ aliases: [row] }, '삼성전자')).toEqual(['listed', [hynix.id, samsung.id], true]);
    expect(targetsOf({ aliases: [{ ...row, validTo: late }] }, '삼성전자')).toEqual([
      'listed',
      [samsung.id],
      false,
    ]);
  });

  it('means the share at home before the depositary share of the same issuer', () => {
    const adr = line('XNYS:AAB', { nameEnglish: 'SK hynix', issuerId: hynix.issuerId });
    expect(targetsOf({}, 'SK hynix', [adr, hynix])).toEqual(['listed', [hynix.id, adr.id], false]);
    const issuers = [{ instrumentId: adr.id, sameIssuerAs: hynix.id, reason: 'depositary share' }];
    const apart = { ...adr, issuerId: 'other' };
    expect(targetsOf({ issuers }, 'SK hynix', [apart, hynix])).toEqual(['listed', [hynix.id, adr.id], false]);
  });

  it('is the operator’s before all others', () => {
    const own = alias('SK하이닉스', { instrumentId: nvidia.id });
    expect(recordOf(built({}, fourCompanies, [{ ...own, language: 'ko' }]), 'SK하이닉스')?.targets[0]).toBe(
      nvidia.id,
    );
    const taken = built({ entities: [entity('오픈AI', { kind: 'product' })] }, fourCompanies, [
      alias('오픈AI', { instrumentId: nvidia.id }),
    ]);
    expect(recordOf(taken, '오픈AI')).toMatchObject({ kind: 'listed', targets: [nvidia.id] });
  });

  it('is in use as long as one source says so', () => {
    const rows = [
      alias('닉스전자', { validFrom: early, validTo: early }),
      alias('닉스전자', { validFrom: late, validTo: late, kind: 'short' }),
    ];
    expect(recordOf(built({ aliases: rows }), '닉스전자')).toMatchObject({ validFrom: early, validTo: late });
    expect(recordOf(built({ aliases: [...rows, alias('닉스전자')] }), '닉스전자')).toMatchObject({
      validFrom: null,
      validTo: null,
    });
  });

  it('that was an unlisted company before its listing remembers that', () => {
    const data = { aliases: [alias('닉스전자', { validFrom: late })], entities: [entity('닉스전자')] };
    expect(recordOf(built(data), '닉스전자')).toMatchObject({ kind: 'listed', otherwise: 'unlisted' });
    const product = { ...data, entities: [entity('닉스전자', { kind: 'product' as const })] };
    expect(recordOf(built(product), '닉스전자')?.otherwise).toBe('ambiguous');
  });

  it('has the spellings of all', () => {
    const aliases = [alias('NIXX', { instrumentId: nvidia.id }), alias('Nixx', { instrumentId: nvidia.id })];
    expect([...(recordOf(built({ aliases }), 'nixx')?.spellings ?? [])].sort()).toEqual(['NIXX', 'Nixx']);
  });
});

describe('what else the dictionary knows', () => {
  it('symbols and codes by market', () => {
    const odd = [
      line('XNYS:BRK/B', { symbol: 'BRK/B' }),
      line('XASE:IMO'),
      line('XNYS:ABC^A', { symbol: 'ABC^A' }),
      line('XLON:VOD'),
      line('KRX:0126Z0'),
      line('KRX:KS11', { kind: 'index' }),
    ];
    const { byUsSymbol, byKrxCode } = built({}, [...fourCompanies, ...odd]);
    expect([...byUsSymbol.keys()].sort()).toEqual(['AAPL', 'BRK/B', 'IMO', 'NVDA']);
    expect(byUsSymbol.get('NVDA')).toBe(nvidia.id);
    expect([...byKrxCode.keys()].sort()).toEqual(['000660', '005930', '0126Z0']);
  });

  it('of two instruments of one id the later', () => {
    const later = { ...nvidia, nameEnglish: 'Zyxomma Inc.' };
    expect(built({}, [nvidia, later]).instruments.get(nvidia.id)).toEqual(later);
  });

  it('the first preferred line of a common one', () => {
    const lines = [
      line('KRX:005387', { nameKorean: '현대차2우B', kind: 'preferred', issuerId: 'hmc' }),
      line('KRX:005385', { nameKorean: '현대차우', kind: 'preferred', issuerId: 'hmc' }),
      line('KRX:005380', { nameKorean: '현대차', issuerId: 'hmc' }),
      line('XNYS:HMC', { nameEnglish: 'Hyundai Motor', issuerId: 'hmc', kind: 'preferred' }),
      line('KRX:000001', { nameKorean: '갸뎌우', kind: 'preferred' }),
    ];
    expect([...built({}, lines).preferredOf]).toEqual([['KRX:005380', 'KRX:005385']]);
  });

  it('the groups of a member, each once and in order', () => {
    const groupMembers = [
      member({ group: 'SK그룹' }),
      member({ group: '가그룹' }),
      member({ group: 'SK그룹', rank: null }),
      member({ instrumentId: nowhere }),
    ];
    expect([...built({ groupMembers }).groupsOf]).toEqual([[hynix.id, ['SK그룹', '가그룹']]]);
  });

  it('whose a symbol was', () => {
    const symbol = (instrumentId: typeof nvidia.id, date: string | null, before: string | null = 'OLD') =>
      rename({ change: 'symbol', instrumentId, date: date === null ? null : sessionDate(date), before });
    const changes = [
      symbol(nvidia.id, '2020-01-02'),
      symbol(apple.id, '2010-01-02'),
      symbol(hynix.id, null),
      symbol(nowhere, '2024-01-02'),
      symbol(apple.id, '2024-01-02', null),
      symbol(apple.id, null, 'OLDER'),
      rename({ before: 'RENAMED' }),
    ];
    const wanted = [
      ['OLD', { instrument: nvidia.id, validTo: '2020-01-01' }],
      ['OLDER', { instrument: apple.id, validTo: null }],
    ];
    for (const rows of [changes, changes.toReversed()]) {
      expect([...built({ changes: rows }).formerUsSymbols].sort()).toEqual(wanted);
    }
  });

  it('which lines have one issuer, whatever moves with it', () => {
    const second = line('XNAS:NVDW', { issuerId: nvidia.issuerId });
    const issuers = [
      { instrumentId: nvidia.id, sameIssuerAs: hynix.id, reason: 'test' },
      { instrumentId: nowhere, sameIssuerAs: hynix.id, reason: 'test' },
      { instrumentId: apple.id, sameIssuerAs: nowhere, reason: 'test' },
      { instrumentId: samsung.id, sameIssuerAs: samsung.id, reason: 'test' },
    ];
    const { instruments } = built({ issuers }, [...fourCompanies, second]);
    const issuerOf = (id: typeof nvidia.id) => instruments.get(id)?.issuerId;
    expect([hynix, nvidia, second, apple, samsung].map(({ id }) => issuerOf(id))).toEqual([
      'KRX:000660',
      'KRX:000660',
      'KRX:000660',
      'XNAS:AAPL',
      'KRX:005930',
    ]);
  });

  it('of listings in whatever order the same', () => {
    const lines = [
      ...fourCompanies,
      line('XNAS:GOOG', { nameEnglish: 'Alphabet Inc. Class C', issuerId: 'goog' }),
      line('XNAS:GOOGL', { nameEnglish: 'Alphabet Inc. Class A', issuerId: 'goog' }),
      line('XNYS:ZYX', { nameEnglish: 'Zyx Quux Energy' }),
      line('XNYS:ZYY', { nameEnglish: 'Zyx Quux Systems' }),
      line('XNYS:PRF', { nameEnglish: 'Preferred Quux Inc.', kind: 'preferred' }),
      line('XNYS:OTH', { nameEnglish: 'Other Quux Inc.', kind: 'other' }),
    ];
    const told = ({ records }: Dictionary) => records.map((record) => JSON.stringify(record)).sort();
    expect(told(built({}, lines.toReversed()))).toEqual(told(built({}, lines)));
    const dictionary = built({}, lines);
    expect(recordOf(dictionary, 'Alphabet')?.targets).toEqual(['XNAS:GOOGL', 'XNAS:GOOG']);
    expect(recordOf(dictionary, 'Zyx Quux')).toMatchObject({ contested: true });
    expect(recordOf(dictionary, 'Preferred Quux')).toBeUndefined();
    expect(recordOf(dictionary, 'Other Quux')).toBeUndefined();
  });
});
