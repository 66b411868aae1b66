import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type DashboardService, startDashboard } from '../support/dashboard-service.ts';
import { watchComplaints } from '../support/page-complaints.ts';

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

test('the sheet of keys opens by ?, switches single keys off and is reached by its button then; a page prints without navigation', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
  const page = await context.newPage();
  const complaints = await watchComplaints(page);
  await page.goto(`${service.origin}/company/KRX%3A000660?lang=en`);
  await page.locator('.news-mark').first().waitFor();
  const address = page.url();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.waitFor();
  for (const words of ['Copy a citation', 'Shorter, longer range', 'Next, previous number']) {
    expect(await sheet.textContent()).toContain(words);
  }
  // Nothing below hears the keys.
  await page.keyboard.press('t');
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  expect(await sheet.count()).toBe(0);
  expect(await page.locator('.session-table').count()).toBe(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('checkbox').check();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('t');
  await page.locator('.session-table').waitFor();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const style = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
  expect(await style('body', 'background-color')).toBe('rgb(255, 255, 255)');
  expect(await style('h1', 'color')).toBe('rgb(0, 0, 0)');
  for (const hidden of ['.top-bar', '.skip-link', '.live-bar'])
    expect(await style(hidden, 'display')).toBe('none');
  expect(await page.locator('.print-stamp').isVisible()).toBe(true);
  expect(await page.locator('.print-stamp').textContent()).toMatch(/\/company\/KRX%3A000660.*2026-03-1/s);
  expect(complaints).toEqual([]);
  await context.close();
});
