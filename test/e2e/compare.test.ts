import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
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

const visitPage = pageVisitor(() => browser);

/** Opens a comparison. */
function visit(fields: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const viewport = { width: 1440, height: 1000 };
  return visitPage(`${service.origin}/compare?lang=en&${fields}`, steps, { viewport });
}

const field = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** The close of a session as the service tells it. */
async function closeOf(id: string, date: string): Promise<number> {
  const reply = await fetch(
    `${service.origin}/api/v1/instruments/${encodeURIComponent(id)}/prices?from=${date}&to=${date}`,
  );
  const [close] = PriceSeriesReplySchema.parse(await reply.json()).close;
  if (close === undefined) throw new Error(`${id} has no close of ${date}`);
  return close;
}

const COMPARISON =
  'instruments=KRX:000660,KRX:005930,KRX:000020&base=2024-01-02&from=2023-10-04&to=2024-03-29';

test('companies stand at 100 on the base session, with their news on lanes, a card of each day and a table, and a wheel scrolls past or zooms with Ctrl', async () => {
  await visit(COMPARISON, async (page) => {
    await page.locator('.compare-chart').waitFor();
    const [base, end] = await Promise.all([
      closeOf('KRX:000660', '2024-01-02'),
      closeOf('KRX:000660', '2024-03-29'),
    ]);
    const value = ((100 * end) / base).toFixed(1);
    const sentence = await page.locator('.compare-lead').textContent();
    expect(sentence).toContain('With the close of 2024-01-02 as 100');
    expect(sentence).toContain(` ${value}`);
    expect(await page.locator('.compare-summary tbody tr').allTextContents()).toEqual([
      expect.stringContaining('2024-03-29'),
      expect.stringContaining('2024-03-29'),
      expect.stringContaining('There are no prices'),
      expect.stringContaining('KOSPI'),
    ]);
    expect(await page.locator('.compare-name').count()).toBe(3);
    const lane = page.getByRole('group', { name: /^News of SK hynix$/i });
    await lane.locator('.news-mark').first().waitFor();

    const hit = await page.getByTestId('chart-hit').boundingBox();
    if (!hit) throw new Error('the chart has no box');
    await page.mouse.move(hit.x + 400, hit.y + 120);
    await page.locator('.compare-card-table').waitFor();
    expect(await page.locator('.compare-card-table tr').count()).toBe(4);
    await page.mouse.down();
    await page.mouse.move(hit.x + 600, hit.y + 120, { steps: 3 });
    await page.mouse.up();
    await page.waitForFunction(() => !location.search.includes('from=2023-10-04'));
    expect(field(page, 'base')).toBe('2024-01-02');

    const [from = '', to = ''] = [field(page, 'from'), field(page, 'to')].map(String);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => window.scrollY > 0);
    expect([field(page, 'from'), field(page, 'to')]).toEqual([from, to]);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForFunction((day) => !location.search.includes(day), `from=${from}`);
    expect(String(field(page, 'from')) > from && String(field(page, 'to')) < to).toBe(true);

    await page.keyboard.press('t');
    await page.locator('.compare-table').waitFor();
    expect(field(page, 'view')).toBe('table');
    await page.reload();
    await page.locator('.compare-table tbody tr').first().waitFor();
    await page.keyboard.press('t');
    await page.locator('.compare-chart').waitFor();
  });
});

test('a company is added, moved and taken away, a story opens beside, and a company page leads back', async () => {
  await visit('', async (page) => {
    await page.locator('.panel-message').waitFor();
    await page.getByRole('combobox', { name: 'Add a company' }).fill('000660');
    await page.locator('.suggestion').first().click();
    await page.locator('.compare-chart').waitFor();
    await page.getByRole('combobox', { name: 'Add a company' }).fill('005930');
    await page.locator('.suggestion').first().click();
    await page.waitForFunction(() => document.querySelectorAll('.compare-chip').length === 2);
    expect(field(page, 'instruments')).toBe('KRX:000660,KRX:005930');
    await page
      .getByRole('button', { name: /^Move .* earlier$/ })
      .nth(1)
      .click();
    await page.waitForURL(/instruments=KRX%3A005930%2CKRX%3A000660/);

    await page.locator('.news-lane').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.event-headline').waitFor();
    expect(await page.locator('.compare-event-company').count()).toBe(1);
    expect(field(page, 'event')).not.toBeNull();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('event='));

    await page.getByRole('button', { name: /^Remove SK/i }).click();
    await page.waitForFunction(() => document.querySelectorAll('.compare-chip').length === 1);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.compare-chip').length === 2);

    await page.goto(`${service.origin}/company/KRX%3A035720?lang=en`);
    await page.getByRole('link', { name: /^Compare .* with others$/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.compare-chip').length === 3);
    expect(field(page, 'instruments')).toBe('KRX:005930,KRX:000660,KRX:035720');
  });
});

test('a finger pans a comparison, and two zoom it', async () => {
  const viewport = { width: 390, height: 844 };
  await visitPage(
    `${service.origin}/compare?lang=en&instruments=KRX:000660,KRX:005930&from=2024-01-02&to=2024-06-28`,
    async (page) => {
      const hit = page.getByTestId('chart-hit');
      await hit.waitFor();
      await hit.scrollIntoViewIfNeeded();
      const box = await hit.boundingBox();
      if (!box) throw new Error('the chart has no box');
      const [x, y] = [box.x + box.width / 2, box.y + 120];
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: [number, number][]) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: places.map(([across, down], id) => ({ x: across, y: down, id })),
        });
      await touch('touchStart', [x, y]);
      await touch('touchMove', [x + 30, y]);
      await touch('touchMove', [x + 90, y]);
      await touch('touchEnd');
      await page.waitForURL(/from=2023-/);
      const [from, to] = [field(page, 'from') ?? '', field(page, 'to') ?? ''];

      await touch('touchStart', [x - 40, y], [x + 40, y]);
      await touch('touchMove', [x - 60, y], [x + 60, y]);
      await touch('touchMove', [x - 90, y], [x + 90, y]);
      await touch('touchEnd');
      await page.waitForFunction((day) => !location.search.includes(day), `from=${from}`);
      expect((field(page, 'from') ?? '') > from && (field(page, 'to') ?? '') < to).toBe(true);
    },
    { viewport, hasTouch: true, isMobile: true },
  );
});
