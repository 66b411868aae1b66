import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openBundledPrices, readBundledListing } from '../../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES } from '../../../server/demo/bundled-sources.ts';
import { prepareDatabase } from '../../../server/pipeline/prepare-database.ts';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { OpenPriceFlagSchema, PriceStatusSchema } from '../../../shared/schemas/price-status.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { priceStoring } from '../../support/price-database.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-prices-'));
const location = join(folder, 'prices.sqlite');
const hanmi = 'KRX:042700';
const splitDay = '2022-04-06';

const run = (...words: readonly string[]) =>
  runNewstape(['prices', ...words, '--database', location, '--quiet']);
const adjust = (...words: readonly string[]) =>
  run('adjust', hanmi, splitDay, '--reason', 'A test', ...words);

const FlagsSchema = z.object({ flags: z.array(OpenPriceFlagSchema) });
const SeriesSchema = z.object({ series: z.array(PriceStatusSchema) });

async function flags() {
  const { code, stdout } = await run('check', hanmi, '--json');
  return { code, flags: FlagsSchema.parse(JSON.parse(stdout)).flags };
}

beforeAll(async () => {
  const database = await openDatabase(location);
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  const prices = await openBundledPrices('.', listing.instruments);
  const series = await prices.seriesOf(instrumentId(hanmi));
  if (!series) throw new Error(`no bundled prices of ${hanmi}`);
  await storePriceSeries(priceStoring(database), series, instantUtc('2026-11-24T00:00:00.000Z'));
  await closeDatabase(database);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('newstape prices', () => {
  it('tells where a series stands, as a table and as JSON', async () => {
    const { stdout } = await run('status', '--json');
    const [one, ...others] = SeriesSchema.parse(JSON.parse(stdout)).series;
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{ instrumentId: hanmi, sourceId: 'bundled-prices', inUse: true, currency: 'KRW', hours: 'unknown' },
      ...{ provisionalSession: null, openFlags: 1 },
    });
    // The clock of the test stands at 25 November 2026: the bundled prices end months before.
    expect(one?.sessionsBehind).toBeGreaterThan(100);
    const table = await run('status', hanmi);
    expect(table.code).toBe(0);
    expect(table.stdout.split('\n')[0]).toContain('instrument  source');
    expect(table.stdout).toContain(`${hanmi}  bundled-prices  yes`);
    expect((await run('status', 'KRX:000660')).stdout).toContain(
      'No prices of these instruments are stored yet',
    );
  });

  it('tells what is in doubt and what to do about it, with exit code 3', async () => {
    const found = await flags();
    expect(found.code).toBe(3);
    expect(found.flags).toMatchObject([
      { instrumentId: hanmi, sessionDate: splitDay, kind: 'suspectedSplit', value: 2 },
    ]);
    expect(found.flags[0]?.advice).toContain(`newstape prices adjust ${hanmi} ${splitDay} --split 2:1`);
    const text = await run('check');
    expect(text.stdout).toContain(`${hanmi}  ${splitDay}  suspectedSplit`);
  });

  it('shows what a decision would change, and stores nothing', async () => {
    const { code, stdout } = await adjust('--split', '2:1', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('split of 2:1, not stored');
    expect(stdout).toMatch(/-51\.9 % before, -3\.\d % after/);
    expect(stdout).toContain('suspectedSplit 2 (open)');
    expect(stdout).toContain('suspectedSplit 2 (adjusted)');
    expect((await flags()).code).toBe(3);
  });

  it('keeps a decision, settles the flag, and takes it back', async () => {
    expect((await adjust('--split', '2', '--by', 'kim')).code).toBe(0);
    expect(await flags()).toEqual({ code: 0, flags: [] });
    expect((await run('check')).stdout).toBe('Nothing is in doubt.\n');
    expect((await adjust('--withdraw')).stdout).toContain('decision taken back');
    expect((await flags()).code).toBe(3);
    const again = await adjust('--withdraw');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain(`Nothing was decided about ${hanmi} on ${splitDay}`);
  });

  it('warns of a split that makes the step larger, and of a decision about nothing', async () => {
    const larger = await adjust('--split', '1:2', '--dry-run');
    expect(larger.stderr).toContain('makes the step to 2022-04-06 larger');
    const words = ['--reason', 'A test', '--dry-run'];
    const nothing = await run('adjust', hanmi, '2022-04-07', '--accept', ...words);
    expect(nothing.stderr).toContain('was in doubt on 2022-04-07');
    expect(nothing.stdout).toContain('nothing that charts and statistics tell changes');
  });

  it.each([
    [['adjust', hanmi, splitDay, '--reason', 'x'], 2, 'Say what you decide'],
    [['adjust', hanmi, splitDay, '--reason', 'x', '--accept', '--exclude'], 2, 'Say what you decide'],
    [['adjust', hanmi, splitDay, '--reason', 'x', '--split', 'half'], 2, '--split "half" is no ratio'],
    [['adjust', hanmi, splitDay, '--reason', 'x', '--split', '0:1'], 2, '--split "0:1" is no ratio'],
    [['adjust', hanmi, splitDay, '--reason', ' ', '--accept'], 2, '--reason and --by need words'],
    [['adjust', hanmi, '2022-4-6', '--reason', 'x', '--accept'], 2, 'is not a date written as YYYY-MM-DD'],
    [['adjust', hanmi, '2022-04-09', '--reason', 'x', '--exclude'], 1, 'has no final bar on 2022-04-09'],
    [['adjust', hanmi, splitDay, '--reason', 'x', '--accept', '--source', 'no'], 1, 'from the source "no"'],
    [['adjust', 'KRX:000660', splitDay, '--reason', 'x', '--accept'], 1, 'import or fetch them first'],
    [['check', 'samsung'], 2, '"samsung" is not an instrument id'],
  ])('refuses %j in one sentence', async (words, code, sentence) => {
    const outcome = await run(...words);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(sentence);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  });
});
