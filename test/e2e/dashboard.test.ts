import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../support/choose-condition.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { pageVisitor, type Visit } from '../support/page-visitor.ts';

const COMPANY = '/company/KRX%3A000660';
const DIFFERING = 'KRX:000660|2024-01-29|dev-02';

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

function visit(path: string, steps: (page: Page) => Promise<void>, given?: Visit): Promise<void> {
  return visitPage(service.origin + path, steps, given);
}

const marks = (page: Page) => page.locator('.news-mark');
const eventPanel = (page: Page) => page.locator('.event-panel');

describe('the company page', () => {
  test('shows the price with its volume, and the newest event where the address names none', async () => {
    await visit(`${COMPANY}?lang=ko`, async (page) => {
      await marks(page).first().waitFor();
      expect(await page.locator('h1').textContent()).toBe('SK하이닉스');
      expect(await page.title()).toBe('SK하이닉스 · Newstape');
      const pathOf = (name: string) => page.locator(`.chart-pane ${name}`).first().getAttribute('d');
      expect((await pathOf('.value-line'))?.match(/L/g)?.length).toBeGreaterThan(100);
      expect((await pathOf('.bound-line'))?.match(/V/g)?.length).toBeGreaterThan(1);
      expect((await pathOf('.volume-steps'))?.match(/M/g)?.length).toBeGreaterThan(100);
      expect(await eventPanel(page).textContent()).toContain('2025-11-03 월');
      expect(await page.locator('.selected-tag').textContent()).toBe('11-03');
      expect(await page.locator('.chart-stamp').textContent()).toMatch(
        /^KRX 일봉 · 2026-03-17까지 · 2026-03-18 09:00 KST 기준/,
      );
      expect(await page.locator('.demo-bar').textContent()).toContain('2026-03-17 기준');
    });
  });

  test('opens at the event of the address, with its number that differs and the story’s own note', async () => {
    await visit(`${COMPANY}?lang=ko&event=${encodeURIComponent(DIFFERING)}`, async (page) => {
      await marks(page).first().waitFor();
      const panel = eventPanel(page);
      const row = await panel.locator('.claim-row:has(.chip-contradicted)').textContent();
      for (const part of ['종가', '14만1500원', '135,000', '다름']) expect(row).toContain(part);
      expect(await panel.textContent()).toContain('일부러 틀린 수치');
      expect(await panel.textContent()).toContain('날짜까지만 알려짐');
      expect(await page.locator('.news-mark.mark-selected').getAttribute('aria-label')).toMatch(
        /^2024-01-29, /,
      );
      const span = (await page.locator('.chart-span').textContent()) ?? '';
      expect(span.startsWith('2023-1') && span.includes('2024-0')).toBe(true);
    });
  });

  test('tells a mark’s headline, verdicts and evidence on hover, and selects it on click', async () => {
    await visit(`${COMPANY}?lang=ko&range=all`, async (page) => {
      const mark = page.getByRole('button', { name: /^2022-01-27/ });
      await mark.hover();
      const card = page.locator('.mark-card');
      await card.waitFor();
      const told = await card.textContent();
      for (const part of ['2022-01-27 목', '따상', '일치', '연결 근거']) expect(told).toContain(part);
      await mark.click();
      expect(await eventPanel(page).locator('.event-headline').textContent()).toContain('따상');
      expect(new URL(page.url()).searchParams.get('event')).toContain('2022-01-27');
      await page.goBack();
      await page.waitForFunction(() => !location.search.includes('2022-01-27'));
      expect(await page.locator('.news-mark.mark-selected').getAttribute('aria-label')).toMatch(
        /^2025-11-03/,
      );
    });
  });

  test('is one tab stop for all marks: arrows move, Enter selects, Escape closes the card and then clears', async () => {
    await visit(`${COMPANY}?lang=en&range=all`, async (page) => {
      await marks(page).first().waitFor();
      expect(await page.locator('.news-mark[tabindex="0"]').count()).toBe(1);
      await page.locator('.news-mark[tabindex="0"]').focus();
      await page.keyboard.press('Home');
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(await focused()).toMatch(/^2022-01-27, [a-z, M&]+, [a-z ]+, 2 numbers match, 1 of \d+$/);
      await page.locator('.mark-card').waitFor();
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toMatch(/^2024-01-29.*number differs|^\d+ events/);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      expect(await eventPanel(page).textContent()).toContain('2022-01-27 Thu');
      await page.keyboard.press('Escape');
      expect(await page.locator('.mark-card').count()).toBe(0);
      expect(new URL(page.url()).searchParams.get('event')).toContain('2022-01-27');
      await page.keyboard.press('Escape');
      expect(new URL(page.url()).searchParams.get('event')).toBe('none');
      expect(await page.locator('.selected-rule').count()).toBe(0);
    });
  });

  test('tells a tapped mark and a tapped session', async () => {
    await visit(
      `${COMPANY}?lang=ko&range=all`,
      async (page) => {
        await page.getByRole('button', { name: /^2022-01-27/ }).tap();
        await page.locator('.mark-card').waitFor();
        expect(await eventPanel(page).textContent()).toContain('2022-01-27');
        const box = await page.locator('.chart-hit').boundingBox();
        if (!box) throw new Error('the chart has no box');
        await page.touchscreen.tap(box.x + 40, box.y + 60);
        await page.locator('.session-card').waitFor();
        expect(await page.locator('.session-card').textContent()).toMatch(/\d{4}-\d{2}-\d{2}.*전일 대비/);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });

  test('keeps range and style in the address and draws the table in the chart’s box', async () => {
    await visit(`${COMPANY}?lang=en`, async (page) => {
      await marks(page).first().waitFor();
      await page.getByRole('button', { name: '3M', exact: true }).click();
      await page.getByRole('button', { name: 'Candle' }).click();
      await page.locator('.candles-rising').waitFor();
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
        range: '3m',
        view: 'candle',
      });
      const before = await page.locator('.chart-panel').boundingBox();
      await page.keyboard.press('t');
      await page.locator('.session-table').waitFor();
      const after = await page.locator('.chart-panel').boundingBox();
      expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(1);
      expect(await page.locator('.session-table tbody tr').first().textContent()).toContain('2026-03-17 Tue');
    });
  });

  test('gives the returns around the event with the index', async () => {
    await visit(`${COMPANY}?lang=en&event=${encodeURIComponent(DIFFERING)}`, async (page) => {
      const table = page.locator('.returns-table');
      await table.waitFor();
      expect(await table.locator('tbody tr').count()).toBe(5);
      expect(await table.locator('thead th').allTextContents()).toEqual(['window', 'share', 'KOSPI']);
      const bySession = page.locator('.abnormal-panel');
      await bySession.getByRole('img', { name: /Next 5 sessions together .*95% interval/ }).waitFor();
      await bySession.getByText('Each session as a table').click();
      expect(await bySession.locator('tbody tr').count()).toBe(11);
      await page
        .locator('.past-panel')
        .getByText(/n = \d+ \(/)
        .waitFor();
    });
  });
});

describe('every panel', () => {
  test('says what is missing where a company has neither prices nor stories', async () => {
    await visit('/company/KRX%3A000020?lang=ko', async (page) => {
      await page.getByText('이 종목의 시세가 없습니다').first().waitFor();
      await eventPanel(page).getByText('아직 기사가 없습니다').first().waitFor();
    });
  });

  test('that cannot load offers a retry and the id of the request, and leaves the others alone', async () => {
    const problem = { type: 'about:blank', title: 'Busy', status: 503, detail: 'Busy.', requestId: 'r-7' };
    const refuse = (page: Page) =>
      page.route('**/prices', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify(problem),
        }),
      );
    const steps = async (page: Page) => {
      const chart = page.locator('.chart-panel');
      const alert = chart.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/Busy\..*request r-7/s);
      await eventPanel(page).getByText('Numbers in the story').first().waitFor();
      await page.unroute('**/prices');
      await chart.getByRole('button', { name: 'Try again' }).click();
      await marks(page).first().waitFor();
    };
    await visit(`${COMPANY}?lang=en`, steps, { before: refuse, expected: /503/ });
  });

  test('that is slow holds its place in silence, then says what is being read', async () => {
    await visit(`${COMPANY}?lang=en`, async (page) => {
      await marks(page).first().waitFor();
      const ready = await page.locator('.chart-panel').boundingBox();
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/prices', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await page.locator('.chart-panel .loading-bar').first().waitFor();
      expect(await page.locator('.chart-panel [role="status"]').textContent()).toBe('Reading prices');
      const loading = await page.locator('.chart-panel').boundingBox();
      expect(Math.abs((loading?.height ?? 0) - (ready?.height ?? 0))).toBeLessThanOrEqual(90);
      release();
      await marks(page).first().waitFor();
    });
  });

  test('of an unknown company or page gives way to a sentence and the way on', async () => {
    await visit('/nowhere?lang=en', async (page) => {
      await page.getByRole('heading', { name: 'No such page' }).waitFor();
      await page.getByRole('link', { name: 'Go to events' }).click();
      await page.getByRole('heading', { name: 'Events' }).waitFor();
    });
    await visit('/company/not-an-id?lang=ko', async (page) => {
      await page.getByRole('heading', { name: '없는 종목입니다' }).waitFor();
    });
  });
});

