import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedData } from '../support/shared-data.ts';
import { corpusDigest, type Figures, predictions, score } from './measure.ts';
import { scorePages } from './measure-pages.ts';
import { readingFigures } from './reading-figures.ts';

const floorsFile = 'test/corpus/floors.json';
const FloorsSchema = z.object({
  corpus: z.string(),
  floors: z.record(z.string(), z.number()),
  /** Of pages, feeds, dates and pairs of stories. */
  reading: z.record(z.string(), z.number()),
});
type Floors = z.infer<typeof FloorsSchema>;
type Part = 'floors' | 'reading';

const readFloors = (): Floors => FloorsSchema.parse(JSON.parse(readFileSync(floorsFile, 'utf8')));

const isErrorCount = (name: string) => name.endsWith('(count)');
const isWorse = (name: string, value: number, floor: number) =>
  isErrorCount(name) ? value > floor : value < floor;

/** Raises floors to what is reached. A floor that would fall stays, unless NEWSTAPE_LOWER_FLOORS=1 says so. */
function pin(part: Part, figures: Figures): void {
  const floors = readFloors();
  const kept = floors[part];
  const mayFall = process.env.NEWSTAPE_LOWER_FLOORS === '1';
  const raised = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => {
      const floor = kept[name];
      return [name, floor !== undefined && isWorse(name, value, floor) && !mayFall ? floor : value];
    }),
  );
  const pinned = { ...floors, corpus: corpusDigest(), [part]: { ...kept, ...raised } };
  writeFileSync(floorsFile, `${JSON.stringify(pinned, null, 2)}\n`);
}

/** The floors that the figures fall below, in words. A figure that could not be measured is not among them. */
function fallen(part: Part, figures: Figures): string[] {
  return Object.entries(readFloors()[part]).flatMap(([name, floor]) => {
    const value = figures[name];
    return value !== undefined && isWorse(name, value, floor) ? [`${name}: ${value}, floor ${floor}`] : [];
  });
}

test('no figure on the labelled articles is below its floor', async () => {
  const { figures } = score(await predictions());
  if (process.env.NEWSTAPE_PIN_FLOORS === '1') pin('floors', figures);
  const { corpus, floors } = readFloors();
  expect(corpus, 'the labelled articles or the scorer changed: measure again and pin').toBe(corpusDigest());
  expect(Object.keys(floors).filter((name) => figures[name] === undefined)).toEqual([]);
  expect(fallen('floors', figures)).toEqual([]);
}, 120_000);

test('no figure of the reading of pages, feeds and dates is below its floor', async () => {
  const figures = await readingFigures();
  if (process.env.NEWSTAPE_PIN_FLOORS === '1') pin('reading', figures);
  console.log(
    Object.entries(figures)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  );
  const { reading } = readFloors();
  expect(Object.keys(figures).filter((name) => reading[name] === undefined)).toEqual([]);
  expect(fallen('reading', figures)).toEqual([]);
}, 300_000);

test('a worse result would be noticed: a baseline that links and claims nothing is below the floors', () => {
  const ids = ['cases.jsonl', 'pages.jsonl'].flatMap((name) =>
    readFileSync(`test/corpus/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => String(JSON.parse(line).id)),
  );
  const nothing = ids
    .map((id) => JSON.stringify({ id, date: null, mentions: [], claims: [], main_text: '' }))
    .join('\n');
  const { floors } = readFloors();
  const { figures } = score(nothing);
  const below = Object.entries(floors).filter(([name, floor]) => isWorse(name, figures[name] ?? 0, floor));
  expect(below.length).toBeGreaterThan(10);
});

const pages = sharedData('torture/readability/test/test-pages');
/** Most processor time for one page, in milliseconds. */
const mostTime = 3000;

test.skipIf(pages === null)(
  "Readability's 129 pages: nothing throws, and nothing is slow",
  () => {
    const scores = scorePages(pages ?? '');
    expect(scores).toHaveLength(129);
    expect(scores.filter((score) => score.time > mostTime).map((score) => score.name)).toEqual([]);
  },
  300_000,
);
