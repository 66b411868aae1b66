import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import { listedInstruments, listingDictionary } from './listing-dictionary.ts';
import { readLabelled } from './read-labelled.ts';
import { koreanTraps } from './traps-korean.ts';

const idOf = new Map(
  listedInstruments.flatMap(({ id, nameKorean }) => [
    [String(id), id] as const,
    ...(nameKorean === null ? [] : [[nameKorean, id] as const]),
  ]),
);

/** A text without its marks, and the links that it should have, as "surface at start = id". */
function wantedLinks(marked: string): { text: string; wanted: string[] } {
  const { text, labels } = readLabelled(marked.replaceAll(/\{([^{}|]+)\}/g, '{$1|$1}'));
  const wanted = labels.map(({ surface, start, instrument }) => {
    const id = idOf.get(instrument ?? '');
    if (!id) throw new Error(`${instrument} is no name and no id of the listings`);
    return `${surface} at ${start} = ${id}`;
  });
  return { text, wanted };
}

const cases = koreanTraps.flatMap(({ tag, error, texts }) => texts.map((marked) => ({ tag, error, marked })));

test.each(cases)('$tag ($error): $marked', ({ marked }) => {
  const { text, wanted } = wantedLinks(marked);
  const links = linkText(text, listingDictionary, { language: 'ko', title: null, date: null })
    .filter((one) => one.instrumentId !== null && one.kind !== 'index')
    .map((one) => `${one.surfaceForm} at ${one.start} = ${one.instrumentId}`);
  expect(links).toEqual(wanted);
});
