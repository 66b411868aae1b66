import { describe, expect, test } from 'vitest';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';
import { type LabelledPassage, readPassages } from './measure-linking.ts';
import {
  areaUnderRoc,
  measureRelevance,
  mentionCount,
  newstapeRelevance,
  type RatedInstrument,
} from './measure-relevance.ts';

test('the area is the share of pairs in the right order, ties counted half', () => {
  expect(areaUnderRoc([3, 2], [1, 0])).toBe(1);
  expect(areaUnderRoc([0], [1, 2])).toBe(0);
  expect(areaUnderRoc([1, 1], [1, 1, 1])).toBe(0.5);
  expect(areaUnderRoc([0.8, 0.4, 0.4], [0.4, 0.1])).toBeCloseTo(5 / 6, 12);
});

test('an area without one of the classes is no number', () => {
  expect(() => areaUnderRoc([], [1])).toThrow('0 positives and 1 negatives');
  expect(() => areaUnderRoc([1], [])).toThrow(RangeError);
});

describe('the figures', () => {
  const passage = (id: string, about?: InstrumentId[]): LabelledPassage => ({
    ...{ id, lang: 'en', text: 'A headline', mentions: [] },
    ...(about && { about }),
  });
  const ratings: Record<string, RatedInstrument[]> = {
    one: [
      { instrumentId: instrumentId('XNAS:TSLA'), rating: 0.9 },
      { instrumentId: instrumentId('XNAS:NVDA'), rating: 0.2 },
    ],
    tied: [
      { instrumentId: instrumentId('XNYS:GM'), rating: 0.4 },
      { instrumentId: instrumentId('XNYS:F'), rating: 0.4 },
    ],
    silent: [{ instrumentId: instrumentId('XNYS:GM'), rating: 1 }],
  };
  const passages = [
    passage('one', [instrumentId('XNAS:TSLA')]),
    passage('tied', [instrumentId('XNYS:GM')]),
    passage('empty', [instrumentId('XNYS:F')]),
    passage('silent'),
  ];
  const { figures } = measureRelevance(passages, ({ id }) => ratings[id] ?? []);

  test('leave out passages that do not say what they are about', () => {
    expect(figures).toMatchObject({ passages: 3, about: 2, mentioned: 2, notLinked: 1 });
  });

  test('give a tie for the first place its share, and a text without links nothing', () => {
    expect(figures.topIsAbout).toBe(0.5);
    expect(figures.areaUnderRoc).toBe(0.875);
    expect([figures.meanAbout, figures.meanMentioned]).toEqual([0.65, 0.3]);
  });
});

test('relevance tells whom an article is about, better than the count of its mentions does', () => {
  const articles = readPassages('test/corpus/linking/articles-fresh.jsonl');
  const { figures } = measureRelevance(articles, newstapeRelevance(listingDictionary));
  const baseline = measureRelevance(articles, mentionCount(listingDictionary)).figures;
  expect(figures.about).toBeGreaterThanOrEqual(100);
  expect(figures.areaUnderRoc).toBeGreaterThanOrEqual(0.95);
  expect(figures.topIsAbout).toBeGreaterThanOrEqual(0.94);
  expect(figures.meanAbout - figures.meanMentioned).toBeGreaterThan(0.5);
  expect(baseline.areaUnderRoc).toBeLessThan(figures.areaUnderRoc - 0.08);
  expect(baseline.topIsAbout).toBeLessThan(figures.topIsAbout - 0.03);
});
