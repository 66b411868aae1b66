import { expect, test } from 'vitest';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';
import { longestMatchLinks, measureLinking, newstapeLinks, readPassages } from './measure-linking.ts';

/** Floors: raise them with the linker, never lower them. Those of the fresh passages are the goal for texts that nobody tuned to. */
const sets = [
  { file: 'korean.jsonl', precision: 0.99, recall: 0.97, exact: 0.97, wrongInTitle: 2 },
  { file: 'korean-fresh.jsonl', precision: 0.97, recall: 0.97, exact: 0.96, wrongInTitle: 3 },
];

test.each(sets)('$file: no figure is below its floor, and the longest match is well below', (floor) => {
  const passages = readPassages(`test/corpus/linking/${floor.file}`);
  const { figures, misses } = measureLinking(passages, newstapeLinks(listingDictionary));
  const baseline = measureLinking(passages, longestMatchLinks(listingDictionary)).figures;
  const said = JSON.stringify(misses.filter(({ reason }) => reason === 'wrong link'));
  expect(figures.instruments.precision, said).toBeGreaterThanOrEqual(floor.precision);
  expect(figures.instruments.recall).toBeGreaterThanOrEqual(floor.recall);
  expect(figures.exactSpans.f1).toBeGreaterThanOrEqual(floor.exact);
  expect(figures.wrongInTitle).toBeLessThanOrEqual(floor.wrongInTitle);
  expect(baseline.instruments.f1).toBeLessThan(figures.instruments.f1 - 0.05);
});

test('a link to another instrument, one too many and one with other bounds are all seen', () => {
  const passage = {
    ...{ id: 'one', lang: 'ko' as const, text: '기아와 한샘' },
    mentions: [
      { surface: '기아', start: 0, end: 2, instrument: listed('KRX:000270'), kind: 'listed' },
      { surface: '한샘', start: 4, end: 6, instrument: null, kind: 'person' },
    ],
  };
  const measure = (...links: [start: number, end: number, id: string][]) =>
    measureLinking([passage], () =>
      links.map(([start, end, id]) => ({ start, end, instrumentId: listed(id) })),
    );
  expect(measure([0, 2, 'KRX:000270']).figures.instruments).toMatchObject({ precision: 1, recall: 1 });
  expect(measure([0, 2, 'KRX:005380']).misses.map(({ reason }) => reason)).toEqual(['wrong link', 'missed']);
  expect(measure([0, 3, 'KRX:000270']).misses.map(({ reason }) => reason)).toEqual([
    'other bounds',
    'missed',
  ]);
  expect(measure([0, 2, 'KRX:000270'], [4, 6, 'KRX:009240']).figures.wrongByKind).toEqual({ person: 1 });
});

function listed(id: string) {
  const found = [...listingDictionary.instruments.keys()].find((one) => one === id);
  if (!found) throw new Error(`${id} is not in the listings`);
  return found;
}