describe('settings', () => {
  test('of language, colours and theme are kept and stand on the document', async () => {
    await visit(
      '/events?lang=en',
      async (page) => {
        const root = () =>
          page.evaluate(() => ({ lang: document.documentElement.lang, ...document.documentElement.dataset }));
        expect(await root()).toEqual({ lang: 'en', theme: 'dark', colours: 'us' });
        await page.getByLabel('Language').first().selectOption('ko');
        expect(await root()).toEqual({ lang: 'ko', theme: 'dark', colours: 'korea' });
        expect(new URL(page.url()).searchParams.get('lang')).toBe('ko');
        await page.getByLabel('화면 밝기').first().selectOption('light');
        await page.getByLabel('오르내림 색').first().selectOption('us');
        await page.goto(`${service.origin}/events`);
        expect(await root()).toEqual({ lang: 'ko', theme: 'light', colours: 'us' });
      },
      { colorScheme: 'dark' },
    );
  });

  test('and search: a slash opens it, a suggestion leads to the company', async () => {
    await visit('/events?lang=ko', async (page) => {
      await page.getByRole('heading', { name: '사건 목록' }).waitFor();
      await page.keyboard.press('/');
      await page.getByRole('option').first().waitFor();
      // Enter comes before the answer to what was typed: never is a company of the list before it chosen.
      await page.keyboard.type('네이버');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/company\/KRX%3A035420/);
    });
  });
});

