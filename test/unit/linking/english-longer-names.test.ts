import { describe, expect, it } from 'vitest';
import { said } from './evidence-of.ts';

const weekdaysAndMonths =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  );

/** Words with a capital at the head of a headline or sentence that belong to no name. */
const wordsOfTheSentence =
  'Retailer Chipmaker Rival Company Shares Stock CEO Analyst And But At By From With Like While As When Meanwhile Both Even Only Still Inc For Of In On If Is Why How Will Can Does Did Should Inside Says Say Buy Sell Sold Bought'.split(
    ' ',
  );

describe('a word with a capital after a name', () => {
  it.each([
    ['Then {Target} Wall fell.', 'Wall (-2.6)'],
    ['Then {Target} de Vries fell.', 'de Vries (-2.6)'],
    ['Then {Target} van Dam fell.', 'van Dam (-2.6)'],
    ['Then {Coherent} Wall fell.', 'Wall (-2.6)'],
    ['Then {Apple} Wall fell.', 'Wall (-1.3)'],
    ['Then {Nvidia} Wall fell.', 'Wall (-1.3)'],
  ])('makes it the start of a longer one: %s', (text, detail) => {
    expect(said(text, 'longerName')).toBe(detail);
  });

  it.each(weekdaysAndMonths)('says nothing where it is %s', (day) => {
    expect(said(`Then {Target} ${day} fell.`, 'longerName')).toBeNull();
  });

  it.each([
    ['a noun of shares', 'Then {Target} Shares fell.'],
    ['another company', 'Then {Target} Nvidia fell.'],
    ['a word in capitals', 'Then {Target} UPDATE fell.'],
    ['a word behind a comma', 'Then {Target}, Wall said, fell.'],
    ['a legal form', 'Then {Target Corp.} Wall fell.'],
  ])('says nothing where it is %s', (_, text) => {
    expect(said(text, 'longerName')).toBeNull();
  });
});

describe('a word with a capital before a name', () => {
  it.each([
    ['In the hall Great {Target} fell.', 'Great (-2.6)'],
    ['In the hall, Great {Target} fell.', 'Great (-2.6)'],
    ["In the hall O'Neil {Target} fell.", "O'Neil (-2.6)"],
    ['In the hall Wall-Mart {Target} fell.', 'Wall-Mart (-2.6)'],
    ['In the hall Great {Apple} fell.', 'Great (-1.3)'],
  ])('makes it the end of a longer one: %s', (text, detail) => {
    expect(said(text, 'longerName')).toBe(detail);
  });

  it.each([...weekdaysAndMonths, ...wordsOfTheSentence])('says nothing where it is %s', (word) => {
    expect(said(`in the hall ${word} {Target} fell.`, 'longerName')).toBeNull();
  });

  it.each([
    ['another company', 'In the hall Nvidia {Target} fell.'],
    ['the first of the sentence', 'Great {Target} fell.'],
    ['joined by a mark', 'In the hall Great/{Target} fell.'],
    ['one letter', 'In the hall A {Target} fell.'],
  ])('says nothing where it is %s', (_, text) => {
    expect(said(text, 'longerName')).toBeNull();
  });

  it('counts where another company stands before it, a word between', () => {
    expect(said('Nvidia and then the Great {Target} fell.', 'longerName')).toBe('Great (-2.6)');
  });
});

it('a headline in capitals says nothing about longer names', () => {
  expect(said('Great Day for Great {Target} Wall as Prices Fall', 'longerName')).toBeNull();
});

it('a name of several words is whole', () => {
  expect(said('Then Great {Apple Hospitality REIT} Wall fell.', 'longerName')).toBeNull();
});
