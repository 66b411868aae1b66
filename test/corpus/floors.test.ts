import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { corpusDigest, type Figures, predictions, score } from './measure.ts';

const floorsFile = 'test/corpus/floors.json';
const FloorsSchema = z.object({ corpus: z.string(), floors: z.record(z.string(), z.number()) });

const isErrorCount = (name: string) => name.endsWith('(count)');
const isWorse = (name: string, value: number, floor: number) =>
  isErrorCount(name) ? value > floor : value < floor;

/** Raises the floors to what is reached. A floor that would fall stays, unless NEWSTAPE_LOWER_FLOORS=1 says so. */
function pin(figures: Figures): void {
  const kept = existsSync(floorsFile)
    ? FloorsSchema.parse(JSON.parse(readFileSync(floorsFile, 'utf8'))).floors
    : {};
  const mayFall = process.env.NEWSTAPE_LOWER_FLOORS === '1';
  const floors = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => {
      const floor = kept[name];
      return [name, floor !== undefined && isWorse(name, value, floor) && !mayFall ? floor : value];
    }),
  );
  writeFileSync(floorsFile, `${JSON.stringify({ corpus: corpusDigest(), floors }, null, 2)}\n`);
}

test('no figure on the labelled articles is below its floor', async () => {
  const { figures } = score(await predictions());
  if (process.env.NEWSTAPE_PIN_FLOORS === '1') pin(figures);
  const { corpus, floors } = FloorsSchema.parse(JSON.parse(readFileSync(floorsFile, 'utf8')));
  expect(corpus, 'the labelled articles or the scorer changed: measure again and pin').toBe(corpusDigest());
  const fallen = Object.entries(floors).filter(([name, floor]) => {
    const value = figures[name];
    return value === undefined || isWorse(name, value, floor);
  });
  expect(fallen.map(([name, floor]) => `${name}: ${figures[name]}, floor ${floor}`)).toEqual([]);
}, 120_000);

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
  const { floors } = FloorsSchema.parse(JSON.parse(readFileSync(floorsFile, 'utf8')));
  const { figures } = score(nothing);
  const below = Object.entries(floors).filter(([name, floor]) => isWorse(name, figures[name] ?? 0, floor));
  expect(below.length).toBeGreaterThan(10);
});