describe('the list of events', () => {
  test('is narrowed by what the address says, and says it in the address', async () => {
    await visit('/events?lang=en&verdict=contradicted', async (page) => {
      const rows = page.locator('.event-table tbody tr');
      await rows.first().waitFor();
      const differing = await rows.count();
      for (const text of await rows.allTextContents()) expect(text).toContain('differs');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.event-table tbody tr').length > count,
        differing,
      );
      await choose(page, 'Kind', ['price story']);
      await page.waitForURL(/kind=price/);
      await page.getByLabel('From', { exact: true }).fill('2025-01-01');
      await page.waitForURL(/from=2025-01-01/);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.event-table .cell-date')].every(
          (cell) => (cell.textContent ?? '') >= '2025',
        ),
      );
    });
  });

  test('can be read oldest first', async () => {
    await visit('/events?lang=en', async (page) => {
      const days = page.locator('.event-table .cell-date');
      await days.first().waitFor();
      expect(await days.first().textContent()).toContain('2025-11-03');
      await page.getByRole('button', { name: /Session/ }).click();
      await page.waitForURL(/order=oldest/);
      await page.waitForFunction(() =>
        document.querySelector('.event-table .cell-date')?.textContent?.startsWith('2022'),
      );
    });
  });

  test('leads to the chart with the event selected', async () => {
    await visit('/events?lang=ko', async (page) => {
      const link = page.locator('.event-table a').first();
      await link.waitFor();
      const headline = await link.locator('.headline-text').textContent();
      await link.click();
      await page.locator('.event-headline').waitFor();
      expect(await page.locator('.event-headline').textContent()).toBe(headline);
    });
  });
});
