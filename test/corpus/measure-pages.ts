import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { bodyText } from '../../server/articles/read-article.ts';
import { type PageReading, readPage } from '../../server/articles/read-page.ts';

/** How one page of Readability's suite was read. Shares are of words, 0 to 1. */
export interface PageScore {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly title: string;
  readonly expectedTitle: string;
  /** Processor time of the reading, in milliseconds. */
  readonly time: number;
}

const scored = new Map<string, PageScore[]>();

/**
 * Reads each page of Readability's suite and compares the words of the body with those of the expected fragment, as bags
 * of words without case, and the page's title with the expected one. Each folder is read once.
 */
export function scorePages(folder: string): PageScore[] {
  const scores = scored.get(folder) ?? scoresOf(folder);
  scored.set(folder, scores);
  return scores;
}

function scoresOf(folder: string): PageScore[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name, 'source.html'));
      const before = process.cpuUsage();
      const reading = readPage({ content, locator: name, mediaType: 'text/html' });
      const time = process.cpuUsage(before).user / 1000;
      const expected = textOf(readFileSync(join(folder, name, 'expected.html'), 'utf8'));
      return { name, time, ...titlesOf(reading, join(folder, name)), ...compared(bodyOf(reading), expected) };
    });
}

/** Mean over pages of a figure of theirs. */
export function meanOf(scores: readonly PageScore[], figure: (score: PageScore) => number): number {
  return scores.reduce((sum, score) => sum + figure(score), 0) / scores.length;
}

function bodyOf(reading: PageReading): string {
  return reading.outcome === 'article' ? bodyText(reading.article) : (reading.words ?? '');
}

function titlesOf(reading: PageReading, folder: string): { title: string; expectedTitle: string } {
  const metadata: unknown = JSON.parse(readFileSync(join(folder, 'expected-metadata.json'), 'utf8'));
  const expected =
    typeof metadata === 'object' && metadata && 'title' in metadata ? String(metadata.title) : '';
  const title = reading.outcome === 'article' ? reading.article.pageTitle : reading.title;
  return { title: title ?? '', expectedTitle: expected };
}

function textOf(fragment: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${fragment}</body></html>`);
  for (const element of document.querySelectorAll('script,style')) element.remove();
  return document.body.textContent ?? '';
}

function compared(one: string, other: string): { precision: number; recall: number; f1: number } {
  const [a, b] = [counted(one), counted(other)];
  const shared = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  const [found, expected] = [sizeOf(a), sizeOf(b)];
  if (found + expected === 0) return { precision: 1, recall: 1, f1: 1 };
  return {
    precision: found === 0 ? 0 : shared / found,
    recall: expected === 0 ? 0 : shared / expected,
    f1: (2 * shared) / (found + expected),
  };
}

function sizeOf(words: Map<string, number>): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

function counted(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
