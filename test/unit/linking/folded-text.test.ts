import { describe, expect, it } from 'vitest';
import { foldName, foldText } from '../../../server/linking/fold-text.ts';

describe('a text is folded to plain characters of the same length', () => {
  it.each([
    ['full-width letters and digits', 'ＳＫ１２３', 'SK123'],
    ['the first and the last full-width character', '！～', '!~'],
    ['ideographic, fixed and narrow blanks', 'a\u3000b\u00a0c\u202fd\u2002e\u200af', 'a b c d e f'],
    ['middle dots', 'a・bㆍc‧d•e∙f⋅g･h', 'a·b·c·d·e·f·g·h'],
    ['single quotes', '‘a’ ʼb', "'a' 'b"],
    ['double quotes', '“a”', '"a"'],
    ['hyphens and short dashes', 'a‐b‑c‒d–e', 'a-b-c-d-e'],
    ['a long dash, which stays', 'a—b', 'a—b'],
    ['Chinese characters of company names', '三星電子와 現代自動車', '삼성전자와 현대자동차'],
    ['Chinese characters in a Korean name', '삼성電子', '삼성전자'],
    ['a single one, which stays', '美 증시, 前 대표', '美 증시, 前 대표'],
    ['one without a known reading, which stays', '三龘', '삼龘'],
    ['letters that stay', 'Apple 애플 é', 'Apple 애플 é'],
  ])('%s', (_, original, folded) => {
    const { text, originalStart, originalEnd } = foldText(original);
    expect(text).toBe(folded);
    expect(text).toHaveLength(original.length);
    expect([originalStart(3), originalEnd(3)]).toEqual([3, 3]);
  });
});

describe('a text with characters of several parts', () => {
  const spanOf = (original: string, name: string) => {
    const { text, originalStart, originalEnd } = foldText(original);
    const at = text.indexOf(name);
    return original.slice(originalStart(at), originalEnd(at + name.length));
  };

  it.each([
    [
      'Hangul of separate letters',
      '오늘 삼성전자는'.normalize('NFD'),
      '삼성전자',
      '삼성전자'.normalize('NFD'),
    ],
    ['an accent of its own', 'The Nestle\u0301 shares', 'Nestlé', 'Nestle\u0301'],
    ['a zero-width blank', '오늘 삼\u200b성전자는', '삼성전자', '삼\u200b성전자'],
    ['a zero-width joiner', '오늘 삼\u200d성전자는', '삼성전자', '삼\u200d성전자'],
    ['a soft hyphen', 'The Nvi\u00addia shares', 'Nvidia', 'Nvi\u00addia'],
    ['a word joiner', 'The Nvi\u2060dia shares', 'Nvidia', 'Nvi\u2060dia'],
    ['a mark of byte order', '\ufeff삼성전자는', '삼성전자', '삼성전자'],
    ['full-width letters beside one', '\u200bＳＫ는', 'SK', 'ＳＫ'],
  ])('keeps the way back: %s', (_, original, name, span) => {
    expect(foldText(original).text).toContain(name);
    expect(spanOf(original, name)).toBe(span);
  });

  it('has its ends where the original has them', () => {
    const original = '\u200b가\u200b나\u200b';
    const { text, originalStart, originalEnd } = foldText(original);
    expect(text).toBe('가나');
    expect([0, 1, 2].map(originalStart)).toEqual([1, 3, 5]);
    expect([0, 1, 2].map(originalEnd)).toEqual([0, 2, 4]);
    expect(originalEnd(3)).toBe(original.length);
  });
});

describe('a name of the dictionary', () => {
  it.each([
    ['NVIDIA', 'nvidia'],
    ['ＳＫ하이닉스', 'sk하이닉스'],
    ['삼성전자'.normalize('NFD'), '삼성전자'],
    ['三星電子', '삼성전자'],
    ['McDonald’s', "mcdonald's"],
    ['İş', 'İş'],
    ['İ A', 'İ a'],
  ])('%s is looked up as %s', (name, key) => {
    expect(foldName(name)).toBe(key);
  });
});
