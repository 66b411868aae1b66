import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PriceEventKindSchema } from '../../../shared/schemas/price-event.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const LineSchema = z.strictObject({
  date: z.iso.date(),
  kind: PriceEventKindSchema,
  value: z.number().nullable(),
  previousExtreme: z.number().optional(),
  firstCrossing: z.boolean().optional(),
  basis: z.string(),
  reason: z.string().optional(),
  resolution: z.enum(['open', 'accepted', 'adjusted']).optional(),
});

const folder = mkdtempSync(join(tmpdir(), 'newstape-price-events-'));

function bundled(name: string): string {
  return fileURLToPath(new URL(`../../../server/demo/prices/${name}.csv.gz`, import.meta.url));
}

function saved(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `date,open,high,low,close,volume\n${lines.join('\n')}\n`);
  return path;
}

async function events(...words: string[]) {
  const outcome = await runNewstape(['price-events', ...words]);
  const lines = outcome.stdout.split('\n').filter((line) => line !== '');
  return { ...outcome, events: lines.map((line) => LineSchema.parse(JSON.parse(line))) };
}

describe('newstape price-events', () => {
  it('tells what the prices of a file show, whose name says the instrument', async () => {
    const { code, stderr, events: found } = await events('--prices', bundled('KRX-042700'));
    expect([code, stderr]).toEqual([0, '']);
    expect(found.filter((event) => event.kind === 'limitUp').map((event) => event.date)).toEqual([
      '2023-07-13',
      '2024-02-08',
    ]);
    expect(found.find((event) => event.date === '2026-02-26' && event.kind === 'move')?.value).toBeCloseTo(
      0.2844,
      4,
    );
    expect(found.find((event) => event.kind === 'suspectedSplit')).toEqual({
      ...{ date: '2022-04-06', kind: 'suspectedSplit', value: 2, basis: 'splitHistory', resolution: 'open' },
      reason: expect.stringContaining('(-51.9 %)'),
    });
    expect(found.map((event) => event.date)).toEqual(found.map((event) => event.date).toSorted());
  });

  it('measures 52 weeks as it is told to, and moves against a benchmark', async () => {
    const { events: found } = await events(
      ...['--prices', bundled('US-ARM'), '--basis', '252td', '--price', 'close'],
      ...['--listed', '2023-09-14', '--benchmark', bundled('US-SPX')],
    );
    expect(found.find((event) => event.date === '2024-02-08' && event.kind === 'move')).toMatchObject({
      basis: 'closeToClose,10%,60dDeviation,US:SPX',
    });
    const since = found.filter((event) => event.kind === 'highSinceListing');
    expect(since.length).toBeGreaterThan(5);
    expect(since.every((event) => event.basis === 'listing,close')).toBe(true);
    expect(found.some((event) => event.kind === 'high52w')).toBe(false);
  });

  it('says whose prices it does not know, and uses no calendar then', async () => {
    const path = saved('watchlist.csv', ['2024-03-04,100,101,99,100,10', '2024-03-06,130,131,129,130,10']);
    const unknown = await events('--prices', path);
    expect(unknown.code).toBe(0);
    expect(unknown.stderr).toContain('nothing says whose prices these are');
    expect(unknown.events.map((event) => event.kind)).toEqual(['move', 'gap']);
    const known = await events('--prices', path, '--instrument', 'KRX:000660');
    expect(known.stderr).toBe('');
    expect(known.events.map((event) => event.kind)).toEqual(['missingSession']);
  });

  it('tells each line that it could not read, and goes on', async () => {
    const path = saved('KRX-000660.csv', [
      '2024-03-04,100,101,99,100,10',
      '2024-03-05,100,101,99,abc,10',
      '2024-03-06,100,101,99,100,10',
    ]);
    const { code, stderr, events: found } = await events('--prices', path);
    expect(code).toBe(3);
    expect(stderr).toMatch(/KRX-000660\.csv, line 3: .*abc/);
    expect(found).toMatchObject([{ date: '2024-03-05', kind: 'missingSession' }]);
  });

  it('keeps prices that contradict each other, and flags them', async () => {
    const path = saved('KRX-005930.csv', ['2024-03-04,100,99,98,100,10', '2024-03-05,100,101,99,100,10']);
    const { code, events: found } = await events('--prices', path);
    expect(code).toBe(0);
    expect(found).toMatchObject([{ date: '2024-03-04', kind: 'badRange', value: 99, resolution: 'open' }]);
  });

  it.each([
    [['--prices', 'nowhere.csv'], 2, 'The file nowhere.csv cannot be read'],
    [[], 2, '--prices'],
    [['--prices', 'KRX', '--basis', '1w'], 2, '252td'],
    [
      ['--prices', 'KRX', '--listed', 'May 2022'],
      2,
      '--listed "May 2022" is not a date written as YYYY-MM-DD',
    ],
  ])('refuses %j', async (words, code, sentence) => {
    const outcome = await runNewstape(['price-events', ...words]);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(sentence);
  });

  it('refuses a file without prices, and an instrument that it does not know', async () => {
    const empty = await events('--prices', saved('US-NVDA.csv', []));
    expect([empty.code, empty.events]).toEqual([1, []]);
    const unknown = await events('--prices', bundled('KRX-000660'), '--instrument', 'KRX:999999');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('999999');
  });
});
