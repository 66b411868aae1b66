import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { pageVisitor } from '../support/page-visitor.ts';
import { startSilentFront } from '../support/silent-front.ts';
import { articleOf, saveGround, saveStory } from '../unit/store/sample.ts';

let service: DashboardService;
let browser: Browser;

beforeAll(async () => {
  service = await startDashboard();
  await saveGround(service.database);
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const visitPage = pageVisitor(() => browser);

test('a story that comes in while the list is open waits behind a bar, and appears when the bar is pressed', async () => {
  let listening: Promise<unknown> = Promise.resolve();
  const listen = (page: Page) => {
    listening = page.waitForResponse('**/api/v1/live');
    return Promise.resolve();
  };
  const follow = async (page: Page) => {
    const rows = page.locator('.event-table tbody tr');
    await rows.first().waitFor();
    await listening;
    const before = await rows.count();
    const title = '늦게 들어온 기사';
    await saveStory(service.database, articleOf('late', '2025-12-01', { title }));
    const bar = page.getByRole('button', { name: '새 소식 1건 · 보기' });
    await bar.waitFor();
    expect(await rows.count()).toBe(before);
    expect(await page.locator('.live-bar').getAttribute('role')).toBe('status');
    await bar.click();
    await page.getByText(title).waitFor();
    expect(await rows.count()).toBe(before + 1);
    expect(await bar.count()).toBe(0);
    expect(await rows.filter({ has: page.locator('.new-mark') }).allTextContents()).toEqual([
      expect.stringMatching(`새.*${title}`),
    ]);
    await page.reload();
    await page.getByText(title).waitFor();
    expect(await page.locator('.new-mark').count()).toBe(0);
  };
  await visitPage(`${service.origin}/events?lang=ko`, follow, { before: listen });
});

test('the page says when the service does not answer, keeps what it shows, and takes that back when it answers again', async () => {
  const cutOff = async (page: Page) => {
    await page.clock.install();
    for (const path of ['**/api/v1/live*', '**/api/v1/changes*'])
      await page.route(path, (route) => route.abort());
  };
  const wait = async (page: Page) => {
    const rows = page.locator('.event-table tbody tr');
    await rows.first().waitFor();
    const stale = page.locator('.stale-bar');
    await expect.poll(() => stale.textContent()).toMatch(/^자료가 오래됨: 다음 시도 \d\d:\d\d:\d\d/);
    expect(await rows.count()).toBeGreaterThan(0);
    await page.unroute('**/api/v1/changes*');
    await page.clock.runFor(6_000);
    await expect.poll(() => stale.textContent()).toBe('');
  };
  await visitPage(`${service.origin}/events?lang=ko`, wait, {
    viewport: { width: 390, height: 844 },
    ...{ before: cutOff, expected: /Failed to load resource/ },
  });
});

test('a stream that falls silent is found, what came meanwhile is told, and the next stream goes on from there', async () => {
  const front = await startSilentFront(service.origin);
  const wait = async (page: Page) => {
    await page.locator('.event-table tbody tr').first().waitFor();
    await expect.poll(() => front.streams).toHaveLength(1);
    await expect.poll(() => front.told).toBe(1);
    await saveStory(service.database, articleOf('silent', '2025-12-02', { title: 'While it was silent' }));
    await page.clock.runFor(30_000);
    expect(await page.locator('.live-bar button').count()).toBe(0);
    await page.clock.runFor(16_000);
    await page.getByRole('button', { name: '1 new event · Show' }).click();
    await page.getByText('While it was silent').waitFor();
    await page.clock.runFor(2_500);
    await expect.poll(() => front.streams).toHaveLength(2);
    expect(front.streams[1]).toMatch(/\?since=\d+$/);
  };
  await visitPage(`${front.origin}/events?lang=en`, wait, {
    ...{ viewport: { width: 1280, height: 800 }, before: (page: Page) => page.clock.install() },
  });
  await front.close();
});
