import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import type { Language } from '../../../shared/units/language.ts';
import { listingDictionary } from './listing-dictionary.ts';

const link = (text: string, language: Language = 'ko', title: string | null = null) =>
  linkText(text, listingDictionary, { language, title, date: null });

test('a mention carries its evidence, and the score is the calibrated logistic of the summed weights', () => {
  const [mention] = link('면방업체 전방이 7.4% 급등했다.');
  const sum = mention?.evidence.reduce((total, one) => total + one.weight, 0) ?? Number.NaN;
  expect(mention).toMatchObject({ surfaceForm: '전방', instrumentId: 'KRX:000950', judgement: 'positive' });
  expect(mention?.evidence.map((one) => one.feature)).toEqual(
    expect.arrayContaining(['ordinaryWord', 'companyNounBefore', 'priceStory', 'sectorWord']),
  );
  expect(mention?.score).toBeCloseTo(1 / (1 + Math.exp(-(1.2 * sum + 0.7))), 3);
});

test('a refused word is kept with what spoke against it', () => {
  const [mention] = link('조사 대상에 오른 기업은 스무 곳이다.');
  expect(mention).toMatchObject({
    surfaceForm: '대상',
    instrumentId: null,
    kind: 'commonWord',
    judgement: 'negative',
  });
  expect(mention?.evidence.some((one) => one.feature === 'bareNounBefore' && one.detail === '조사')).toBe(
    true,
  );
});

test('a name without enough evidence is unsure and has no instrument', () => {
  const [mention] = link('SK가 있다.');
  expect(mention).toMatchObject({ judgement: 'unsure', kind: 'group', instrumentId: null });
});

test('a name keeps the sense that the rest of the text gives it', () => {
  const alone = link('핑거는 새 앱을 냈다.').at(-1);
  const told = link('핀테크 업체 핑거는 3% 올랐다. 핑거는 새 앱을 냈다.').at(-1);
  expect([alone?.judgement, told?.judgement]).toEqual(['negative', 'positive']);
  expect(told?.evidence.some((one) => one.feature === 'establishedInText')).toBe(true);
});

test('a headline outside the text speaks for its names and gives them the role of subject', () => {
  const text =
    '업계가 술렁였다. 한섬을 두고 말이 많기 때문이다. 오늘 시장에서는 여러 해석이 나왔다.\n\n다른 곳은 조용했다. 삼성전자도 그랬다.';
  const mentions = link(text, 'ko', '한섬, 4% 급등');
  expect(mentions.map((one) => [one.surfaceForm, one.instrumentId, one.role])).toEqual([
    ['한섬', 'KRX:020000', 'subject'],
    ['삼성전자', 'KRX:005930', 'mentioned'],
  ]);
  for (const one of mentions) expect(text.slice(one.start, one.end)).toBe(one.surfaceForm);
});

test('companies outside the listings, groups, media, people and teams are recognised and not linked', () => {
  const text =
    '오픈AI와 소프트뱅크그룹, SK온을 블룸버그통신이 다뤘다. 일론 머스크는 현대차그룹을 언급했다. LG 트윈스가 이겼다.';
  expect(link(text).map((one) => [one.surfaceForm, one.kind, one.entityName])).toEqual([
    ['오픈AI', 'unlisted', 'OpenAI'],
    ['소프트뱅크그룹', 'notInListings', 'SoftBank Group'],
    ['SK온', 'unlisted', 'SK온'],
    ['블룸버그통신', 'media', 'Bloomberg'],
    ['일론 머스크', 'person', '일론 머스크'],
    ['현대차그룹', 'group', '현대차그룹'],
    ['LG 트윈스', 'sportsTeam', 'LG 트윈스'],
  ]);
});

test('indices are linked as indices, other indices are known, and a market is no index', () => {
  const text =
    '코스피는 2.6% 밀렸고 코스닥도 내렸다. S&P500과 다우, 코스피200도 하락했다. 코스닥 상장사는 늘었다.';
  expect(link(text).map((one) => [one.surfaceForm, one.kind, one.instrumentId])).toEqual([
    ['코스피', 'index', 'KRX:KS11'],
    ['코스닥', 'index', 'KRX:KQ11'],
    ['S&P500', 'index', 'US:SPX'],
    ['다우', 'index', null],
    ['코스피200', 'index', null],
    ['코스닥', 'exchange', null],
  ]);
});

test('the code or ticker beside a name is evidence for it and no mention of its own', () => {
  expect(link('삼성전자(005930)와 바텍(043150)').map((one) => [one.surfaceForm, one.instrumentId])).toEqual([
    ['삼성전자', 'KRX:005930'],
    ['바텍', 'KRX:043150'],
  ]);
  expect(
    link('Ford (F) and $TSLA fell, (NYSE: T) rose.', 'en').map((one) => [one.surfaceForm, one.instrumentId]),
  ).toEqual([
    ['Ford', 'XNYS:F'],
    ['$TSLA', 'XNAS:TSLA'],
    ['T', 'XNYS:T'],
  ]);
});

test('a dual-listed company is its home line unless the depositary receipt is meant', () => {
  expect(link('POSCO Holdings fell in Seoul.', 'en')[0]?.instrumentId).toBe('KRX:005490');
  expect(link('ADRs of POSCO Holdings fell.', 'en')[0]?.instrumentId).toBe('XNYS:PKX');
});

test('an empty text and a text without names have no mentions', () => {
  expect([link(''), link('오늘 날씨가 맑다.'), link('It rained.', 'en')]).toEqual([[], [], []]);
});

test.each([
  ['one syllable', '가'],
  ['one name without an end', '삼성'],
  ['brackets', '(('],
  ['blanks', ' '],
  ['capitals', 'The A Of '],
  ['digits', '005930'],
])('a long text of nothing but %s is read within the time limit of a test', (_, piece) => {
  expect(link(piece.repeat(200_000)).every((one) => one.instrumentId === null)).toBe(true);
});
