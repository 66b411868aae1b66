import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import { labelledSentences } from './labelled-sentences.ts';
import { listingDictionary } from './listing-dictionary.ts';
import { readLabelled } from './read-labelled.ts';

test.each(labelledSentences)('$language: $text', ({ language, text: marked }) => {
  const { text, labels } = readLabelled(marked);
  const mentions = linkText(text, listingDictionary, { language, title: null, date: null });
  const wanted = labels.flatMap(({ surface, instrument }) =>
    instrument ? [`${surface} = ${instrument}`] : [],
  );
  const links = mentions
    .filter((one) => one.instrumentId !== null && one.kind !== 'index')
    .map((one) => `${one.surfaceForm} = ${one.instrumentId}`);
  expect(links).toEqual(wanted);
});

test('the labels name instruments of the listings', () => {
  const labels = labelledSentences.flatMap(({ text }) => readLabelled(text).labels);
  const known = new Set<string>(listingDictionary.instruments.keys());
  expect(labels.filter(({ instrument }) => instrument !== null && !known.has(instrument))).toEqual([]);
});
