import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { watchComplaints } from '../support/page-complaints.ts';
import { pageVisitor } from '../support/page-visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVENT = encodeURIComponent('KRX:000660|2024-01-29|dev-02');
const COMPARED = 'KRX:000660,KRX:005930,KRX:000020';

const PAGES = [
  ['the company page', `/company/KRX%3A000660?lang=ko&event=${EVENT}`, '.past-panel .stamp'],
  ['its table', '/company/KRX%3A000660?lang=en&view=table&range=1m', '.session-table'],
  ['a company without prices', '/company/KRX%3A000020?lang=en', '.panel-message'],
  ['the list of events, narrowed', '/events?lang=en&mood=x&market=XKRX&verdict=contradicted', '.filter-chip'],
  ['an empty watchlist', '/watchlist?lang=ko', '.panel-message'],
  ['today', '/?session=2025-11-03&lang=ko', '.today-table'],
  ['a comparison', `/compare?instruments=${COMPARED}&marks=price&lang=ko&event=${EVENT}`, '.event-headline'],
  ['its table', `/compare?instruments=${COMPARED}&view=table&range=1m&lang=en`, '.compare-table'],
  ['a page that is not there', '/nowhere?lang=ko', '.panel-message'],
] as const;

let service: DashboardService;
let browser: Browser;

beforeAll(async () => {
  service = await startDashboard(inject('builtPages'));
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function violations(page: Page): Promise<unknown> {
  return page.evaluate(`
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((report) =>
      report.violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')))
  `);
}

const visitPage = pageVisitor(() => browser);

test.each(PAGES)(
  '%s breaks no rule of WCAG 2 A and AA in either theme and never scrolls sideways',
  async (_, path, ready) => {
    const inspect = async (page: Page) => {
      await page.locator(ready).first().waitFor();
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      expect(await violations(page)).toEqual([]);
      for (const width of [820, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForFunction((wide) => window.innerWidth === wide, width);
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(overflow, { message: `at ${width} px` }).toBeLessThanOrEqual(0);
      }
      expect(await violations(page)).toEqual([]);
    };
    await visitPage(service.origin + path, inspect, { colorScheme: 'light', reducedMotion: 'reduce' });
  },
);

test('what failed, what waits and the sheet of keys break no rule either, in dark colours on a phone', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...{ colorScheme: 'dark', reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  const complaints = await watchComplaints(page, [/503/]);
  const problem = { type: 'about:blank', title: 'Busy', status: 503, detail: 'Busy.', requestId: 'r-7' };
  await page.route('**/prices', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await page.route('**/around', () => new Promise(() => undefined));
  await page.goto(`${service.origin}/company/KRX%3A000660?lang=ko`);
  await page.locator('.chart-panel [role="alert"]').waitFor();
  await page.locator('.loading-bar').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.evaluate(axe);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
