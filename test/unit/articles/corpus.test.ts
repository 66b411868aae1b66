import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { findPrintedDates } from '../../../server/articles/dates/printed-date.ts';
import { decodeBytes } from '../../../server/articles/decode-bytes.ts';
import { type PageReading, readPage } from '../../../server/articles/read-page.ts';
import { SessionDateSchema } from '../../../shared/schemas/unit-schemas.ts';

const SpanSchema = z.object({ start: z.number(), end: z.number() });
type Span = z.infer<typeof SpanSchema>;
const CaseSchema = z.object({
  id: z.string(),
  crawl_date: SessionDateSchema,
  url: z.string().optional(),
  text: z.string(),
  gold: z.object({
    date: z.string().nullable(),
    date_accept: z.array(z.string().nullable()).default([]),
    main: SpanSchema.nullable(),
  }),
});
const PageSchema = z.object({
  id: z.string(),
  file: z.string(),
  crawl_date: SessionDateSchema,
  url: z.string().optional(),
  gold: z.object({
    is_article: z.boolean(),
    date: z.string().nullable(),
    first_sentence: z.string().default(''),
    last_sentence: z.string().default(''),
    must_not_contain: z.array(z.string()).default([]),
  }),
});

/** Pinned: a change may raise them and never lower them. */
const floors = { date: 1, boundaries: 0.999, pages: 1 };

const lines = <T>(name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(`test/corpus/${name}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function overlap(one: Span | null, other: Span | null): number {
  if (!one || !other) return one === other ? 1 : 0;
  const shared = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return (2 * shared) / (one.end - one.start + other.end - other.start);
}

function mainOf(reading: PageReading): Span | null {
  if (reading.outcome !== 'article') return null;
  const { segments } = reading.article;
  return { start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
}

const dateOf = (reading: PageReading) => (reading.outcome === 'article' ? reading.article.date.date : null);

test('labelled texts: boundaries and dates stay above their floors, and well above a trivial reading', () => {
  const cases = lines('cases.jsonl', CaseSchema);
  const readings = cases.map(({ id, text, crawl_date, url }) =>
    readPage({ content: text, locator: id, crawlDate: crawl_date, ...(url === undefined ? {} : { url }) }),
  );
  const accepted = (index: number, date: string | null) => {
    const gold = cases[index]?.gold;
    return gold && [gold.date, ...gold.date_accept].includes(date) ? 1 : 0;
  };
  const date = mean(readings.map((reading, index) => accepted(index, dateOf(reading))));
  const boundaries = mean(
    readings.map((reading, index) => overlap(mainOf(reading), cases[index]?.gold.main ?? null)),
  );
  const trivialDate = mean(
    cases.map(({ text }, index) => accepted(index, findPrintedDates(text)[0]?.date ?? null)),
  );
  const trivialBoundaries = mean(
    cases.map(({ text, gold }) => overlap({ start: 0, end: text.length }, gold.main)),
  );
  console.log(
    `articles: date ${date.toFixed(4)} (first date of the page ${trivialDate.toFixed(4)}), boundaries ${boundaries.toFixed(4)} (whole page ${trivialBoundaries.toFixed(4)})`,
  );
  expect(date).toBeGreaterThanOrEqual(floors.date);
  expect(boundaries).toBeGreaterThanOrEqual(floors.boundaries);
  expect(trivialDate).toBeLessThan(floors.date);
  expect(trivialBoundaries).toBeLessThan(floors.boundaries);
});

const squeeze = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');

function isRight(gold: z.infer<typeof PageSchema>['gold'], text: string, date: string | null): boolean {
  const squeezed = squeeze(text);
  if (!gold.is_article) return squeezed === '';
  const holds = [gold.first_sentence, gold.last_sentence].every((sentence) =>
    squeezed.includes(squeeze(sentence)),
  );
  return (
    holds &&
    date === gold.date &&
    !gold.must_not_contain.some((foreign) => squeezed.includes(squeeze(foreign)))
  );
}

test('labelled pages: whole articles without foreign text, and pages without an article refused', () => {
  const pages = lines('pages.jsonl', PageSchema);
  const right = pages.map(({ id, file, crawl_date, url, gold }) => {
    const content = readFileSync(`test/corpus/${file}`);
    const reading = readPage({
      content,
      locator: id,
      crawlDate: crawl_date,
      ...(url === undefined ? {} : { url }),
    });
    return isRight(gold, reading.outcome === 'article' ? reading.article.text : '', dateOf(reading)) ? 1 : 0;
  });
  const trivial = pages.map(({ file, gold }) => {
    const decoded = decodeBytes(readFileSync(`test/corpus/${file}`));
    const text = 'text' in decoded ? decoded.text.replaceAll(/<[^<>]*>/g, ' ') : '';
    return isRight(gold, text, findPrintedDates(text)[0]?.date ?? null) ? 1 : 0;
  });
  console.log(`pages all right: ${mean(right).toFixed(4)} (tags cut out ${mean(trivial).toFixed(4)})`);
  expect(mean(right)).toBeGreaterThanOrEqual(floors.pages);
  expect(mean(trivial)).toBeLessThan(floors.pages);
});
