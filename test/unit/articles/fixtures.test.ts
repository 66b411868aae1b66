import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readPage } from '../../../server/articles/read-page.ts';
import { SessionDateSchema } from '../../../shared/schemas/unit-schemas.ts';

const root = 'test/fixtures/articles';

/** What stands beside a page in `ok/`: the article that a person sees on it. */
const ExpectedSchema = z.strictObject({
  crawlDate: SessionDateSchema,
  url: z.string().optional(),
  date: SessionDateSchema.nullable(),
  title: z.string(),
  /** How the article's text begins and ends. */
  first: z.string(),
  last: z.string(),
  without: z.array(z.string()).optional(),
  /** Titles that must be among the teasers. */
  teasers: z.array(z.string()).optional(),
  publisher: z.string().optional(),
  publishedAt: z.string().optional(),
  basis: z.string().optional(),
  canonicalUrl: z.string().optional(),
  segments: z.number().optional(),
});

const pages = readdirSync(join(root, 'ok')).filter((name) => !name.endsWith('.json'));

test.each(pages)('%s: the article, its date and the other stories', (name) => {
  const beside = readFileSync(join(root, 'ok', name.replace(/\.\w+$/, '.json')), 'utf8');
  const expected = ExpectedSchema.parse(JSON.parse(beside));
  const reading = readPage({
    content: readFileSync(join(root, 'ok', name)),
    locator: name,
    crawlDate: expected.crawlDate,
    ...(expected.url === undefined ? {} : { url: expected.url }),
  });
  if (reading.outcome !== 'article') throw new Error(reading.rejection.detail);
  const { article, teasers } = reading;
  expect(article.title).toBe(expected.title);
  expect(article.text.slice(0, expected.first.length)).toBe(expected.first);
  expect(article.text.slice(-expected.last.length)).toBe(expected.last);
  expect((expected.without ?? []).filter((foreign) => article.text.includes(foreign))).toEqual([]);
  expect(article.date.date).toBe(expected.date);
  const titles = teasers.map((teaser) => teaser.title);
  expect((expected.teasers ?? []).filter((title) => !titles.includes(title))).toEqual([]);
  if (expected.publisher) expect(article.publisher).toBe(expected.publisher);
  if (expected.publishedAt) expect(article.date.publishedAt).toBe(expected.publishedAt);
  if (expected.basis) expect(article.date.basis).toBe(expected.basis);
  if (expected.canonicalUrl) expect(article.canonicalUrl).toBe(expected.canonicalUrl);
  if (expected.segments) expect(article.segments).toHaveLength(expected.segments);
});

const reasons = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(join(root, 'not-ok/expected.json'), 'utf8')));

test.each(Object.entries(reasons))('%s is refused: %s', (name, reason) => {
  const reading = readPage({ content: readFileSync(join(root, 'not-ok', name)), locator: name });
  expect(reading.outcome === 'rejected' && reading.rejection).toMatchObject({ reason, subject: name });
});

test('every page in not-ok has its reason', () => {
  const names = readdirSync(join(root, 'not-ok')).filter((name) => name !== 'expected.json');
  expect(names.sort()).toEqual(Object.keys(reasons).sort());
});
