import { expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

it.each([
  ['Share on {Facebook}', 'Share on Facebook (-6)'],
  ['Share this on {Facebook}', 'Share this on Facebook (-6)'],
  ['share via {Snap}', 'share via Snap (-6)'],
  ['Follow us on {Facebook} for more.', 'Follow us on Facebook (-6)'],
  ['Find us on the {Facebook}', 'Find us on the Facebook (-6)'],
  ['Log in with {Facebook} to comment.', 'Log in with Facebook (-6)'],
  ['Send to {Snap}', 'Send to Snap (-6)'],
  ['Download from {Apple} now', 'Download from Apple (-6)'],
  ['Open in {Apple} Maps', 'Open in Apple (-6)'],
  ['Print {Facebook}', 'Print Facebook (-6)'],
  ['print {Facebook}', 'print Facebook (-6)'],
  ['Tweet {Facebook}', 'Tweet Facebook (-6)'],
  ['tweet {Facebook}', 'tweet Facebook (-6)'],
])('a button names a network and no company: %s', (text, detail) => {
  expect(said(text, 'button')).toBe(detail);
  expect(mentionIn(text)?.judgement).toBe('negative');
});

it.each([
  ['Photo: {Getty Images}', 'Photo: Getty Images (-6)'],
  ['Photo by {Getty Images}', 'Photo by Getty Images (-6)'],
  ['Photos via {Getty Images}', 'Photos via Getty Images (-6)'],
  ['Image courtesy of {Apple}', 'Image courtesy of Apple (-6)'],
  ['Credit: {Apple}', 'Credit: Apple (-6)'],
  ['Photo credit/{Apple}', 'Photo credit/ Apple (-6)'],
  ['Photo | {Apple}', null],
  ['Photo| {Apple}', 'Photo| Apple (-6)'],
  ['© {Apple}', '© Apple (-6)'],
  ['(c) {Apple}', '(c) Apple (-6)'],
  ['A man walks past a store. Kim Min /{Apple}', 'n / Apple (-6)'],
])('the owner of a picture is a source: %s', (text, detail) => {
  expect(said(text, 'newsSource')).toBe(detail);
  if (detail !== null) expect(mentionIn(text)?.judgement).toBe('negative');
});

it.each([
  'Analysts say they would buy shares on {Facebook} weakness.',
  'Prices of the imprint {Facebook} wants fell.',
  'The ads run on Google and on {Facebook} itself.',
  'She moved from Google to {Facebook} last year.',
  'He sent the letter with {Apple} in mind.',
  'It was a day to share, and on it {Facebook} rose 3%.',
  'Photo sales and {Apple} shares rose.',
])('words that only look like a label are none: %s', (text) => {
  expect(said(text, 'button')).toBeNull();
  expect(said(text, 'newsSource')).toBeNull();
});

it('a label must end at the name: what stands more than a few words before it is none', () => {
  expect(said('Share on this page with your many friends, or on {Facebook} later.', 'button')).toBeNull();
});
