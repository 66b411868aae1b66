import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { pageVisitor, type Visit } from '../support/page-visitor.ts';

const COMPANY = '/company/KRX%3A000660';

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

/** Opens a company's chart. */
function visit(fields: string, steps: (page: Page) => Promise<void>, given?: Visit): Promise<void> {
  const withChart = async (page: Page) => {
    await page.locator('.price-chart').waitFor();
    await steps(page);
  };
  return visitPage(`${service.origin}${COMPANY}?lang=en&${fields}`, withChart, given);
}

/** The first and the last session in view, as the toolbar tells them. */
async function daysInView(page: Page): Promise<[string, string]> {
  const [from = '', to = ''] = ((await page.locator('.chart-span').textContent()) ?? '').split(' – ');
  return [from, to];
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('it has no box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const field = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test('a mouse drags the view, Ctrl and wheel zoom it, a plain wheel scrolls the page, and the address keeps the dates', async () => {
  await visit('from=2024-01-02&to=2024-06-28', async (page) => {
    expect(await daysInView(page)).toEqual(['2024-01-02', '2024-06-28']);
    const { x, y } = await middleOf(page.getByTestId('chart-hit'));
    await page.mouse.move(x, y - 60);
    await page.locator('.session-card').waitFor();
    expect(await page.locator('.crosshair').count()).toBe(2); // on the chart and on the whole history
    await page.mouse.down();
    await page.mouse.move(x + 200, y - 60, { steps: 4 });
    expect(await page.locator('.session-card').count()).toBe(0);
    expect((await daysInView(page))[0] < '2023-12-15').toBe(true);
    expect(field(page, 'from')).toBe('2024-01-02');
    await page.mouse.up();
    await page.waitForURL(/from=2023-1/);
    expect([field(page, 'from'), field(page, 'to')]).toEqual(await daysInView(page));

    const before = await daysInView(page);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForFunction((from) => !location.search.includes(from), before[0]);
    const [from, to] = await daysInView(page);
    expect(from > before[0] && to < before[1]).toBe(true);
    await page.mouse.wheel(0, 240);
    await page.waitForFunction(() => window.scrollY > 100);
    expect(await daysInView(page)).toEqual([from, to]);
    await page.reload();
    await page.locator('.price-chart').waitFor();
    expect(await daysInView(page)).toEqual([from, to]);
  });
});

test('keys move, narrow and widen the view, and so do the frame of the whole history and two fields of dates', async () => {
  await visit('from=2024-01-02&to=2024-06-28', async (page) => {
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForURL(/from=2024-02/);
    await page.keyboard.press('+');
    await page.waitForURL(/from=2024-03/);
    await page.keyboard.press('[');
    await page.waitForURL(/range=/);
    expect(field(page, 'from')).toBeNull();

    const end = page.getByRole('slider', { name: 'Last day in view' });
    const [start, last] = await daysInView(page);
    expect(await end.getAttribute('aria-valuetext')).toBe(last);
    await end.focus();
    await page.keyboard.press('PageUp');
    await page.waitForURL(/to=/);
    expect(field(page, 'from')).toBe(start);
    expect((field(page, 'to') ?? '') > last).toBe(true);
    const { x, y } = await middleOf(page.locator('.overview-frame'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y, { steps: 3 });
    await page.mouse.up();
    await page.waitForFunction((from) => !location.search.includes(from), `from=${start}`);
    expect((field(page, 'to') ?? '') < start).toBe(true);

    await page.locator('.fold summary').first().click();
    await page.getByLabel('First day', { exact: true }).fill('2025-01-02');
    await page.getByLabel('Last day', { exact: true }).fill('2025-03-31');
    await page.getByRole('button', { name: 'Show this range' }).click();
    await page.waitForURL(/from=2025-01-02&to=2025-03-31|to=2025-03-31.*from=2025-01-02/);
    expect(await page.locator('.fold[open]').count()).toBe(0);
  });
});

test('the share stands beside its index, the axis is logarithmic when asked, and stories are told that a filter hides', async () => {
  await visit('range=all', async (page) => {
    await page.getByRole('button', { name: 'vs index' }).click();
    await page.locator('.relative-key').waitFor();
    expect(await page.locator('.relative-key').textContent()).toMatch(
      /SK Hynix [\d,]+\.\d.*KOSPI [\d,]+\.\d/,
    );
    expect(await page.locator('.chart-stamp').textContent()).toContain('100 = close of 2018-01-02');
    expect(await page.locator('.difference-pane').count()).toBe(1);
    await page.getByRole('button', { name: 'Line', exact: true }).click();
    await page.getByRole('button', { name: 'Log axis' }).click();
    await page.waitForURL(/axis=log/);
    expect(await page.locator('.value-line').count()).toBe(1);

    const storiesTold = async () => {
      const summary = (await page.locator('.price-chart').getAttribute('aria-label')) ?? '';
      return Number(/(\d+) news events?/.exec(summary)?.[1]);
    };
    const all = await storiesTold();
    await page.getByText('Kinds 6').click();
    await page.getByRole('checkbox', { name: 'price story' }).uncheck();
    await page.waitForURL(/kinds=results/);
    const told = await page.locator('.hidden-stories').textContent();
    expect(told).toMatch(/^\d+ events? hidden/);
    expect(all - (await storiesTold())).toBe(Number.parseInt(told ?? '', 10));
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(() => !location.search.includes('kinds'));
    expect(await page.locator('.hidden-stories').count()).toBe(0);

    const pill = page.getByRole('button', { name: /^\d+ events/ }).first();
    await pill.click();
    expect(await page.locator('.card-list button').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Zoom to these events' }).click();
    await page.waitForURL(/from=/);
    expect(await page.locator('.mark-card').count()).toBe(0);
  });
});

test('a finger that drags sideways pans, one that rests points, two zoom', async () => {
  await visit(
    'from=2024-01-02&to=2024-06-28',
    async (page) => {
      const { x, y } = await middleOf(page.getByTestId('chart-hit'));
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
      const [from, to] = await daysInView(page);

      await touch('touchStart', [x - 40, y], [x + 40, y]);
      await touch('touchMove', [x - 60, y], [x + 60, y]);
      await touch('touchMove', [x - 90, y], [x + 90, y]);
      await touch('touchEnd');
      await page.waitForFunction((day) => !location.search.includes(day), from);
      const narrowed = await daysInView(page);
      expect(narrowed[0] > from && narrowed[1] < to).toBe(true);

      await touch('touchStart', [x, y]);
      await page.locator('.session-card').waitFor();
      const first = await page.locator('.session-card').textContent();
      await touch('touchMove', [x + 60, y]);
      await page.waitForFunction(
        (text) => document.querySelector('.session-card')?.textContent !== text,
        first,
      );
      await touch('touchEnd');
      expect(await daysInView(page)).toEqual(narrowed);
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  );
});
