import { describe, expect, test } from 'vitest';
import { sharedData } from '../support/shared-data.ts';
import { measureFeedparser, measureGofeed } from './measure-feeds.ts';

const gofeed = sharedData('torture/gofeed');
const feedparser = sharedData('torture/feedparser');

describe.skipIf(gofeed === null)("gofeed's feeds", () => {
  test('title, link, date and guid are as gofeed reads them in 98 of 100 fields; each miss has its reason', () => {
    const { figures, misses } = measureGofeed(gofeed ?? '');
    expect(figures.fields).toBeGreaterThan(400);
    expect(figures.share).toBeGreaterThanOrEqual(0.98);
    expect(misses.filter((miss) => miss.endsWith('no reason is known'))).toEqual([]);
  });
});

describe.skipIf(feedparser === null)("feedparser's files", () => {
  test('none throws, none takes five seconds, and all entries of 98 in 100 files are given', () => {
    const { figures, misses } = measureFeedparser(feedparser ?? '');
    expect(figures).toMatchObject({ files: 2106, errors: 0, slow: 0 });
    expect(figures.complete, misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  }, 120_000);
});
