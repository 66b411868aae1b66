import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../support/choose-condition.ts';
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

function visit(path: string, width: number, steps: (page: Page) => Promise<void>): Promise<void> {
  return visitPage(service.origin + path, steps, { viewport: { width, height: 900 }, locale: 'en-US' });
}

const rows = (page: Page) => page.locator('.event-table tbody tr');

describe('the conditions of the list of events', () => {
  test('stand in the address, are taken away by their names, and come back', async () => {
    await visit('/events?lang=en&mood=calm&group=Nobody&verdict=contradicted', 1440, async (page) => {
      await rows(page).first().waitFor();
      const ignored = 'The address asks for ‘mood=calm’, ‘group=Nobody’, which is not known';
      expect(await page.getByText(ignored).count()).toBe(1);
      await page.getByRole('button', { name: /differs from price data, remove this filter/ }).click();
      await page.waitForURL((address) => !address.search.includes('verdict'));
      await page.getByRole('button', { name: 'More filters' }).click();
      const groups = page.getByRole('combobox', { name: 'Group' });
      expect(await groups.locator('option[value="삼성그룹"]').textContent()).toMatch(
        /^Samsung Group \(\d+\)$/,
      );
      await groups.selectOption('삼성그룹');
      await page.waitForURL(/group=%EC/);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.event-table .cell-company')].every((cell) =>
          /Samsung/.test(cell.textContent ?? ''),
        ),
      );
      const narrowed = await rows(page).count();
      await page.getByLabel('First reports only').check();
      await page.waitForURL(/reports=first/);
      await page.reload();
      await rows(page).first().waitFor();
      expect(await page.getByRole('list', { name: 'Chosen filters' }).getByRole('button').count()).toBe(2);
      await page.goBack();
      await page.waitForURL((address) => !address.search.includes('reports'));
      await rows(page).first().waitFor();
      expect(await rows(page).count()).toBe(narrowed);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Table (CSV)' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('newstape-events.csv');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.waitForURL((address) => !address.search.includes('group'));
      await choose(page, 'Kind', ['price story', 'results']);
      await page.waitForURL(/kind=price%2Cresults/);
      await page.getByRole('button', { name: 'Kind: results, remove this filter' }).click();
      await page.waitForURL(/kind=price$/);
    });
  });

  test('open in a sheet on phones', async () => {
    await visit('/events?lang=en', 390, async (page) => {
      await page.getByRole('button', { name: 'Filters' }).click();
      const sheet = page.getByRole('dialog', { name: 'Filters' });
      await choose(sheet, 'Market', ['KOSPI']);
      await page.waitForURL(/market=XKRX/);
      await sheet.getByRole('button', { name: 'Show results' }).click();
      await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
    });
  });
});

describe('the search', () => {
  test('finds by initials and on the wrong keyboard, and suggests what was chosen lately', async () => {
    await visit('/watchlist?lang=ko', 1440, async (page) => {
      const box = page.getByRole('combobox', { name: '종목 찾기' });
      await box.fill('삼ㅅ전자');
      await page.getByRole('option', { name: /삼성전자 005930 · 코스피/ }).waitFor();
      await box.fill('tkatjdwjswk');
      await page.locator('.suggestions-note', { hasText: '‘삼성전자’로 찾았습니다' }).waitFor();
      await box.press('Enter');
      await page.waitForURL(/company\/KRX%3A005930/);
      await page.getByRole('button', { name: '관심 종목: 삼성전자' }).click();
      await box.click();
      await page
        .getByRole('group', { name: '최근 고른 종목' })
        .getByRole('option', { name: /삼성전자/ })
        .waitFor();
      await box.press('Escape');
      await page.getByRole('link', { name: '관심 종목' }).click();
      await page.getByRole('rowheader', { name: /삼성전자/ }).waitFor();
    });
  });
});

describe('the watchlist', () => {
  test('is filled from a text, refuses by name, is ordered, and goes out as a file', async () => {
    await visit('/watchlist?lang=en', 1440, async (page) => {
      await page.getByText('The list is empty', { exact: true }).waitFor();
      await page.getByLabel(/Companies to import/).fill('000660\n삼성전자\nKakao\n하이닉\n없는회사');
      await page.getByRole('button', { name: 'Add to the list' }).click();
      await page.getByRole('heading', { name: '2 lines not added' }).waitFor();
      const refused = page.getByRole('region', { name: '2 lines not added' });
      expect(await refused.innerText()).toMatch(/하이닉: .*come near[\s\S]*없는회사: No company has this/);
      const names = () => page.locator('.quote-company a').allTextContents();
      await expect.poll(names).toEqual(['SK Hynix', 'Samsung Electronics', 'Kakao']);
      await page.getByRole('button', { name: 'Move Kakao up' }).click();
      await expect.poll(names).toEqual(['SK Hynix', 'Kakao', 'Samsung Electronics']);
      await page.getByRole('combobox', { name: 'Order' }).selectOption('high');
      await page.waitForURL(/order=high/);
      const distances = await page.locator('.quote-table tbody td:nth-child(4)').allTextContents();
      const figures = distances.map((text) => Number(text.replace('−', '-').replace('%', '')));
      expect(figures).toEqual(figures.toSorted((one, other) => other - one));
      await page.getByRole('button', { name: 'Remove Kakao' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(async () => (await names()).length).toBe(3);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export as CSV' }).click(),
      ]);
      const parts: Uint8Array[] = [];
      for await (const part of await file.createReadStream()) parts.push(part);
      const text = Buffer.concat(parts).toString('utf8');
      expect(text).toBe(
        '\ufeffid,name\r\nKRX:000660,SK Hynix\r\nKRX:035720,Kakao\r\nKRX:005930,Samsung Electronics\r\n',
      );
      await page.getByRole('link', { name: 'Events of this list' }).click();
      await page.getByRole('button', { name: /Watchlist: Watchlist \(3\), remove this filter/ }).waitFor();
      expect(await page.getByText('Information, not investment advice').count()).toBe(1);
    });
  });
});
