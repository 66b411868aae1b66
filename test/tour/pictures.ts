import type { Page } from 'playwright-core';

/** One picture of the tour. */
export interface TourPicture {
  /** The file's name without its ending. */
  readonly name: string;
  readonly path: string;
  readonly language: 'ko' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** What stands on the page once it is drawn. */
  readonly ready: string;
  /** What a person does on the page before the picture. */
  readonly act?: (page: Page) => Promise<void>;
}

const desktop = { width: 1440, height: 900 } as const;
const phone = { width: 390, height: 844 } as const;

/** Part of a story that was written for the tour, with one number that differs from the price. */
const PASTED = `SK하이닉스가 22일 코스피에서 장중 14만5400원까지 오르며 52주 신고가를 기록했다. 종가는 14만1500원으로 전 거래일보다 0.92% 올랐다.

입력 2024.01.22 16:40`;

async function check(page: Page): Promise<void> {
  await page.locator('textarea').fill(PASTED);
  await page.locator('button[type=submit]').click();
  await page.locator('.check-row').first().waitFor();
}

/** Goes to the newest story of the company that has a number which differs, by a press of its row in the list. */
async function chooseDiffering(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/events?instrument=KRX%3A000660&verdict=contradicted&lang=ko`);
  await page.locator('.event-table tbody a:has(.headline-text)').first().click();
  await page.locator('.event-panel .chip-contradicted').first().waitFor();
  await page.locator('.past-panel').waitFor();
}

async function watchThree(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  for (const id of ['KRX:005930', 'KRX:000660', 'KRX:035720']) {
    await page.goto(`${origin}/company/${encodeURIComponent(id)}?lang=ko`);
    await page.locator('button.watch').first().click();
  }
  await page.goto(`${origin}/watchlist?lang=ko`);
  await page.locator('.watchlist-panel tbody tr').nth(2).waitFor();
}

/** Goes to the page of the newest event of the company whose window is over. */
async function openEvent(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/events?instrument=KRX%3A000660&to=2025-09-30&lang=ko`);
  await page.locator('.event-table tbody a:has(.headline-text)').first().click();
  await page.locator('.event-panel .actions a').first().click();
  await page.locator('.study-plot svg').waitFor();
}

/** Waits for the widget in its frame. */
async function drawnWidget(page: Page): Promise<void> {
  await page.frameLocator('.embed-stage iframe').locator('.chart > svg').waitFor();
}

/** The pictures in the order of the tour. */
export const TOUR: readonly TourPicture[] = [
  {
    ...{ name: 'company-ko', path: '/company/KRX%3A000660', language: 'ko', theme: 'light', ...desktop },
    ready: '.past-panel .stamp',
    act: chooseDiffering,
  },
  {
    ...{ name: 'company-en-dark', path: '/company/KRX%3A000660?view=candle&range=3m', language: 'en' },
    ...{ theme: 'dark', ...desktop, ready: '.past-panel .stamp' },
  },
  {
    ...{ name: 'company-phone', path: '/company/KRX%3A000660', language: 'ko', theme: 'light', ...phone },
    ready: '.news-mark',
  },
  {
    ...{ name: 'check', path: '/check', language: 'ko', theme: 'light', ...desktop, ready: 'textarea' },
    act: check,
  },
  {
    ...{ name: 'today', path: '/', language: 'ko', theme: 'light', ...desktop, ready: '.today-table' },
  },
  {
    ...{ name: 'claims', path: '/claims', language: 'en', theme: 'light', ...desktop },
    ready: '.claim-list-panel tbody tr',
  },
  {
    ...{ name: 'study', path: '/study', language: 'en', theme: 'light', ...desktop },
    ready: '.study-each-panel',
  },
  {
    ...{ name: 'event', path: '/company/KRX%3A000660', language: 'ko', theme: 'dark', ...desktop },
    ready: '.news-mark',
    act: openEvent,
  },
  {
    ...{ name: 'compare', path: '/compare?instruments=KRX%3A005930,KRX%3A000660,KRX%3A035720' },
    ...{ language: 'en', theme: 'dark', ...desktop, ready: '.compare-chart' },
  },
  {
    ...{ name: 'widget', path: '/embed?range=3m', language: 'en', theme: 'light', ...desktop },
    ready: '.embed-stage iframe',
    act: drawnWidget,
  },
  {
    ...{ name: 'watchlist', path: '/watchlist', language: 'ko', theme: 'light', ...desktop, ready: 'main' },
    act: watchThree,
  },
];
