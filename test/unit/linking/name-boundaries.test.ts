import { describe, expect, it } from 'vitest';
import { explainLinks } from '../../../server/linking/link-text.ts';
import type { Language } from '../../../shared/units/language.ts';
import { listingDictionary } from './listing-dictionary.ts';

function namesIn(text: string, language: Language = /[가-힣]/.test(text) ? 'ko' : 'en'): string[] {
  return explainLinks(text, listingDictionary, { language, title: null, date: null }).map(
    ({ surfaceForm }) => surfaceForm,
  );
}

describe('where a name begins', () => {
  it.each([
    ['at the start of the text', '삼성전자가 올랐다.', ['삼성전자']],
    ['after a bracket', '(삼성전자)가 올랐다.', ['삼성전자']],
    ['after a full stop of Korean', '올랐다.삼성전자가 내렸다.', ['삼성전자']],
    ['after a middle dot', '금리·삼성전자·환율', ['삼성전자']],
    ['after the word for a company limited by shares', '주식회사카카오가 올랐다.', ['카카오']],
    ['after a name and its particle without a blank', '한화오션과LG전자가 올랐다.', ['한화오션', 'LG전자']],
    ['after a name and its noun without a blank', '한화오션측과LG전자가 올랐다.', ['한화오션', 'LG전자']],
    ['Latin letters glued to a Korean word', '지주사SK하이닉스가 올랐다.', ['SK하이닉스']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['inside a Korean word', '합자회사카카오가 올랐다.'],
    ['after the end of another kind of company', '유한회사카카오가 올랐다.'],
    ['inside an English word', 'The unNvidia day.'],
    ['after a digit', 'Read 3Nvidia now.'],
    ['after an ampersand', 'A&SK하이닉스'],
    ['after an at sign', 'kim@삼성전자 로 보냈다.'],
    ['after a dot of an address', 'www.Nvidia now'],
    ['glued where the name is short', '회사LS가 올랐다.'],
    ['glued where the name is a word', '그회사Apple이 올랐다.'],
  ])('not %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('where a name ends', () => {
  it.each([
    ['before a particle', '삼성전자에서는 올랐다.', ['삼성전자']],
    ['before a full stop', 'We like Nvidia. It rose.', ['Nvidia']],
    ['before a full stop at the end', 'We like Nvidia.', ['Nvidia']],
    ['before a lone ampersand', 'We like Nvidia & friends.', ['Nvidia']],
    ['before a Korean full stop', '오른 것은 삼성전자.그뿐이다.', ['삼성전자']],
    ['before an ampersand behind Hangul', '삼성전자&LG가 올랐다.', ['삼성전자']],
    ['before a full stop behind Hangul', '오른 것은 삼성전자.Nvidia도 올랐다.', ['삼성전자', 'Nvidia']],
    ['before a number of a plant', '삼성전자2공장이 섰다.', ['삼성전자']],
    ['before a particle that runs into the next word', '삼성SDI는전일대비 올랐다.', ['삼성SDI']],
    ['before 가 that runs into the next word', 'SK하이닉스가전일대비 올랐다.', ['SK하이닉스']],
    ['a word before a particle that it may carry', '대상은 올랐다.', ['대상']],
    ['a word before the price of its share', '대상주가가 올랐다.', ['대상']],
    ['a short name before a particle', '한섬은 올랐다.', ['한섬']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['inside a Korean word', '카카오닙스가 올랐다.'],
    ['inside an English word', 'The Nvidians met.'],
    ['before a digit in Latin letters', 'Nvidia2 is out.'],
    ['before a digit where the name is short', '한섬2공장이 섰다.'],
    ['before Latin letters', '삼성전자A가 올랐다.'],
    ['before the end of an address', 'Visit Nvidia.com today.'],
    ['before an ampersand that joins', 'The firm Nvidia&Zyx closed.'],
    ['before an at sign', 'Mail Nvidia@home today.'],
    ['before a particle of the wrong sound that runs on', 'SK하이닉스은전일대비 올랐다.'],
    ['before a particle that runs on where the name is short', '셀트리온은전일대비 올랐다.'],
    ['before a particle and one more syllable', 'SK하이닉스는갑 올랐다.'],
    ['a word before an ending that makes another word', '대상서 올랐다.'],
    ['a word before a noun that makes another word', '대상공장이 올랐다.'],
    ['a word that is a company first, before such an ending', '후성서가 올랐다.'],
    ['a short name before such an ending', '한섬식 옷이 팔렸다.'],
    ['a word that is as often the company, before such an ending', '노을발 충격이 왔다.'],
  ])('not %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('of several names at one place', () => {
  it('the longest counts', () => {
    expect(namesIn('SK하이닉스가 올랐다.')).toEqual(['SK하이닉스']);
    expect(namesIn('Apple Hospitality REIT rose.')).toEqual(['Apple Hospitality REIT']);
  });

  it('a shorter one counts where the longest does not end there', () => {
    expect(namesIn('삼성전자우는 올랐다.')).toEqual(['삼성전자우']);
    expect(namesIn('삼성전자와 올랐다.')).toEqual(['삼성전자']);
  });

  it('names do not overlap, and each is told in the order of the text', () => {
    expect(namesIn('Ford, Nvidia and Intel rose; Intel again.')).toEqual([
      'Ford',
      'Nvidia',
      'Intel',
      'Intel',
    ]);
  });

  it('a symbol is not read as a name too', () => {
    expect(namesIn('Shares of $AMD rose.')).toEqual(['$AMD']);
    expect(namesIn('Shares of (NASDAQ: AMD) rose.')).toEqual(['AMD']);
    expect(namesIn('AMD and $AMD and AMD rose.')).toEqual(['AMD', '$AMD', 'AMD']);
  });
});

it('the shorter name of another company is the runner-up of the longer one', () => {
  const [mention] = explainLinks('Apple Hospitality REIT rose.', listingDictionary, {
    language: 'en',
    title: null,
    date: null,
  });
  expect(mention).toMatchObject({ instrumentId: 'XNYS:APLE', runnerUp: { instrumentId: 'XNAS:AAPL' } });
  expect(mention?.runnerUp?.score).toBeLessThan(0.1);
});

it('a name that only one language uses is none in a text of the other', () => {
  expect(namesIn('Snow fell, and Meta rose.', 'en')).toContain('Meta');
  expect(namesIn('삼전이 올랐다.', 'ko')).toEqual(['삼전']);
});
