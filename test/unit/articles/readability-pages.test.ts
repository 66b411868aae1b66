import { expect, test } from 'vitest';
import { meanOf, scorePages } from '../../corpus/measure-pages.ts';
import { sharedData } from '../../support/shared-data.ts';

const folder = sharedData('torture/readability/test/test-pages');

/** Pinned: the mean word F1 against what Readability is expected to keep. What is left out on purpose: credits, comments, calls to subscribe, notes on authors, links to other stories. */
const leastF1 = 0.985;

/** Pinned: titles that are the expected ones. */
const leastTitles = 125;

/** Most processor time for one page, in milliseconds. */
const mostTime = 3000;

test.skipIf(folder === null)(
  "Readability's 129 pages: nothing throws, nothing is slow, the text and the titles are the same",
  () => {
    const scores = scorePages(folder ?? '');
    const mean = meanOf(scores, (score) => score.f1);
    const titles = scores.filter((score) => score.title === score.expectedTitle).length;
    console.log(
      `Readability's pages: word F1 ${mean.toFixed(4)} (precision ${meanOf(scores, (score) => score.precision).toFixed(4)}, recall ${meanOf(scores, (score) => score.recall).toFixed(4)}), titles ${titles} of ${scores.length}`,
    );
    expect(scores).toHaveLength(129);
    expect(scores.filter((score) => score.time > mostTime).map((score) => score.name)).toEqual([]);
    expect(mean).toBeGreaterThanOrEqual(leastF1);
    expect(titles).toBeGreaterThanOrEqual(leastTitles);
  },
  300_000,
);
