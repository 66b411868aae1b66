import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('the letter case of a name', () => {
  it.each([
    ['as it is listed', 'We like {Nvidia} again.'],
    ['in capitals', 'WE LIKE {NVIDIA} AGAIN.'],
    ['with every word capital', 'We like {Apple Hospitality Reit} again.'],
  ])('%s is the name', (_, text) => {
    expect(mentionIn(text)).toBeDefined();
    expect(said(text, 'lowerCase')).toBeNull();
  });

  it.each([
    ['in small letters', 'We like {nvidia} again.'],
    ['with a small letter in front', 'We like {gap} again.'],
    ['with a word in small letters', 'We like {Apple hospitality REIT} again.'],
  ])('%s is hardly the name', (_, text) => {
    expect(said(text, 'lowerCase')).toMatch(/\(-7\)$/);
    expect(mentionIn(text)?.judgement).toBe('negative');
  });

  it.each(['We like {ibm} again.', '그는 {lg} 이야기를 했다.', 'We like {Amd} again.'])(
    'a short abbreviation in another case is something else: %s',
    (text) => {
      expect(mentionIn(text)).toBeUndefined();
    },
  );

  it('a Korean name with Latin letters may be written in small ones', () => {
    expect(mentionIn('오늘 {sk하이닉스}가 올랐다.')?.instrumentId).toBe('KRX:000660');
    expect(said('오늘 {sk하이닉스}가 올랐다.', 'lowerCase')).toBeNull();
  });
});
