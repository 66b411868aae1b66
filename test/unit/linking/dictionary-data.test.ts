import { expect, test } from 'vitest';
import { checkDictionary } from '../../../server/linking/check-dictionary.ts';
import { buildDictionary } from '../../../server/linking/dictionary.ts';
import { foldName } from '../../../server/linking/fold-text.ts';
import { linkText } from '../../../server/linking/link-text.ts';
import type { NameRecord } from '../../../server/linking/name-record.ts';
import type { Alias } from '../../../shared/schemas/alias.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { listedInstruments, listingDictionary, shippedData } from './listing-dictionary.ts';

const recordOf = (name: string, records: readonly NameRecord[] = listingDictionary.records) =>
  records.find((record) => foldName(record.name) === foldName(name));
const targetsOf = (name: string) => recordOf(name)?.targets ?? [];

test('enough companies are known by the names that reports use', () => {
  const named = (market: RegExp, script: RegExp) =>
    new Set(
      shippedData.aliases
        .filter(({ instrumentId: id, name }) => market.test(id) && script.test(name))
        .map(({ instrumentId: id }) => id),
    ).size;
  expect(named(/^X(NAS|NYS|ASE):/, /[가-힣]/)).toBeGreaterThanOrEqual(400);
  expect(named(/^KRX:/, /^[A-Za-z0-9&.,' +-]+$/)).toBeGreaterThanOrEqual(200);
  expect(new Set(shippedData.entities.map(({ entity }) => entity)).size).toBeGreaterThanOrEqual(500);
  expect(new Set(shippedData.groupMembers.map(({ group }) => group)).size).toBeGreaterThanOrEqual(30);
  expect(new Set(shippedData.people.map((row) => row.instrumentId)).size).toBeGreaterThanOrEqual(50);
  expect(shippedData.changes.length).toBeGreaterThanOrEqual(80);
});

test('the shipped data have no errors', () => {
  const errors = checkDictionary(listedInstruments, shippedData).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

test('the order of the rows decides nothing', () => {
  const turned = Object.fromEntries(
    Object.entries(shippedData).map(([name, rows]) => [name, [...rows].reverse()]),
  );
  const data: DictionaryData = { ...shippedData, ...turned };
  const settled = (records: readonly NameRecord[]) =>
    records.map((record) => JSON.stringify({ ...record, spellings: [...record.spellings].sort() })).sort();
  expect(settled(buildDictionary(listedInstruments, data).records)).toEqual(
    settled(listingDictionary.records),
  );
});

test.each([
  ['하이닉스', 'KRX:000660'],
  ['삼전', 'KRX:005930'],
  ['현차', 'KRX:005380'],
  ['LG엔솔', 'KRX:373220'],
  ['삼바', 'KRX:207940'],
  ['Hyundai Mobis', 'KRX:012330'],
  ['액센츄어', 'XNYS:ACN'],
  ['몬덜리즈', 'XNAS:MDLZ'],
  ['옥시덴털 페트롤리움', 'XNYS:OXY'],
  ['에피스홀딩스', 'KRX:0126Z0'],
  ['닉스', 'KRX:000660'],
  ['LIG D&A', 'KRX:079550'],
  ['서학개미', undefined],
])('%s names %s', (name, id) => {
  expect(targetsOf(name)[0]).toBe(id);
});

test.each([
  ['네카오', 'ambiguous'],
  ['SK온', 'unlisted'],
  ['OpenAI', 'unlisted'],
  ['토스', 'unlisted'],
  ['Foxconn', 'notInListings'],
  ['Huawei', 'unlisted'],
  ['SoftBank Group', 'notInListings'],
  ['KODEX', 'fund'],
  ['갤럭시', 'product'],
  ['LG 트윈스', 'sportsTeam'],
])('%s is recognised and has no instrument', (name, kind) => {
  expect(recordOf(name)).toMatchObject({ kind, targets: [] });
});

test('a former name stays, up to the day before the rename', () => {
  expect(recordOf('두산중공업')).toMatchObject({ targets: ['KRX:034020'], validTo: '2022-03-28' });
  expect(recordOf('대우조선해양')).toMatchObject({ targets: ['KRX:042660'], validTo: '2023-05-22' });
  expect(recordOf('두산에너빌리티')).toMatchObject({ targets: ['KRX:034020'], validTo: null });
  expect(listingDictionary.formerUsSymbols.get('FB')).toEqual({
    instrument: 'XNAS:META',
    validTo: '2022-06-08',
  });
});

test('a company that was listed lately is the unlisted one before its first session', () => {
  expect(recordOf('SpaceX')).toMatchObject({ targets: ['XNAS:SPCX'], otherwise: 'unlisted' });
  const read = (date: string | null, text = '스페이스X가 3% 올랐다.') => {
    const context = { language: 'ko', title: null, date: date === null ? null : sessionDate(date) } as const;
    const [mention] = linkText(text, listingDictionary, context);
    return [mention?.instrumentId, mention?.kind];
  };
  expect(read('2026-07-01')).toEqual(['XNAS:SPCX', 'listed']);
  expect(read('2026-06-11')).toEqual([null, 'unlisted']);
  expect(read(null)).toEqual([null, 'unlisted']);
  expect(read(null, '스페이스X(SPCX)가 3% 올랐다.')[0]).toBe('XNAS:SPCX');
});

test('a listed name that reviewers give to another company too is contested, and a code decides', () => {
  expect(recordOf('모비스')).toMatchObject({ targets: ['KRX:012330', 'KRX:250060'], contested: true });
  const read = (text: string) =>
    linkText(text, listingDictionary, { language: 'ko', title: null, date: null }).map(
      (one) => one.instrumentId,
    );
  expect(read('모비스(250060)가 3% 올랐다.')[0]).toBe('KRX:250060');
  expect(read('모비스(012330)가 3% 올랐다.')[0]).toBe('KRX:012330');
  expect(read('현대모비스 주가가 3% 올랐다. 모비스는 전동화 사업을 키운다.')).toEqual([
    'KRX:012330',
    'KRX:012330',
  ]);
});

test('a name that another source has without dates is still in use', () => {
  const alias = (name: string, validTo: string | null): Alias => ({
    instrumentId: instrumentId('KRX:000660'),
    name,
    kind: 'former',
    language: null,
    validFrom: null,
    validTo: validTo === null ? null : sessionDate(validTo),
    reason: 'test',
  });
  const one = buildDictionary(listedInstruments, shippedData, [alias('현대전자', '2001-03-25')]);
  expect(recordOf('현대전자', one.records)?.validTo).toBe('2001-03-25');
  const two = buildDictionary(listedInstruments, shippedData, [alias('SK하이닉스', '2001-03-25')]);
  expect(recordOf('SK하이닉스', two.records)?.validTo).toBeNull();
});

test('a depositary share has the issuer of the share at home, which a name alone means', () => {
  const lines = [
    ['XNYS:SKM', 'KRX:017670'],
    ['XNYS:KB', 'KRX:105560'],
    ['XNYS:PKX', 'KRX:005490'],
    ['XNYS:KEP', 'KRX:015760'],
    ['XNAS:SKHY', 'KRX:000660'],
  ].map((ids) => ids.map((id) => listingDictionary.instruments.get(instrumentId(id))?.issuerId));
  for (const [abroad, home] of lines) expect(abroad).toBe(home);
  expect(targetsOf('SK hynix')).toEqual(['KRX:000660', 'XNAS:SKHY']);
  expect(targetsOf('KB Financial Group')).toEqual(['KRX:105560', 'XNYS:KB']);
  expect(targetsOf('POSCO Holdings Inc.')[0]).toBe('KRX:005490');
});

test('a person has no instrument, and speaks for those that the sources say', () => {
  const person = recordOf('곽노정');
  expect(person).toMatchObject({ kind: 'person', targets: [] });
  expect(person?.speaksFor).toMatchObject([{ instrument: 'KRX:000660', office: 'chief executive' }]);
  expect(recordOf('버핏')?.speaksFor.map(({ instrument }) => instrument)).toEqual([
    'XNYS:BRK/B',
    'XNYS:BRK/B',
  ]);
  for (const { source } of person?.speaksFor ?? []) expect(source).toMatch(/^https?:/);
});

test('of the companies that are reported most somebody who leads them today is known', () => {
  const korean =
    '005930 000660 005380 000270 373220 035420 035720 068270 005490 105560 055550 086790 316140 015760 003490 012450 267250 034020';
  const american =
    'XNYS:CPNG XNAS:AAPL XNAS:MSFT XNAS:NVDA XNAS:GOOGL XNAS:AMZN XNAS:META XNAS:TSLA XNAS:INTC XNAS:AMD XNYS:TSM XNAS:AVGO XNAS:MU XNYS:BA XNYS:DIS XNAS:NFLX XNYS:JPM XNYS:GS XNYS:BRK/B XNAS:WMT XNYS:PFE XNYS:LLY XNYS:XOM XNYS:GM XNYS:F XNAS:SBUX XNYS:NKE XNAS:PLTR XNYS:ORCL XNYS:IBM XNAS:QCOM XNAS:ARM';
  const known = new Set<string>(
    shippedData.people.filter(({ to }) => to === null).map(({ instrumentId: id }) => id),
  );
  const wanted = [...korean.split(' ').map((code) => `KRX:${code}`), ...american.split(' ')];
  expect(wanted.filter((id) => !known.has(id))).toEqual([]);
});

test('the listed members of a group are known', () => {
  const groupsOf = (id: string) => listingDictionary.groupsOf.get(instrumentId(id));
  expect(groupsOf('KRX:000660')).toEqual(['SK그룹']);
  expect(groupsOf('KRX:042660')).toEqual(['한화그룹']);
  expect(groupsOf('XNAS:NVDA')).toBeUndefined();
});

test("the operator's alias outranks the listing and the shipped data", () => {
  const own: Alias = {
    instrumentId: instrumentId('XNAS:NVDA'),
    name: '젠슨네',
    kind: 'nickname',
    language: 'ko',
    validFrom: null,
    validTo: null,
    reason: 'used in our own notes',
  };
  const taken = { ...own, name: '오픈AI' };
  const { records } = buildDictionary(listedInstruments, shippedData, [own, taken]);
  expect(recordOf('젠슨네', records)).toMatchObject({ targets: ['XNAS:NVDA'], onlyIn: 'ko' });
  expect(recordOf('오픈AI', records)).toMatchObject({ kind: 'listed', targets: ['XNAS:NVDA'] });
});
