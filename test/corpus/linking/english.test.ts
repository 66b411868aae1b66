import { expect, test } from 'vitest';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';
import { longestMatchLinks, measureLinking, newstapeLinks, readPassages } from './measure-linking.ts';

/** Floors: raise them with the linker, never lower them. Nobody tuned the linker to the fresh passages. */
const sets = [
  { file: 'english.jsonl', precision: 0.99, recall: 0.96, exact: 0.965, wrongInTitle: 1 },
  { file: 'english-fresh.jsonl', precision: 0.99, recall: 0.94, exact: 0.95, wrongInTitle: 1 },
];

test.each(sets)('$file: no figure is below its floor, and the longest match is well below', (floor) => {
  const passages = readPassages(`test/corpus/linking/${floor.file}`);
  const { figures, misses } = measureLinking(passages, newstapeLinks(listingDictionary));
  const baseline = measureLinking(passages, longestMatchLinks(listingDictionary)).figures;
  const said = JSON.stringify(misses.filter(({ reason }) => reason === 'wrong link'));
  expect(figures.instruments.precision, said).toBeGreaterThanOrEqual(floor.precision);
  expect(figures.instruments.recall).toBeGreaterThanOrEqual(floor.recall);
  expect(figures.exactSpans.f1).toBeGreaterThanOrEqual(floor.exact);
  expect(figures.wrongInTitle, said).toBeLessThanOrEqual(floor.wrongInTitle);
  expect(baseline.instruments.f1).toBeLessThan(figures.instruments.f1 - 0.05);
});

test('texts that name no company are full of words that are names of companies', () => {
  const silent = ['english', 'english-fresh']
    .flatMap((name) => readPassages(`test/corpus/linking/${name}.jsonl`))
    .filter(({ mentions }) => mentions.every(({ instrument }) => instrument === null));
  expect(silent.length).toBeGreaterThanOrEqual(30);
  expect(
    measureLinking(silent, longestMatchLinks(listingDictionary)).figures.instruments.wrong,
  ).toBeGreaterThan(50);
  expect(
    measureLinking(silent, newstapeLinks(listingDictionary)).figures.instruments.wrong,
  ).toBeLessThanOrEqual(2);
});
