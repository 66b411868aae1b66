import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningService } from '../../server/cli/cli-environment.ts';
import { type IngestReport, IngestReportSchema } from '../../shared/schemas/article-reply.ts';
import { CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { runNewstape } from '../support/run-newstape.ts';
import { serveNewstape } from '../support/serve-newstape.ts';
import { sharedData } from '../support/shared-data.ts';

const seedFolder = sharedData('seed-page');

describe.skipIf(seedFolder === null)('a real page becomes a marked price chart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-seed-'));
  const database = join(folder, 'news.sqlite');
  const words = ['ingest', `${seedFolder}/000_e7dc05e2f6e8b941.txt`, '--database', database, '--json'];
  let report: IngestReport;
  let service: RunningService;
  let browser: Browser;

  beforeAll(async () => {
    const outcome = await runNewstape(words);
    expect(outcome).toMatchObject({ code: 0 });
    report = IngestReportSchema.parse(JSON.parse(outcome.stdout));
    service = await serveNewstape('serve', database);
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const dump = () => {
    const handle = new BetterSqlite3(database, { readonly: true });
    const tables = handle.prepare("select name from sqlite_master where type = 'table' order by name").all();
    const rows = tables.map((table) => {
      const name = String(Object(table).name);
      return [
        name,
        handle
          .prepare(`select * from "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ];
    });
    handle.close();
    return Object.fromEntries(rows);
  };

  test('the article is dated by its own words, not by the head of the page', () => {
    expect(report.article?.date).toMatchObject({
      date: '2024-01-22',
      precision: 'day',
      basis: 'bodyInference',
    });
    expect(report.article?.date.evidence.length).toBeGreaterThan(0);
    expect(report.article?.title).toMatch(/^'오픈AI' 샘 올트먼/);
    expect(report.teaserCount).toBeGreaterThanOrEqual(5);
  });

  test('it is linked to the companies it is about, and to no other', () => {
    expect(report.instruments.map((one) => one.instrumentId).sort()).toEqual([
      'KRX:000660',
      'KRX:001740',
      'KRX:005930',
      'KRX:034730',
      'XNAS:ARM',
      'XNAS:NVDA',
      'XNYS:TSM',
    ]);
    for (const one of report.instruments) expect(one.evidence.length).toBeGreaterThan(0);
    const others = report.otherEntities.map((one) => one.name).join(' ');
    for (const name of [/OpenAI|오픈AI/, /SAPEON|사피온/, /G42/, /SoftBank|소프트뱅크/])
      expect(others).toMatch(name);
  });

  test.each([
    ['KRX:000660', 'close', 142_600, 'verified'],
    ['KRX:000660', 'change_pct', 0.92, 'verified'],
    ['KRX:000660', '52w_high', 145_400, 'verified'],
    ['KRX:005930', 'close', 75_100, 'verified'],
    ['KRX:005930', 'change_pct', 0.54, 'verified'],
    ['KRX:001740', '52w_high', null, 'unverifiable'],
  ])('its number: %s %s %s is %s', (instrumentId, kind, value, verdict) => {
    const found = report.claims.filter(
      (claim) => claim.instrumentId === instrumentId && claim.kind === kind && claim.value === value,
    );
    expect(found.map((claim) => claim.verdict)).toEqual([verdict]);
  });

  test('what cannot be checked says since when there are prices', () => {
    const claim = report.claims.find((one) => one.instrumentId === 'KRX:001740');
    expect(claim).toMatchObject({ reason: 'beforeSeries', seriesStart: '2023-12-05' });
  });

  test('only companies whose day the article tells are said to be reported on', () => {
    const relations = Object.fromEntries(report.events.map((event) => [event.instrumentId, event.relation]));
    expect(relations).toMatchObject({
      'KRX:000660': 'reports',
      'KRX:005930': 'reports',
      'KRX:001740': 'unclear',
      'XNAS:NVDA': 'unclear',
    });
  });

  test('reading it again changes nothing', async () => {
    const before = dump();
    const again = await runNewstape(words);
    expect(IngestReportSchema.parse(JSON.parse(again.stdout)).outcome).toBe('unchanged');
    expect(dump()).toEqual(before);
  });

  test('no row of the demo is in the database', () => {
    const sources = dump().source?.map((row: string) => JSON.parse(row).id) ?? [];
    expect(sources).not.toContain('demo-stories');
  });

  test('the reply says that the article reports the move, with the returns around it', async () => {
    const reply = await fetch(`${service.address}/api/v1/instruments/KRX%3A000660/events`);
    const { events } = CompanyEventsReplySchema.parse(await reply.json());
    expect(events).toHaveLength(1);
    expect(events[0]?.event).toMatchObject({
      sessionDate: '2024-01-22',
      relation: 'reports',
      relationReason: 'tellsClose',
    });
    const returns = Object.fromEntries(
      events[0]?.event.returns.map((one) => [one.window, one.instrument]) ?? [],
    );
    expect(returns.session).toBeCloseTo(142_600 / 141_300 - 1, 10);
    expect(returns.overnight).toBeCloseTo(145_200 / 141_300 - 1, 10);
    expect(returns.intraday).toBeCloseTo(142_600 / 145_200 - 1, 10);
  });

  test('a browser shows the mark on its session, and its numbers', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' });
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
    );
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${service.address}/company/KRX%3A000660?lang=ko`);
    const mark = page.locator('[aria-label*="2024-01-22"]').first();
    await mark.waitFor({ state: 'visible', timeout: 20_000 });
    await expect.poll(() => page.locator('body').innerText()).toContain('올트먼');
    expect(await page.locator('body').innerText()).toContain('142,600');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);
});
