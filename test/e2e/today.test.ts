import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { pageVisitor } from '../support/page-visitor.ts';

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

const head = (page: Page, text: string) => page.locator('.group-head', { hasText: text });

const visitPage = pageVisitor(() => browser);

/** Opens a page in a browser that was here on 30 October 2025 before its first visit of this file. */
function visit(path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const seen = [{ name: 'newstape.seen.today.XKRX', value: '2025-10-30T00:00:00.000Z' }];
  const storageState = { cookies: [], origins: [{ origin: service.origin, localStorage: seen }] };
  return visitPage(service.origin + path, steps, { storageState });
}

test('Today tells the moves and stories of a session, and goes from one to the next by key, address and back', async () => {
  await visit('/?session=2025-11-03&lang=ko', async (page) => {
    await page.locator('.today-table').first().waitFor();
    expect(await page.title()).toBe('오늘 · Newstape');
    const row = page.locator('.today-table tr', { hasText: '000660' }).first();
    for (const part of ['SK하이닉스', '10.91%', '%p', '수치 3개 일치'])
      expect(await row.textContent()).toContain(part);
    expect(await head(page, '기사가 있는 움직임').count()).toBe(1);
    expect(await page.locator('.strip svg').getAttribute('aria-label')).toMatch(/3종목이/);
    expect(await page.locator('.standings').textContent()).toContain('이날 4/4');
    // The stories of the session are newer than the last visit.
    expect(await row.locator('.new-dot').getAttribute('aria-label')).toBe('지난 방문 뒤 새로 나옴');
    expect(await page.locator('.today-moment').textContent()).toMatch(/지난 방문 뒤 \d건/);

    await page.keyboard.press('t');
    expect(await page.locator('.moves-table tbody tr').count()).toBe(4);
    expect(new URL(page.url()).searchParams.get('view')).toBe('table');

    await page.locator('.picker-bars').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.picker-date', { hasText: '2025-10-31' }).waitFor();
    expect(new URL(page.url()).searchParams.get('session')).toBe('2025-10-31');
    await page.goBack();
    await page.locator('.picker-date', { hasText: '2025-11-03' }).waitFor();

    await page.locator('.earlier-head').first().click();
    await page.locator('.earlier-list .today-table, .earlier-more').first().waitFor();
    expect(await page.locator('.earlier-head').first().getAttribute('aria-expanded')).toBe('true');
  });
});

test('Today says what there is not: no session, no watched share, no prices of a market', async () => {
  await visit('/?session=2025-11-02&lang=en', async (page) => {
    await page.getByText('This market was closed on 2025-11-02 Sun').waitFor();
    await page.getByRole('button', { name: 'To the newest session' }).click();
    await page.locator('.today-table').first().waitFor();
    expect(await page.locator('.picker-date').textContent()).toBe('2026-03-17 Tue');
    expect(await page.locator('.new-dot').count()).toBe(0);
    await page.getByRole('button', { name: 'Watched only 0' }).click();
    await page.getByText('You watch no share yet').waitFor();
    await page.getByRole('button', { name: 'US' }).click();
    await page.getByText('Nothing of this market is stored').waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ market: 'us', watch: '1' });
  });
});
