import { expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

it.each(
  'a an the this that these those its their his her our my your any every no each some one two three'.split(
    ' ',
  ),
)('after "%s" a word is the word', (determiner) => {
  const text = `We saw ${determiner} {Target} again.`;
  expect(said(text, 'determiner')).toBe(`${determiner} (-3)`);
  expect(mentionIn(text)?.judgement).toBe('negative');
});

it.each([
  ['We saw the price {Target} again.', 'price (-3)'],
  ['It is one of the {Target} again.', 'of the (-3)'],
  ['It fell in the {Target} again.', 'in the (-3)'],
  ['We saw "the" {Target} again.', 'the" (-3)'],
  ['We saw The {Target} again.', 'The (-3)'],
])('after several words it is: %s', (text, detail) => {
  expect(said(text, 'determiner')).toBe(detail);
});

it('a share of the company may have one, which says little', () => {
  expect(said('We saw the {Target} shares again.', 'determiner')).toBe('the (-0.9)');
  expect(mentionIn('We saw the {Target} shares fall.')?.instrumentId).toBe('XNYS:TGT');
});

it.each([
  ['a word that only ends like one', 'We went to bathe {Target} again.'],
  ['a word between', 'We saw the good {Target} again.'],
  ['no blank', 'We saw the/{Target} again.'],
  ['the start of a sentence', 'We saw the. {Target} rose 3%.'],
  ['a name that is no word', 'We saw the {Nvidia} again.'],
])('says nothing: %s', (_, text) => {
  expect(said(text, 'determiner')).toBeNull();
});
