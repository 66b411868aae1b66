import { describe, expect, it } from 'vitest';
import { explainLinks, LINKER_VERSION, linkText } from '../../../server/linking/link-text.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { listingDictionary } from './listing-dictionary.ts';

const contextOf = (text: string, title: string | null = null) =>
  ({ language: /[가-힣]/.test(text) ? 'ko' : 'en', title, date: null }) as const;
const link = (text: string, title: string | null = null) =>
  linkText(text, listingDictionary, contextOf(text, title));
const explain = (text: string) => explainLinks(text, listingDictionary, contextOf(text));
const surfaces = (mentions: readonly Mention[]) => mentions.map(({ surfaceForm }) => surfaceForm);

describe('a word that nobody would take for a company', () => {
  it.each([
    ['a word in small letters', 'The gap is wide.', ['gap']],
    ['a word after an article', 'We saw the Target again.', ['Target']],
    ['a word in a longer name', 'At noon Great Target Wall fell.', ['Target']],
  ])('is left out, and explained: %s', (_, text, explained) => {
    expect(link(text)).toEqual([]);
    expect(surfaces(explain(text))).toEqual(explained);
  });

  it('is told where the same letters are a company elsewhere in the text', () => {
    expect(link('It was a snap decision. Snap rose 3%.').map((one) => one.instrumentId)).toEqual([
      null,
      'XNYS:SNAP',
    ]);
    expect(surfaces(link('A TARGET missed. Target shares rose 3%.'))).toEqual(['TARGET', 'Target']);
  });

  it('is left out where only another word is a company', () => {
    expect(surfaces(link('The gap is wide. Snap shares rose 3%.'))).toEqual(['Snap']);
  });
});

it.each([
  ['a place', 'The mayor of Dover spoke.', 'Dover', 'place'],
  ['a person', 'He said that Michael Dell resigned.', 'Dell', 'person'],
  ['a medium', 'Photo: Getty Images', 'Getty Images', 'media'],
  ['a company outside the listings', 'We like OpenAI.', 'OpenAI', 'unlisted'],
  ['a Korean word', '조사 대상에 올랐다.', '대상', 'commonWord'],
])('%s is told although it is no link', (_, text, surfaceForm, kind) => {
  expect(link(text)).toMatchObject([{ surfaceForm, kind, judgement: 'negative', instrumentId: null }]);
});

it('a name without enough evidence is told as unsure', () => {
  expect(link('That day saw more Target stores close.')).toMatchObject([
    { surfaceForm: 'Target', judgement: 'unsure', kind: 'ambiguous' },
  ]);
});

describe('a symbol beside a name', () => {
  it.each([
    ['a ticker in brackets', 'Ford (F) rose.', ['Ford'], ['Ford', 'F']],
    ['a ticker with its exchange', 'Visa (NYSE: V) rose.', ['Visa'], ['Visa', 'V']],
    ['a code', '삼성전자(005930)가 올랐다.', ['삼성전자'], ['삼성전자', '005930']],
  ])('%s speaks for the name and is told only when all is', (_, text, told, all) => {
    expect(surfaces(link(text))).toEqual(told);
    expect(surfaces(explain(text))).toEqual(all);
  });

  it.each([
    ['of another company', 'Ford (NYSE: T) rose.', ['Ford', 'T']],
    [
      'far from the name',
      'Visa said on Monday in a letter to its owners that (NYSE: V) is its sign.',
      ['Visa', 'V'],
    ],
    ['without a name', 'Buyers of (NYSE: V) gained.', ['V']],
    ['as a cashtag', 'Visa $V rose.', ['Visa', '$V']],
    ['after what is no company', 'OpenAI (NYSE: V) rose.', ['OpenAI', 'V']],
  ])('%s is a mention of its own', (_, text, told) => {
    expect(surfaces(link(text))).toEqual(told);
  });
});

describe('a headline', () => {
  const text = '한섬을 두고 말이 많다.';

  it('outside the text speaks for its names and moves no offset', () => {
    const [mention] = link(text, '  한섬, 4% 급등 ');
    expect(mention).toMatchObject({ start: 0, end: 2, surfaceForm: '한섬', role: 'subject' });
    expect(mention?.evidence.map(({ feature }) => feature)).toContain('establishedInText');
  });

  it.each([
    ['that begins the text', '한섬, 4% 급등\n\n한섬을 두고 말이 많다.', '한섬, 4% 급등'],
    ['that begins it after a blank', '\n한섬, 4% 급등\n\n한섬을 두고 말이 많다.', '한섬, 4% 급등'],
  ])('%s is not read twice', (_, whole, title) => {
    const mentions = link(whole, title);
    expect(surfaces(mentions)).toEqual(['한섬', '한섬']);
    for (const one of mentions) expect(whole.slice(one.start, one.end)).toBe('한섬');
    expect(mentions.map(({ relevance }) => relevance)).toEqual([1, 1]);
  });

  it('that names others than the text makes them no mentions of the text', () => {
    expect(surfaces(link('오늘 현대차가 올랐다.', '기아와 삼성전자 강세'))).toEqual(['현대차']);
  });

  it('may be blank', () => {
    expect(link(text, '  ')).toEqual(link(text));
  });
});

describe('a text of many pages', () => {
  const named = '핀테크 업체 핑거는 3% 올랐다.';
  const open = '핑거는 새 앱을 냈다.';
  const words = (length: number, end = ' ') => `${'말 '.repeat(length / 2 - 1)}말.${end}`;
  const lastJudgement = (text: string) => link(text).at(-1)?.judgement;

  it('keeps the sense of a name within some sixty thousand characters', () => {
    expect(lastJudgement(`${named}\n${words(50_000)}${open}`)).toBe('positive');
    expect(lastJudgement(`${named}\n${words(60_000)}${open}`)).toBe('negative');
  });

  it('is parted at the end of a line in the second half of those, if there is one', () => {
    expect(lastJudgement(`${named}\n${words(40_000, '\n')}${words(10_000)}${open}${words(20_000)}`)).toBe(
      'negative',
    );
    expect(lastJudgement(`${named}\n${words(20_000, '\n')}${words(20_000)}${open}${words(40_000)}`)).toBe(
      'positive',
    );
  });

  it('is not parted where it is short enough', () => {
    expect(lastJudgement(`${named}\n${words(40_000, '\n')}${words(10_000)}${open}`)).toBe('positive');
  });

  it('has every name at its own place, also right at a parting', () => {
    const text = `${words(59_990, '\n')}삼성전자가 올랐다. ${words(60_000, '\n')}현대차도 올랐다.`;
    const mentions = link(text);
    expect(surfaces(mentions)).toEqual(['삼성전자', '현대차']);
    for (const one of mentions) expect(text.slice(one.start, one.end)).toBe(one.surfaceForm);
  });
});

it('every mention says by which version of the linker it was made', () => {
  expect(LINKER_VERSION).toBeGreaterThanOrEqual(4);
  for (const one of explain('Ford (F) and the gap rose.')) expect(one.linkerVersion).toBe(LINKER_VERSION);
});
