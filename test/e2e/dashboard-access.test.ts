import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { accessFaults, expectAccessible } from '../support/page-access.ts';
import { pageVisitor } from '../support/page-visitor.ts';

const EVENT = encodeURIComponent('KRX:000660|2024-01-29|dev-02');
const COMPARED = 'KRX:000660,KRX:005930,KRX:000020';
const AS_OF = '2024-03-15T07:00:00.000Z';

/** Opens the sheet of exports over the chart. */
const openExports = (page: Page) => page.locator('.chart-toolbar summary', { hasText: 'Export' }).click();

/** Puts names into a watchlist of which one is not known: what was refused is told. */
async function importNames(page: Page): Promise<void> {
  await page.locator('.exchange-panel textarea').fill('SK하이닉스\n없는 회사');
  await page.locator('.exchange-panel .button-main').click();
  await page.locator('.refused').first().waitFor();
}

/** Opens the folds of a study's method but for the first. */
async function openMethod(page: Page): Promise<void> {
  for (const fold of [1, 2, 3]) await page.locator('.study-method-fold > summary').nth(fold).click();
  await page.locator('.pair-table').first().waitFor();
}

const nothingMore = () => Promise.resolve();

const PAGES = [
  ['the company page', `/company/KRX%3A000660?lang=ko&event=${EVENT}`, '.past-panel .stamp', nothingMore],
  [
    'its table as known at a moment, with the sheet of exports',
    `/company/KRX%3A000660?lang=en&view=table&range=1m&asOf=${AS_OF}`,
    '.session-table',
    openExports,
  ],
  ['a company without prices', '/company/KRX%3A000020?lang=en', '.embed-panel .panel-message', nothingMore],
  [
    'the list of events, narrowed',
    '/events?lang=en&mood=x&market=XKRX&verdict=contradicted',
    '.filter-chip',
    nothingMore,
  ],
  ['a watchlist with names that were refused', '/watchlist?lang=ko', '.exchange-panel', importNames],
  ['today', '/?session=2025-11-03&lang=ko', '.today-table', nothingMore],
  [
    'a comparison with its choices',
    `/compare?instruments=${COMPARED}&marks=price&lang=ko&event=${EVENT}`,
    '.event-headline',
    (page: Page) => page.locator('.compare-choices [role=combobox]').fill('카카오'),
  ],
  [
    'its table',
    `/compare?instruments=${COMPARED}&view=table&range=1m&lang=en`,
    '.compare-table',
    nothingMore,
  ],
  [
    'a study with its design in a sheet or beside it, its tests, its news over time and who is named together',
    '/study?lang=ko',
    '.study-each-panel',
    openMethod,
  ],
  ['one event by itself', `/event/${EVENT}?lang=en`, '.event-study-panel .study-plot svg', nothingMore],
  [
    'a widget that is made, with a page that would not let it in',
    '/embed?lang=ko&instrument=KRX%3A000660&range=3m&mark=2026-03-10%7CA&theme=dark&mood=x&at=none',
    '.embed-stage iframe',
    (page: Page) =>
      page.locator('.embed-host-panel textarea').fill("default-src 'self'; script-src 'nonce-a'"),
  ],
  ['a page that is not there', '/nowhere?lang=ko', '.panel-message', nothingMore],
] as const;

let service: DashboardService;
let browser: Browser;

beforeAll(async () => {
  service = await startDashboard();
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const visitPage = pageVisitor(() => browser);

test.each(PAGES)(
  '%s breaks no rule of WCAG 2.2 A and AA in either theme and never scrolls sideways, on a phone or at a fourfold zoom',
  async (_, path, ready, more) => {
    const inspect = async (page: Page) => {
      await page.locator(ready).first().waitFor();
      await more(page);
      await expectAccessible(page);
    };
    await visitPage(service.origin + path, inspect, { colorScheme: 'light', reducedMotion: 'reduce' });
  },
);

test('what failed, what waits, the sheet of keys and a citation that could not be copied break no rule either, in dark colours on a phone', async () => {
  const problem = { type: 'about:blank', title: 'Busy', status: 503, detail: 'Busy.', requestId: 'r-7' };
  const hinder = async (page: Page) => {
    await page.route('**/prices', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await page.route('**/around', () => new Promise(() => undefined));
  };
  const inspect = async (page: Page) => {
    for (const failed of ['.chart-panel', '.quality-panel'])
      await page.locator(`${failed} [role="alert"]`).waitFor();
    await page.locator('.loading-bar').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await accessFaults(page)).toEqual([]);
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))');
    await page.locator('.head-price .cite-button').click();
    await page.getByRole('dialog').locator('textarea').waitFor();
    expect(await accessFaults(page)).toEqual([]);
  };
  await visitPage(`${service.origin}/company/KRX%3A000660?lang=ko`, inspect, {
    before: hinder,
    viewport: { width: 390, height: 844 },
    ...{ colorScheme: 'dark', reducedMotion: 'reduce', expected: /503/ },
  });
});
