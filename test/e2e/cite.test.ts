import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { type StartedServer, startServer } from '../../server/http/serve.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import type { ReceivedPrices } from '../../shared/schemas/received-prices.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { noRunners } from '../support/no-runners.ts';
import { pageVisitor } from '../support/page-visitor.ts';

const COMPANY = '/company/KRX%3A000660';
const STORED = instantUtc('2026-03-16T22:00:00.000Z');
const [BEFORE, AFTER] = ['2026-03-16T23:00:00.000Z', '2026-03-18T00:00:00.000Z'].map((text) =>
  instantUtc(text),
);

let database: Database;
let server: StartedServer;
let browser: Browser;
let series: ReceivedPrices;
let now = BEFORE ?? instantUtc(0);

beforeAll(async () => {
  database = await openDatabase(':memory:');
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  const found = await (await openBundledPrices('.', listing.instruments)).seriesOf(
    instrumentId('KRX:000660'),
  );
  if (!found) throw new Error('the bundled prices of the company are missing');
  series = found;
  // The last session, 2026-03-17, is not known yet.
  await storePriceSeries(
    { database, calendarOf: shippedCalendars },
    { ...series, bars: series.bars.slice(0, -1) },
    STORED,
  );
  const app = createApp({
    database,
    ...{ mode: 'serve', demoAsOf: null, version: '1.2.3', now: () => now },
    clientDirectory: inject('builtPages'),
    adminTokenHash: hashAdminToken('0'.repeat(43)),
    ...{ allowedHosts: [], trustProxy: false, runners: noRunners, log: () => undefined },
  });
  server = await startServer(app, { port: 0, host: '127.0.0.1' });
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await closeDatabase(database);
});

const visitPage = pageVisitor(() => browser);

/** Opens a page that may use the clipboard. */
function visit(path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  return visitPage(new URL(path, server.address).href, steps, { locale: 'ko-KR', permissions });
}

const closeOf = (page: Page) => page.locator('.head-price strong').first().textContent();

/** Every close and its day, as the table shows them, newest first. */
async function newestRows(page: Page): Promise<string[]> {
  const rows = page.locator('.session-table tbody tr');
  await rows.first().waitFor();
  const cells = await rows.evaluateAll((all) =>
    all.slice(0, 2).map((row) => `${row.children[0]?.textContent} ${row.children[4]?.textContent}`),
  );
  return cells;
}

test('a citation leads to the same figures after a newer bar and a revision were stored', async () => {
  let citation = '';
  let shown: string[] = [];
  await visit(`${COMPANY}?view=table`, async (page) => {
    shown = await newestRows(page);
    await page.getByRole('button', { name: '인용문 복사: 종가' }).click();
    await page.getByText('인용문을 복사했습니다.').waitFor();
    citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toContain(`종가 ${await closeOf(page)} KRW`);
    // The server's clock stands: what was read a moment before its time was asked for is of a moment before.
    expect(citation).toMatch(
      / · 기준: 분할 조정.* · SK하이닉스 \(KRX:000660\) · 거래일 2026-03-16 · 출처: .* · 2026-03-17 0(?:7:59|8:00) KST까지 알려진 것 · 방법: Newstape 1\.2\.3 · http/,
    );
    // `c` cites what has the focus: here a row of the table.
    await page.locator('.session-table tbody .cite-button').nth(1).focus();
    await page.keyboard.press('c');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^시가 .* · 거래일 2026-03-13/);
  });

  now = AFTER ?? now;
  const revised = series.bars.map((bar) =>
    bar.sessionDate === '2026-03-16'
      ? { ...bar, close: bar.close + 1000, high: (bar.high ?? bar.close) + 1000 }
      : bar,
  );
  await storePriceSeries({ database, calendarOf: shippedCalendars }, { ...series, bars: revised }, now);

  await visit(`${COMPANY}?view=table`, async (page) => {
    const rows = await newestRows(page);
    expect(rows[0]).toContain('2026-03-17');
    expect(rows[1]).not.toBe(shown[0]);
    const refused = 'navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))';
    await page.evaluate(refused);
    await page.getByRole('button', { name: '인용문 복사: 종가' }).click();
    expect(await page.getByRole('dialog').locator('textarea').inputValue()).toContain('거래일 2026-03-17');
  });

  const address = citation.slice(citation.lastIndexOf(' ') + 1);
  const { pathname, search } = new URL(address);
  await visit(`${pathname}${search}&view=table`, async (page) => {
    expect(await newestRows(page)).toEqual(shown);
    expect(citation).toContain(`종가 ${await closeOf(page)} KRW`);
    await page.getByText('2026-03-17 08:00 KST까지 알려진 것만 봅니다.').waitFor();
    // Ways onward keep the moment, and one leads back to now.
    await page.getByRole('link', { name: '수치', exact: true }).click();
    await page.waitForURL(/\/claims\?asOf=/);
    await page.goBack();
    await page.getByRole('button', { name: '지금으로' }).click();
    await expect.poll(() => newestRows(page).then(([first]) => first)).toContain('2026-03-17');
    expect(page.url()).not.toContain('asOf');
  });
});

test('the chart in view is kept as a table and as a picture of twice its size', async () => {
  await visit(`${COMPANY}?range=1y`, async (page) => {
    const exported = async (name: string): Promise<Buffer> => {
      await page.getByLabel('내보내기').click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      const parts: Uint8Array[] = [];
      for await (const part of await file.createReadStream()) parts.push(part);
      return Buffer.concat(parts);
    };
    const table = (await exported('표 (CSV)')).toString('utf8');
    expect(table).toMatch(/^\ufeffsource,basis,asOf,address,instrumentId,session,/);
    const png = await exported('그림 (PNG)');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2400);
    expect((await exported('그림 (SVG)')).toString('utf8')).toContain('KST 기준');
  });
});
