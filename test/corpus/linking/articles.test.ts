import { expect, test } from 'vitest';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';
import { longestMatchLinks, measureLinking, newstapeLinks, readPassages } from './measure-linking.ts';

const articles = readPassages('test/corpus/linking/articles-fresh.jsonl');

/** The goals for texts that nobody tuned the linker to; the baseline is what the longest name of the same dictionary finds. */
const goals = { precision: 0.98, recall: 0.95, exact: 0.94, wrongInTitle: 0 };

test.each([
  { lang: 'ko', articles: 40 },
  { lang: 'en', articles: 25 },
])('articles in $lang: no figure is below its goal, and the longest match is below', (set) => {
  const passages = articles.filter(({ lang }) => lang === set.lang);
  expect(passages).toHaveLength(set.articles);
  const { figures, misses } = measureLinking(passages, newstapeLinks(listingDictionary));
  const baseline = measureLinking(passages, longestMatchLinks(listingDictionary)).figures;
  const said = JSON.stringify(misses.filter(({ reason }) => reason !== 'missed'));
  expect(figures.instruments.precision, said).toBeGreaterThanOrEqual(goals.precision);
  expect(figures.instruments.recall).toBeGreaterThanOrEqual(goals.recall);
  expect(figures.exactSpans.f1).toBeGreaterThanOrEqual(goals.exact);
  expect(figures.wrongInTitle, said).toBe(goals.wrongInTitle);
  expect(baseline.exactSpans.precision).toBeLessThan(figures.exactSpans.precision - 0.05);
  expect(baseline.exactSpans.f1).toBeLessThan(figures.exactSpans.f1);
});

test('every article says whom it is about, and links them', () => {
  for (const { id, about, mentions } of articles) {
    expect(about, id).not.toHaveLength(0);
    const linked = mentions.map(({ instrument }) => instrument);
    expect(linked, id).toEqual(expect.arrayContaining(about ?? []));
  }
});
