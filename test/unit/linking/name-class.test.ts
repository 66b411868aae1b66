import { describe, expect, it } from 'vitest';
import { nameClassOf, wordSenseOf } from '../../../server/linking/name-class.ts';
import { classWeight } from '../../../server/linking/name-evidence.ts';

describe('how much a name says by itself', () => {
  it.each([
    ['갸', 'word', 'one syllable'],
    ['갸뎌', 'short', 'two syllables'],
    ['갸텍', 'plain', 'two syllables of which one is only in coined names'],
    ['젠뎌', 'plain', 'the same in front'],
    ['갸뎌료', 'plain', 'three syllables'],
    ['갸뎌료뮤', 'distinctive', 'four syllables'],
    ['갸A', 'short', 'a syllable and a letter'],
    ['갸뎌A', 'distinctive', 'syllables and a letter'],
    ['A갸뎌', 'distinctive', 'a letter and syllables'],
    ['갸 뎌', 'distinctive', 'syllables with a blank'],
    ['Zyxomma', 'plain', 'one English word'],
    ['Zyxomma Quux', 'distinctive', 'two English words'],
    ['ZQ', 'short', 'two letters'],
    ['Z', 'short', 'one letter'],
    ['Z9', 'evenWord', 'a letter and a digit'],
    ['Z&', 'evenWord', 'a letter and a mark'],
    ['ZQX', 'plain', 'three letters'],
    ['Z9X', 'plain', 'three letters with a digit'],
    ['Gap', 'word', 'a word that is read as the word'],
    ['gap', 'word', 'the same in small letters'],
    ['ＧＡＰ', 'word', 'the same in full-width letters'],
    ['Snap', 'evenWord', 'a word that is as often the company'],
    ['Apple', 'companyWord', 'a word that is read as the company'],
    ['Home', 'genericWord', 'a word of every day'],
    ['대상', 'word', 'a Korean word'],
    ['노을', 'evenWord', 'a Korean word that is as often the company'],
    ['효성', 'companyWord', 'a Korean word that is read as the company'],
  ])('%s is %s: %s', (name, nameClass) => {
    expect(nameClassOf(name)).toBe(nameClass);
  });

  it('the more a name says, the more it weighs', () => {
    const ascending = [
      'genericWord',
      'partial',
      'word',
      'evenWord',
      'shortened',
      'holding',
      'short',
      'companyWord',
      'plain',
      'distinctive',
    ] as const;
    const weights = ascending.map(classWeight);
    expect(weights).toEqual([...weights].sort((one, other) => one - other));
    expect(new Set(weights).size).toBe(weights.length);
  });
});

it('the other meaning of a word is told in any letter case, and none of a coined name', () => {
  expect(wordSenseOf('대상')?.meaning).toBe('target, object; grand prize');
  expect(wordSenseOf('APPLE')).toEqual(wordSenseOf('Apple'));
  expect(wordSenseOf('Apple')?.meaning).toBe('the fruit');
  expect(wordSenseOf('Zyxomma')).toBeNull();
});
