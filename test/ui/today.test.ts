import { describe, expect, it } from 'vitest';
import { marketField, todayViewOf } from '../../client/app/today-address.ts';
import { labelWidth } from '../../client/charts/label-width.ts';
import { TODAY_WORDS_EN } from '../../client/format/today-words-en.ts';
import { TODAY_WORDS_KO } from '../../client/format/today-words-ko.ts';
import { missingStoryOf, sourcesWithGaps } from '../../client/panels/today/missing-story.ts';
import { shownPriceEvents } from '../../client/panels/today/shown-price-events.ts';
import { layStrip, STRIP_BASE, type StripShare } from '../../client/panels/today/strip-layout.ts';
import {
  type MarketCollectionReply,
  MarketCollectionReplySchema,
} from '../../shared/schemas/market-collection-reply.ts';

const viewOf = (query: string) => todayViewOf(new URLSearchParams(query));

describe('the address of Today', () => {
  it('says which session of which market is shown, and what is not understood is left out', () => {
    expect(viewOf('')).toEqual({ calendar: 'XKRX', session: null, isWatchedOnly: false, isTable: false });
    expect(viewOf('market=us&session=2025-11-03&watch=1&view=table')).toEqual({
      ...{ calendar: 'XNYS', session: '2025-11-03', isWatchedOnly: true, isTable: true },
    });
    expect(viewOf('market=moon&session=2025-02-30&watch=yes&view=cake')).toEqual(viewOf(''));
    expect([marketField('XKRX'), marketField('XNYS')]).toEqual([null, 'us']);
  });
});

/** Boxes that names, 14 px high, take. */
function labelBoxes(shares: readonly StripShare[], width: number, indices: readonly number[] = []) {
  const { places } = layStrip(shares, indices, width, labelWidth);
  return places.flatMap(({ id, label }) => {
    const name = shares.find((share) => share.id === id)?.label ?? '';
    return label ? [{ id, left: label.x, right: label.x + labelWidth(name), bottom: label.y + 3 }] : [];
  });
}

describe('the strip of moves', () => {
  const share = (id: number, change: number, hasStory = false): StripShare => ({
    ...{
      id: `s${id}`,
      label: id % 2 ? `LG에너지솔루션${id}` : `Kakao ${id}`,
      change,
      moved: false,
      hasStory,
    },
  });

  it('never lets one name lie on another, whatever the width', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => share(at, Math.sin(at * 7.3) * 0.03, at % 5 === 0));
    for (const width of [280, 340, 960]) {
      const boxes = labelBoxes(crowd, width, [0.01]);
      expect(boxes.length).toBeGreaterThan(1);
      for (const [at, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(width);
        for (const other of boxes.slice(at + 1)) {
          const apart =
            one.right <= other.left || one.left >= other.right || Math.abs(one.bottom - other.bottom) >= 14;
          expect(apart, `${one.id} and ${other.id} at ${width}`).toBe(true);
        }
      }
    }
  });

  it('names shares with a story before others, and holds 0 and the index on its axis', () => {
    const quiet = Array.from({ length: 12 }, (_, at) => share(at, 0.02 + at * 0.0004));
    const boxes = labelBoxes([...quiet, share(99, 0.022, true)], 320);
    expect(boxes.map(({ id }) => id)).toContain('s99');
    const { xOf, low, high, places } = layStrip([share(1, 0.02)], [-0.01], 300, labelWidth);
    expect([low, high]).toEqual([-0.01, 0.02]);
    expect(xOf(-0.01)).toBe(24);
    expect(places[0]).toMatchObject({ x: 276, top: STRIP_BASE - 13 });
  });

  it('stands shares without any change in one place', () => {
    const { places } = layStrip([share(1, 0), share(2, 0)], [], 300, labelWidth);
    expect(places.map(({ x }) => x)).toEqual([24, 24]);
  });
});

describe('what "no story" means', () => {
  const collected = (more: Partial<MarketCollectionReply>): MarketCollectionReply =>
    MarketCollectionReplySchema.parse({
      ...{ calendar: 'XKRX', session: '2024-01-22', prices: [], news: [], whole: 0, partly: 0, never: 0 },
      ...{ from: '2024-01-19T06:30:00.000Z', to: '2024-01-22T07:30:00.000Z', ...more },
    });
  const byHand = {
    ...{ id: 'files', name: 'Files', state: 'byHand' as const, lastSuccessAt: null, downSince: null },
    ...{ failure: null, nextTryAt: null, newStories: null, missed: null },
  };

  it('follows from what was collected of the session', () => {
    const told = (more: Partial<MarketCollectionReply>) => missingStoryOf(collected(more), 'en');
    expect(told({ whole: 2, partly: 1, never: 1 })).toEqual({
      ...{ kind: 'noStory', text: 'No story in 3 collected sources' },
    });
    expect(told({ news: [byHand] }).text).toBe('No story among those put in');
    expect(told({ never: 2, news: [byHand] })).toEqual({ kind: 'notCollected', text: 'Not collected' });
    expect(told({})).toMatchObject({ kind: 'notCollected' });
    expect(missingStoryOf(undefined, 'en').text).toBe('');
    expect(sourcesWithGaps(collected({ whole: 2, partly: 1, never: 1 }))).toBe(2);
  });
});

describe('the price events of a row', () => {
  it('are the most telling two, and no flag that is told elsewhere', () => {
    expect(shownPriceEvents(['gap', 'highInData', 'volumeSpike', 'move', 'high52w', 'halt'])).toEqual([
      'high52w',
      'move',
    ]);
    expect(shownPriceEvents(['halt', 'missingSession'])).toEqual([]);
  });
});

describe('the words of Today', () => {
  it('never say that a story moved a price', () => {
    const texts = [TODAY_WORDS_KO, TODAY_WORDS_EN].map((words) => JSON.stringify(words, textOf));
    for (const text of texts) expect(text).not.toMatch(/호재|악재|영향|cause|impact|effect/i);
  });
});

/** Functions among the words as their source, so that their words are looked at too. */
function textOf(_key: string, value: unknown): unknown {
  return typeof value === 'function' ? String(value) : value;
}
