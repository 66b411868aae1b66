import { describe, expect, it } from 'vitest';
import { isTitleCase, SentenceCursor, sentencesOf } from '../../../server/linking/sentence.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a text is cut into sentences', () => {
  it.each([
    ['at a full stop', 'It rose. It fell.', ['It rose.', ' It fell.']],
    ['at a question', 'Why? It fell.', ['Why?', ' It fell.']],
    ['at a cry', 'Up! It fell.', ['Up!', ' It fell.']],
    ['at several marks', 'Why?! It fell.', ['Why?!', ' It fell.']],
    ['behind a quotation mark', '"It rose." It fell.', ['"It rose."', ' It fell.']],
    ['behind a bracket', '(It rose.) It fell.', ['(It rose.)', ' It fell.']],
    ['at the end of a line', 'A head\nIt fell', ['A head\n', 'It fell']],
    ['at several ends of lines', 'A head\n\nIt fell', ['A head\n\n', 'It fell']],
    ['at an ellipsis', '한섬…매출 늘었다', ['한섬…', '매출 늘었다']],
    ['at several ellipses', '한섬……매출', ['한섬……', '매출']],
    ['at a Korean full stop', '올랐다. 내렸다.', ['올랐다.', ' 내렸다.']],
    ['at an abbreviation that stands with a question', 'Is it Inc.? It is.', ['Is it Inc.?', ' It is.']],
  ])('%s', (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it.each([
    ['decimals', 'It rose 2.45% today'],
    ['an address', 'See example.com today'],
    ['no blank', '올랐다.내렸다'],
    ...'Inc Corp Co Ltd U.S U.K U.N Mr Mrs Ms Dr St No vs Jr Sr Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'
      .split(' ')
      .map((short) => ['an abbreviation', `The ${short}. Zyx rose`] as [string, string]),
    ['an abbreviation in brackets', 'The (Mr. Zyx) rose'],
    ['an abbreviation at the start', 'Mr. Zyx rose'],
    ['an initial', 'The J. Zyx rose'],
  ])('not at %s: %s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('words that only end like an abbreviation end one', () => {
    expect(cut('The zinc. Zyx rose')).toHaveLength(2);
    expect(cut('The casino. Zyx rose')).toHaveLength(2);
  });

  it('an empty text has none', () => {
    expect(cut('')).toEqual([]);
  });

  it('the sentence at an offset is the same', () => {
    const text = 'It rose. It fell.\nMr. Zyx rose';
    const cursor = new SentenceCursor(text);
    const at = (offset: number) => {
      const { start, end } = cursor.at(offset);
      return text.slice(start, end);
    };
    expect([0, 7, 8, 9, 17, 18, 29, 40].map(at)).toEqual([
      'It rose.',
      'It rose.',
      ' It fell.',
      ' It fell.',
      '\n',
      'Mr. Zyx rose',
      'Mr. Zyx rose',
      'Mr. Zyx rose',
    ]);
  });
});

describe('a headline in capitals', () => {
  it.each([
    ['Target Shares Fall', true],
    ['TARGET SHARES FALL', true],
    ['Target Shares Fall on the Day', true],
    ['Target Shares Fall Hard After All', true],
    ['Target Shares Fall after Their Week', true],
    ['Target Shares fell after their week', false],
    ['Target Shares', false],
    ['Target Shares Fall.', false],
    ['Target Shares Fall!"', false],
    ['Target Shares Fall 3.5% Today', true],
    ['', false],
    ['한섬 주가 상승', false],
  ])('%s: %s', (line, wanted) => {
    expect(isTitleCase(line)).toBe(wanted);
  });
});
