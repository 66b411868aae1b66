import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StudyReplySchema } from '../../shared/schemas/study-reply.ts';
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
const EVENT = encodeURIComponent('KRX:000660|2024-01-29|dev-02');
const title = (page: Page) => page.locator('.study-title').textContent();

test('a study opens without a design, is changed and run, and its address shows the same again', async () => {
  await visitPage(
    `${service.origin}/study?lang=en`,
    async (page) => {
      await page.locator('.study-plot svg').waitFor();
      const files = await page.locator('.study-files a').first().getAttribute('href');
      const reply = await fetch(service.origin + files?.replace('/events.csv', ''));
      const study = StudyReplySchema.parse(await reply.json());
      expect(study.sentence.n).toBeGreaterThan(10);
      expect(await title(page)).toContain(
        `${study.sentence.n} first 52-week highs (intraday) of 3 companies`,
      );
      expect(await page.locator('.study-selected-label').textContent()).toContain('not a result');
      const [picture] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Picture (SVG)' }).click(),
      ]);
      expect(picture.suggestedFilename()).toBe(`newstape-study-${study.id}.svg`);
      expect(await text(await picture.createReadStream())).toContain(
        `${study.sentence.n} first 52-week highs (intraday) of 3 companies: mean CAR[+1, +10]`,
      );
      await page.keyboard.press('t');
      await page.locator('.study-panel .study-table tbody tr').nth(20).waitFor();
      const form = page.locator('.study-design');
      await form.getByLabel('Window to').fill('5');
      await form.getByLabel('Kind of event').selectOption('low52wIntraday');
      await form.getByRole('button', { name: 'Run study' }).click();
      await page.locator('.study-title', { hasText: 'first 52-week lows' }).waitFor();
      const shown = await title(page);
      expect(shown).toContain('CAR[+1, +5]');
      const { search } = new URL(page.url());
      expect(search).toContain('found=low52wIntraday');
      expect(search).toContain('window=1%2C5');
      await page.reload();
      await page.locator('.study-plot svg').waitFor();
      expect(await title(page)).toBe(shown);
      // Where widgets lead: to the address that says the whole design.
      await page.goto(`${service.origin}/study/${study.id}?lang=en`);
      await page.locator('.study-title', { hasText: 'first 52-week highs' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/study');
      for (const fold of ['News and price over time', 'Companies named together'])
        await page.locator('.study-method-fold > summary', { hasText: fold }).click();
      await page.locator('.study-method-fold .pair-table tbody tr').first().waitFor();
      // The demo has few sessions on which its stories were collected.
      await page.locator('.study-method-fold', { hasText: 'Not enough data' }).waitFor();
    },
    { viewport: { width: 1440, height: 1000 } },
  );
});

test('a list pasted from a spreadsheet on a phone is read in a sheet, what is no event is told, and a known one is studied', async () => {
  await visitPage(
    `${service.origin}/events?lang=ko`,
    async (page) => {
      await page.locator('.top-bar summary', { hasText: '더보기' }).click();
      await page.locator('.sheet-pages a', { hasText: '연구' }).click();
      await page.locator('.study-open button').click();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('button', { name: '내 목록' }).click();
      await sheet.locator('textarea').fill('없는 회사\t2024-01-22\n카카오\t어제');
      await sheet.getByRole('button', { name: '목록 읽기' }).click();
      const unmatched = sheet.locator('.study-unmatched li');
      await unmatched.nth(1).waitFor();
      expect(await unmatched.allTextContents()).toEqual([
        expect.stringContaining('1번째 줄'),
        expect.stringContaining('읽을 수 있는 날짜가 없음'),
      ]);
      await sheet.locator('textarea').fill('SK하이닉스\t2024-01-22\n삼성전자\t2024-01-31');
      await sheet.getByRole('button', { name: '목록 읽기' }).click();
      await page.locator('.study-title', { hasText: '내 목록에 있는 2개 종목의 사건 2건' }).waitFor();
      expect(new URL(page.url()).searchParams.get('list')).toMatch(/^[\w-]{22}$/);
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test('one event has its own sum over a window that is changed in the address, and steps to the event before', async () => {
  await visitPage(
    `${service.origin}/event/${EVENT}?lang=en`,
    async (page) => {
      await page.locator('.study-plot svg').waitFor();
      expect(await title(page)).toContain('After this story of SK Hynix');
      await page.locator('.study-controls').getByLabel('Window to').fill('9');
      await page.locator('.study-title', { hasText: ', +9]' }).waitFor();
      expect(new URL(page.url()).searchParams.get('window')).toMatch(/,9$/);
      await page.locator('.event-headline').waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL((url) => !url.pathname.endsWith(EVENT));
      await page.locator('.study-title').waitFor();
    },
    { viewport: { width: 1440, height: 1000 } },
  );
});
