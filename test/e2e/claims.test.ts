import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { choose } from '../support/choose-condition.ts';
import { type ClaimListService, CONTACT, startClaimList } from '../support/claim-list-service.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { expectAccessible } from '../support/page-access.ts';
import { pageVisitor, type Visit } from '../support/page-visitor.ts';

let service: ClaimListService;
let browser: Browser;

beforeAll(async () => {
  service = await startClaimList(inject('builtPages'));
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const visitPage = pageVisitor(() => browser);

/** Opens a page as the operator sees it, or as anyone else does. */
function visit(
  path: string,
  steps: (page: Page) => Promise<void>,
  { as = 'operator', ...given }: Visit & { as?: 'operator' | 'visitor' } = {},
): Promise<void> {
  return visitPage(service[as] + path, steps, given);
}

const rows = (page: Page) => page.locator('.claim-list tbody tr');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function textOf(file: Download): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** The query of the address, once it holds a text. */
async function addressWith(page: Page, text: string): Promise<string> {
  await expect.poll(() => new URL(page.url()).search).toContain(text);
  return new URL(page.url()).search;
}

describe('the list of numbers', () => {
  test('shows those that differ, newest first, each with value, difference, source, story and outlet', async () => {
    await visit('/?lang=en', async (page) => {
      await page.getByRole('link', { name: 'Numbers', exact: true }).click();
      await rows(page).first().waitFor();
      const table = page.getByRole('table', { name: 'Numbers in stories' });
      expect(await table.getByRole('columnheader').allTextContents()).toEqual([
        ...['Day', 'Company', 'Number', 'Story says', 'Price data', 'vs price data', 'Prices from'],
        ...['Story', 'Correct'],
      ]);
      const row = rows(page).filter({ hasText: '14만3900원' });
      expect(await row.innerText()).toMatch(
        /2024-01-22 Mon[\s\S]*SK Hynix 000660[\s\S]*Close[\s\S]*14만3900원[\s\S]*142,600[\s\S]*\+1,300 \(\+0\.91%\)[\s\S]*differs[\s\S]*SK하이닉스, 장중 고점 뒤 밀려 마감[\s\S]*새벽경제/,
      );
      expect(await row.getByRole('link', { name: '새벽경제, original story' }).getAttribute('href')).toMatch(
        /^https:\/\/news\.example\.kr\//,
      );
      expect(await row.getByRole('link', { name: /장중 고점/ }).getAttribute('href')).toMatch(/^\/article\//);
      expect(await rows(page).locator('.chip-verified').count()).toBe(0);
      const days = await rows(page).locator('.cell-date').allTextContents();
      expect(days).toEqual(days.toSorted().reverse());
      // No count or share stands beside an outlet.
      expect(await page.locator('main').innerText()).not.toMatch(/\d+ ?% of|false|fake/i);
    });
  });

  test('keeps its filter in the address, and gives the same numbers as a file', async () => {
    await visit('/claims?lang=en&company=KRX%3A000660&verdict=any&from=2024-01-22', async (page) => {
      await expect.poll(() => rows(page).count()).toBe(3);
      await choose(page, 'Kind', ['Close']);
      await expect.poll(() => rows(page).count()).toBe(1);
      await choose(page, 'Verdict', ['differs from price data']);
      const search = await addressWith(page, 'kind=close');
      await expect.poll(() => new URL(page.url()).search).not.toContain('verdict');
      expect(search).toContain('company=KRX%3A000660');
      await page.getByLabel('Outlet').fill('새벽');
      await page.keyboard.press('Enter');
      await addressWith(page, 'outlet=');
      await expect.poll(() => rows(page).count()).toBe(1);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('newstape-claims.csv');
      const lines = (await textOf(file)).trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('14만3900원');
      await page.getByRole('button', { name: 'Clear filters' }).last().click();
      await expect.poll(() => rows(page).count()).toBe(50);
    });
  });

  test('has an address for each page, and one for the newest', async () => {
    await visit('/claims?lang=en', async (page) => {
      await rows(page).first().waitFor();
      const first = await rows(page).first().innerText();
      expect(await page.getByRole('link', { name: 'Newest' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Older' }).click();
      const search = await addressWith(page, 'cursor=');
      await expect.poll(() => rows(page).first().innerText()).not.toBe(first);
      expect(await rows(page).count()).toBeLessThan(50);
      await page.goto(`${service.operator}/claims${search}`);
      await rows(page).first().waitFor();
      expect(await rows(page).first().innerText()).not.toBe(first);
      expect(await page.getByRole('link', { name: 'Older' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Newest' }).click();
      await expect.poll(() => rows(page).first().innerText()).toBe(first);
      await page.goBack();
      await expect.poll(() => rows(page).first().innerText()).not.toBe(first);
    });
  });

  test('says so where nothing fits', async () => {
    await visit('/claims?lang=en&from=2030-01-01', async (page) => {
      await page.getByText('No number fits these filters').waitFor();
    });
  });
});

describe('a number that Newstape is wrong about', () => {
  test('is taken from those that differ by the keyboard, told as under review, and given back', async () => {
    await visit('/claims?lang=en&from=2024-01-22&verdict=contradicted', async (page) => {
      const row = rows(page).filter({ hasText: '14만3900원' });
      await page.getByRole('button', { name: 'We are wrong: 14만3900원' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'What is wrong here?' });
      await dialog.waitFor();
      await dialog.getByLabel('the price beside it').check();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Another venue.');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Kim');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Kept: 14만3900원 is under review.');
      await expect.poll(() => row.count()).toBe(0);
      const said = page.getByRole('region', { name: 'Reviews' });
      expect(await said.innerText()).toMatch(
        /the price beside it[\s\S]*Another venue\.[\s\S]*Kim, 2024-02-02/,
      );
      await choose(page, 'Verdict', ['under review by the operator'], ['differs from price data']);
      await expect.poll(() => row.count()).toBe(1);
      expect(await row.innerText()).toMatch(
        /under review by the operator: the price beside it, 2024-02-02[\s\S]*under review/,
      );
      expect(await row.innerText()).not.toContain('142,600');
      await row.getByRole('button', { name: 'Withdraw the review of 14만3900원' }).click();
      await expect.poll(() => focused(page)).toBe('Withdrawn: 14만3900원 has its verdict again.');
      await choose(page, 'Verdict', ['differs from price data'], ['under review by the operator']);
      await expect.poll(() => row.count()).toBe(1);
      expect(await said.innerText()).toContain('withdrawn by Kim');
    });
  });

  test('can be reported by a reader only in writing', async () => {
    await visit(
      '/claims?lang=en',
      async (page) => {
        await rows(page).first().waitFor();
        const link = page.getByRole('link', { name: CONTACT });
        await link.waitFor();
        expect(await link.getAttribute('href')).toBe(`mailto:${CONTACT}`);
        expect(await page.getByRole('button', { name: /We are wrong/ }).count()).toBe(0);
        expect(await page.getByRole('region', { name: 'Reviews' }).count()).toBe(0);
        // Nobody knows whether the bundled prices may be passed on: others see what came of a number, and why not its price.
        expect(await page.locator('.withheld-bar').textContent()).toContain(
          'under the terms of their source',
        );
        expect(await rows(page).first().textContent()).toContain('withheld by terms');
        expect(await page.locator('.claim-list').textContent()).not.toContain('142,600');
      },
      { as: 'visitor' },
    );
  });
});

test('a company page lists the newest of its numbers and leads to all of them', async () => {
  await visit('/company/KRX%3A000660?lang=en', async (page) => {
    const panel = page.getByRole('region', { name: 'Numbers in its stories' });
    await expect.poll(() => panel.locator('.claim-row').count()).toBe(10);
    // A headline stands once over its numbers.
    const headlines = await panel.locator('.story-heading a').allTextContents();
    expect(headlines.length).toBeLessThan(10);
    expect(new Set(headlines).size).toBe(headlines.length);
    await panel.getByRole('link', { name: 'All its numbers' }).click();
    await page.getByRole('heading', { name: 'Numbers in stories', level: 1 }).waitFor();
    await expect.poll(() => rows(page).locator('.chip-verified').count()).toBeGreaterThan(0);
    expect(new Set(await rows(page).locator('.cell-company').allTextContents()).size).toBe(1);
  });
});

const SCREENS = [
  ['the list', async () => undefined],
  [
    'the dialog',
    (page: Page) =>
      page
        .getByRole('button', { name: /판정이 틀림/ })
        .first()
        .click(),
  ],
] as const;

test.each(SCREENS)(
  '%s breaks no rule of WCAG 2 A and AA in either theme and never scrolls sideways',
  async (_, open) => {
    await visit(
      '/claims?lang=ko&verdict=any&from=2024-01-22',
      async (page) => {
        await rows(page).first().waitFor();
        await open(page);
        await expectAccessible(page);
      },
      { colorScheme: 'light', reducedMotion: 'reduce' },
    );
  },
);
