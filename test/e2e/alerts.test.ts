import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { expectAccessible } from '../support/page-access.ts';
import { watchComplaints } from '../support/page-complaints.ts';
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

const NoticesSchema = z.array(z.object({ title: z.string(), body: z.string(), tag: z.string() }));

/** Notes what the page hands to the browser's notifications, which are shown as ever. */
const noteNotifications = `
  localStorage.setItem('newstape.watchlists', JSON.stringify(
    { chosenId: '1', lists: [{ id: '1', name: '', instrumentIds: ['KRX:000660'] }] }));
  window.shownNotices = [];
  window.Notification = class extends Notification {
    constructor(title, options) {
      super(title, options);
      window.shownNotices.push(this);
    }
  };
`;

const noticesOf = async (page: Page) =>
  NoticesSchema.parse(
    await page.evaluate('window.shownNotices.map(({ title, body, tag }) => ({ title, body, tag }))'),
  );

const feedsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.head.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute('href')),
  );

test('a watched company’s new event is announced once the person turned that on, and the notice leads to it', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.grantPermissions(['notifications'], { origin: service.origin });
  await context.addInitScript(noteNotifications);
  const page = await context.newPage();
  const complaints = await watchComplaints(page);
  await page.goto(`${service.origin}/watchlist?lang=ko`);
  await page.getByRole('button', { name: '알림', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '관심 종목 알림' });
  const state = dialog.getByRole('status');
  expect(await state.textContent()).toBe('알림이 꺼져 있습니다.');
  expect(await noticesOf(page)).toEqual([]);
  await dialog.getByLabel('조용한 시간').uncheck();
  expect(await dialog.getByLabel('시작').isDisabled()).toBe(true);
  const listening = page.waitForResponse('**/api/v1/live');
  await dialog.getByRole('button', { name: '알림 켜기' }).click();
  await listening;
  expect(await state.textContent()).toBe('알림이 켜져 있습니다.');
  expect((await noticesOf(page)).map(({ title }) => title)).toEqual(['Newstape 알림을 켰습니다']);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '닫기' }).click();
  await page.getByRole('button', { name: '알림 켜짐' }).waitFor();

  const today = new Date().toISOString().slice(0, 10);
  await saveStory(service.database, articleOf('late', today, { title: '늦게 들어온 기사' }));
  await expect.poll(async () => (await noticesOf(page)).length).toBe(2);
  const [, notice] = await noticesOf(page);
  expect(notice?.title).toBe('SK하이닉스');
  expect(notice?.body).toMatch(/^늦게 들어온 기사\nExample News · /);
  await page.evaluate("window.shownNotices[1].dispatchEvent(new Event('click'))");
  await page.waitForURL(/\/company\/KRX%3A000660\?event=/);
  await page.getByRole('heading', { name: '늦게 들어온 기사' }).waitFor();

  expect(complaints).toEqual([]);
  await context.close();
});

test('the list of events and a company’s page name the feeds of what they show, whatever the page was opened at', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const complaints = await watchComplaints(page);
  await page.goto(`${service.origin}/events?lang=en&kind=price`);
  const link = page.getByRole('link', { name: 'RSS' });
  await link.waitFor();
  const query = '?kind=price&lang=en';
  await expect.poll(() => feedsOf(page)).toEqual([`/feeds/events.rss${query}`, `/feeds/events.json${query}`]);
  expect(await link.getAttribute('href')).toBe(`/feeds/events.rss${query}`);
  await page.locator('.event-table tbody a[href^="/company/"]').first().click();
  await page.waitForURL(/\/company\//);
  const ofCompany = '?instrument=KRX%3A000660&lang=en';
  await expect
    .poll(() => feedsOf(page))
    .toEqual([`/feeds/events.rss${ofCompany}`, `/feeds/events.json${ofCompany}`]);
  await page.getByRole('link', { name: 'Today' }).first().click();
  await expect.poll(() => feedsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
