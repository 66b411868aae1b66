import { expect, test } from 'vitest';
import { koreanWords } from '../../../server/linking/data/korean-words.ts';
import { features } from '../../../server/linking/features.ts';
import { listedInstruments, listingDictionary, shippedData } from './listing-dictionary.ts';

const known = new Set<string>(listingDictionary.instruments.keys());
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('every alias and every holding is an instrument of the listing', () => {
  expect(shippedData.aliases.filter(({ instrumentId }) => !known.has(instrumentId))).toEqual([]);
  expect(shippedData.groups.filter(({ holding }) => holding !== null && !known.has(holding))).toEqual([]);
});

test('no word stands twice in a table', () => {
  expect(repeated(koreanWords.map(({ name }) => name))).toEqual([]);
});

test('a listed name wins over every other reading of the same letters', () => {
  const missing = listedInstruments.filter(({ id, kind, nameKorean }) => {
    if (!id.startsWith('KRX:') || kind === 'index' || nameKorean === null) return false;
    return !listingDictionary.records.some(
      (record) => record.name === nameKorean && record.targets.length > 0,
    );
  });
  expect(missing.map(({ nameKorean }) => nameKorean)).toEqual([]);
});

test('every feature has a weight and a meaning', () => {
  for (const { weight, meaning } of Object.values(features)) {
    expect(Math.abs(weight)).toBeGreaterThan(0);
    expect(meaning.length).toBeGreaterThan(10);
  }
});
