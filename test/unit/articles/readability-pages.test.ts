import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPage } from '../../../server/articles/read-page.ts';
import { sharedData } from '../../support/shared-data.ts';

const folder = sharedData('torture/readability/test/test-pages');

/** Pinned: the mean word F1 against what Readability is expected to keep. Captions and lists of links are left out here on purpose. */
const floor = 0.9;

/** Most processor time for one page, in milliseconds. */
const mostTime = 2000;

test.skipIf(folder === null)(
  "Readability's 129 pages: nothing throws, nothing is slow, the text is nearly the same",
  () => {
    const scores = readdirSync(folder ?? '').map((name) => {
      const content = readFileSync(join(folder ?? '', name, 'source.html'));
      const before = process.cpuUsage();
      const reading = readPage({ content, locator: name, mediaType: 'text/html' });
      const { user } = process.cpuUsage(before);
      expect(user / 1000, name).toBeLessThan(mostTime);
      const text = reading.outcome === 'article' ? reading.article.text : '';
      return wordF1(text, textOf(readFileSync(join(folder ?? '', name, 'expected.html'), 'utf8')));
    });
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    console.log(`Readability's pages: mean word F1 ${mean.toFixed(4)} on ${scores.length}`);
    expect(scores).toHaveLength(129);
    expect(mean).toBeGreaterThanOrEqual(floor);
  },
  300_000,
);

function textOf(fragment: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${fragment}</body></html>`);
  return document.body.textContent ?? '';
}

function wordF1(one: string, other: string): number {
  const [a, b] = [counted(one), counted(other)];
  const size = (words: Map<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  return size(a) + size(b) === 0 ? 1 : (2 * shared) / (size(a) + size(b));
}

function counted(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
