import { describe, expect, it } from 'vitest';
import {
  isDue,
  minutesLater,
  minutesUntilNext,
  nextTryAfterFailure,
} from '../../../server/pipeline/poll-schedule.ts';
import { sourceId } from '../../../server/pipeline/source-id.ts';
import { type Source, sourceDefaults } from '../../../shared/schemas/source.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';

const now = instantUtc('2026-11-25T00:00:00.000Z');

const feed: Source = {
  ...sourceDefaults,
  id: 'feed',
  kind: 'feed',
  name: 'Feed',
  address: 'https://news.example/rss',
  owner: null,
  attribution: null,
  display: 'ownUse',
  redistribute: 'unknown',
  link: null,
  termsReadOn: null,
};

const state = {
  ...{ sourceId: 'feed', lastSuccessAt: null, lastTriedAt: now, nextTryAt: now, etag: null },
  ...{
    lastModified: null,
    validatedAt: null,
    validatedAddress: null,
    consecutiveFailures: 0,
    lastFailure: null,
  },
  ...{ entriesAccepted: 0, entriesRejected: 0, malformed: null, minutesBetweenFetches: null },
};

describe('a feed is left alone', () => {
  it.each([
    [null, 15],
    [1, 5],
    [60, 60],
    [7 * 24 * 60, 24 * 60],
  ])('asking for %s minutes: %i', (asked, expected) => {
    expect(minutesUntilNext(asked)).toBe(expected);
  });

  it('twice as long after each failure, a day at most', () => {
    const waits = [1, 2, 3, 20].map((failures) => nextTryAfterFailure(now, null, failures, null));
    expect(waits).toEqual([30, 60, 120, 24 * 60].map((minutes) => minutesLater(now, minutes)));
  });

  it('until the moment that the site named, where that is later', () => {
    const later = minutesLater(now, 300);
    expect(nextTryAfterFailure(now, null, 1, later)).toBe(later);
    expect(nextTryAfterFailure(now, null, 1, minutesLater(now, 1))).toBe(minutesLater(now, 30));
  });
});

describe('a feed is due', () => {
  it('where it was never tried, or its moment has come', () => {
    expect(isDue(feed, null, now)).toBe(true);
    expect(isDue(feed, state, now)).toBe(true);
    expect(isDue(feed, { ...state, nextTryAt: minutesLater(now, 1) }, now)).toBe(false);
  });

  it('never where it is set aside or no feed', () => {
    expect(isDue({ ...feed, setAsideAt: now }, null, now)).toBe(false);
    expect(isDue({ ...feed, kind: 'file', address: null }, null, now)).toBe(false);
  });
});

describe('the id of a source', () => {
  const free = async () => false;

  it.each([
    ['https://www.hankyung.com/feed/finance', 'hankyung-com-feed-finance'],
    ['https://rss.example.org:8443/a/index.xml?b=2', 'rss-example-org-a-index-b-2'],
    ['https://news.example/', 'news-example'],
    ['https://news.example/%EC%A6%9D%EA%B6%8C/rss', 'news-example-증권-rss'],
    ['https://news.example/%E0%A4%A', 'news-example-e0-a4-a'],
  ])('%s: %s', async (address, id) => {
    expect(await sourceId(address, free)).toBe(id);
  });

  it('is short, and gets a number where another source has it', async () => {
    expect((await sourceId(`https://news.example/${'a/'.repeat(200)}`, free)).length).toBeLessThanOrEqual(60);
    const taken = new Set(['news-example', 'news-example-2']);
    expect(await sourceId('https://news.example', async (id) => taken.has(id))).toBe('news-example-3');
  });
});
