import { expect, test } from 'vitest';
import { groupNames } from '../../../server/linking/data/groups.ts';
import { koreanWords } from '../../../server/linking/data/korean-words.ts';
import { krNames } from '../../../server/linking/data/kr-names.ts';
import { notListed } from '../../../server/linking/data/not-listed.ts';
import { usNames } from '../../../server/linking/data/us-names.ts';
import { features } from '../../../server/linking/features.ts';
import { listedInstruments, listingDictionary } from './listing-dictionary.ts';

const known = new Set<string>(listingDictionary.instruments.keys());
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('every Korean alias and every holding is an instrument of the listing', () => {
  // The one exception is a line that was merged away; its old name must still not be linked to anything else.
  expect(krNames.map(([id]) => id).filter((id) => !known.has(id))).toEqual(['KRX:010620']);
  expect(groupNames.flatMap(({ holding }) => (holding && !known.has(holding) ? [holding] : []))).toEqual([]);
});

test('at least 150 US companies have a Korean name, and at least 80 companies are known outside the listings', () => {
  const korean = usNames.filter(([id, names]) => known.has(id) && /[가-힣]/.test(names));
  expect(korean.length).toBeGreaterThanOrEqual(150);
  expect(notListed.length).toBeGreaterThanOrEqual(80);
});

test('no word and no instrument stands twice in a table', () => {
  expect(repeated(koreanWords.map(({ name }) => name))).toEqual([]);
  expect(repeated(usNames.map(([id]) => id))).toEqual([]);
  expect(repeated(krNames.map(([id]) => id))).toEqual([]);
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
