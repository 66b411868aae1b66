import { describe, expect, it } from 'vitest';
import { nearWords } from '../../../server/linking/surface-context.ts';
import { mentionIn, said } from './evidence-of.ts';

describe('the words near a name', () => {
  it.each([
    ['on both sides', '붉은 하늘과 ', '이 졌다', '붉은 하늘과 ~이 졌다'],
    ['up to a comma on either side', '난민이 왔고, 오늘 ', '는 올랐고, 졌다', ' 오늘 ~는 올랐고'],
    ['up to a full stop', '왔다. 오늘 ', '가 졌다. 또', ' 오늘 ~가 졌다'],
    ['up to the last of several marks', 'a; b! c? d, e ', ' f; g, h', ' e ~ f'],
    ['not up to a mark inside a word', '3,000원 ', ' 2.5% 상승', '3,000원 ~ 2.5% 상승'],
    ['up to a mark at the end', 'a ', ' b.', 'a ~ b'],
    ['up to an ellipsis', 'a… b ', ' c… d', ' b ~ c'],
    ['of nothing', '', '', '~'],
  ])('%s', (_, before, after, near) => {
    expect(nearWords(before, after)).toBe(near);
  });

  it('are thirty characters on either side, or as many as asked', () => {
    expect(nearWords('가'.repeat(40), '나'.repeat(40))).toBe(`${'가'.repeat(30)}~${'나'.repeat(30)}`);
    expect(nearWords('가나다', '라마바', 2)).toBe('나다~라마');
  });
});

describe('how far evidence is looked for', () => {
  const blanks = (length: number) => '말 '.repeat(length / 2);

  it('in a sentence about 160 characters behind the name', () => {
    expect(said(`{한섬}은 ${blanks(140)}3% 올랐다`, 'priceStory')).toBe('3% (3)');
    expect(said(`{한섬}은 ${blanks(170)}3% 올랐다`, 'priceStory')).toBeNull();
  });

  it('in a sentence about 160 characters before the name', () => {
    expect(said(`패션 ${blanks(140)} {한섬}은 크다`, 'sectorWord')).toBe('패션 (1.2)');
    expect(said(`패션 ${blanks(170)} {한섬}은 크다`, 'sectorWord')).toBeNull();
  });

  it('for words of shares in the first pages of the text', () => {
    expect(said(`{한섬}은 크다. ${blanks(3_100)}코스피`, 'marketStory')).toBe('은 (0.5)');
    expect(said(`{한섬}은 크다. ${blanks(3_300)}코스피`, 'marketStory')).toBeNull();
  });

  it('for words of sport in more pages', () => {
    const words = '홈런과 안타와 도루';
    expect(said(`{LG}가 이겼다. ${blanks(7_900)}${words}`, 'sports')).toBe('홈런, 안타, 도루 (-5)');
    expect(said(`{LG}가 이겼다. ${blanks(8_100)}${words}`, 'sports')).toBeNull();
  });

  it('for words of sport in a long sentence', () => {
    expect(said(`{LG}가 ${blanks(440)}홈런과 안타로 이겼다`, 'sports')).toBe('홈런, 안타 (-5)');
    expect(said(`{LG}가 ${blanks(490)}홈런과 안타로 이겼다`, 'sports')).toBeNull();
  });

  it('for a symbol within twelve characters', () => {
    expect(said('{대상} 12345678901(001680)은 크다.', 'symbolBeside')).toBeNull();
    expect(said('{Gap} in 345678 (GAP) (NYSE: GAP) grew.', 'symbolBeside')).toBeNull();
    expect(said('{Gap} 34567 (NYSE: GAP) grew.', 'symbolBeside')).toBeNull();
    expect(said('{Gap} (NYSE: GAP) grew.', 'symbolBeside')).not.toBeNull();
  });

  it('for the fellows of a list at most four on a side', () => {
    const [near, far] = [3, 4].map((count) => `${'한섬·'.repeat(count)}삼성전자는 논다.`);
    expect(said(`{대상}·${near}`, 'listedBeside')).toBe('삼성전자 (3.13)');
    expect(said(`{대상}·${far}`, 'listedBeside')).toBeNull();
  });
});

describe('where a name stands in its line', () => {
  it.each([
    ['at the start of the text', '{한섬} / 4% 하락', true],
    ['at the start of a later line', '어제\n{한섬} / 4% 하락', true],
    ['behind a tag', '[특징주] {한섬}, 4% 하락', true],
    ['behind a tag of a later line', '어제\n[특징주] {한섬}, 4% 하락', true],
    ['behind a word', '어제 {한섬}, 4% 하락', false],
    ['behind a long tag', '[오늘의 특징주 둘] {한섬}, 4% 하락', false],
    ['behind a long line', `${'말'.repeat(20)} {한섬}, 4% 하락`, false],
  ])('%s', (_, text, opens) => {
    expect(said(text, 'priceStory') !== null).toBe(opens);
  });

  it.each([
    ['at the start', '{Amazon} parrots escaped.', true],
    ['in quotation marks', '"{Amazon} parrots escaped."', true],
    ['behind a dash', '— {Amazon} parrots escaped.', true],
    ['behind a colon', 'Lately: {Amazon} parrots escaped.', true],
    ['behind a colon and a quotation mark', 'He said: "{Amazon} parrots escaped."', true],
    ['in a later sentence', 'It rained. {Amazon} parrots escaped.', true],
    ['behind a word', 'Lately {Amazon} parrots escaped.', false],
  ])('in its sentence %s', (_, text, opens) => {
    expect(said(text, 'lowerNounAfter') !== null).toBe(opens);
  });

  it('a verb in a headline needs no figure', () => {
    const story = 'It was a long day for those who like to shop.';
    expect(said(`Day of {Gap} rises to it\n\n${story}`, 'englishPriceVerb')).toBe('rises (2.4)');
    expect(said(`A day\n\nDay of {Gap} rises to it\n${story}`, 'englishPriceVerb')).toBeNull();
  });

  it('a headline is in capitals by its own line', () => {
    expect(said('Great Shops Like {Gap} Grow Again\nand so on', 'capitalInSentence')).toBeNull();
    expect(said('and so on it goes\nGreat Shops Like {Gap} Grow Again', 'capitalInSentence')).toBeNull();
    expect(said('Great Shops Grow Again\nand so on like {Gap} again', 'capitalInSentence')).not.toBeNull();
  });
});

it('a name before a suffix is judged by what follows the suffix', () => {
  expect(said('{한섬}측 조사는 크다.', 'bareNounAfter')).toBeNull();
  expect(said('{한섬}은 공시했다.', 'strongDoing')).toBe('공시 (2.2)');
  expect(mentionIn('{한섬그룹}은 크다.')?.kind).toBe('group');
});
