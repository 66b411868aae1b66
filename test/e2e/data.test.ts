import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../support/news-site.ts';
import { type OwnDataService, startOwnData } from '../support/own-data-service.ts';
import { accessFaults, expectAccessible } from '../support/page-access.ts';
import { pageVisitor } from '../support/page-visitor.ts';

let site: NewsSite;
let service: OwnDataService;
let browser: Browser;

beforeAll(async () => {
  site = await startNewsSite();
  site.answer('/', {
    body: '<html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="새벽경제 증권"><link rel="alternate" type="application/rss+xml" href="/world" title="새벽경제 국제"></head><body>새벽경제</body></html>',
  });
  site.answer('/rss', {
    body: rssFeed('새벽경제 증권', [
      {
        guid: '1',
        link: `${site.address}/news/1`,
        title: '새별반도체, 공급 계약 소식에 10% 급등',
        description: '새별반도체(950999)는 22일 전 거래일보다 10.00% 오른 1만1000원에 거래를 마쳤다.',
        pubDate: 'Mon, 22 Jan 2024 16:10:00 +0900',
      },
      { guid: '2', link: `${site.address}/news/2` },
    ]),
  });
  service = await startOwnData(inject('builtPages'));
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await site?.close();
});

const visitPage = pageVisitor(() => browser);
/** Milliseconds: the machine may have much else to do while the service reads its dictionary in two threads. */
const PATIENCE = 60_000;

/** A file as the exchange's data site saves it: CP949, Korean headers, slashes in dates, separators in quoted figures. */
function exchangeFile(): Buffer {
  const figure = (value: number) => `"${value.toLocaleString('en-US')}"`;
  const row = (day: string, close: number) =>
    `${day},${[close, close, close + 100, close - 100].map(figure).join(',')},${figure(1234)}`;
  const days = ['15', '16', '17', '18', '19'].map((day, at) => row(`2024/01/${day}`, 9_900 + at * 25));
  return iconv.encode(
    [
      '일자,종가,시가,고가,저가,거래량',
      row('2024/01/22', 11_000),
      ...days.toReversed(),
      '2024/01/99,"1",,,,',
    ].join('\r\n'),
    'cp949',
  );
}

/** Chooses the first company that a search of the step suggests for a text. */
async function choose(page: Page, label: string, text: string, suggestion: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.locator('.setup-content .suggestion', { hasText: suggestion }).first().click();
}

test('from nothing to a marked event: a company that no listing has, a CP949 file, and a feed found by its site', async () => {
  const began = Date.now();
  const steps = async (page: Page) => {
    page.setDefaultTimeout(PATIENCE);
    await page.getByText('아직 고른 기업이 없습니다').waitFor();
    await expect.poll(() => page.url()).toContain('step=companies');
    await choose(page, '기업 찾아 더하기', '삼성전자', '005930');
    await page.getByRole('button', { name: '삼성전자 빼기' }).waitFor();
    await page.getByLabel('이름', { exact: true }).fill('새별반도체');
    await page.getByLabel('시장', { exact: true }).selectOption('XKOS');
    await page.getByLabel('종목 코드').fill('950999');
    await page.getByRole('button', { name: '기업 더하기' }).click();
    await page.getByRole('button', { name: '새별반도체 빼기' }).waitFor();
    await page.getByRole('button', { name: '시세 고르기' }).click();

    await page.getByRole('radio', { name: 'KRX Open API' }).check();
    expect(await page.getByText('NEWSTAPE_KRX_KEY', { exact: true }).count()).toBe(1);
    await page.getByRole('radio', { name: '거래소에서 저장한 파일' }).check();
    const file = { name: 'data_5402_20240123.csv', mimeType: 'text/csv', buffer: exchangeFile() };
    await page.locator('input[type=file]').setInputFiles(file);
    const card = page.getByRole('region', { name: file.name });
    await choose(page, '어느 종목의 시세입니까?', '새별', '950999');
    await card.getByText('이 시세는 무엇을 조정한 값입니까?').waitFor();
    expect(await card.textContent()).toMatch(/CP949.*2024-01-15 – 2024-01-22 · 6거래일.*11,000/);
    await card.getByText('제외한 줄 1').click();
    expect(await card.locator('.left-out li').textContent()).toContain('8번째 줄');
    expect(await page.getByRole('button', { name: '파일 0개의 시세 저장' }).isDisabled()).toBe(true);
    await card.getByLabel(/액면분할을 조정한 값/).check();
    await page.getByRole('button', { name: '파일 1개의 시세 저장' }).click();
    await card.getByText('새 거래일 6').waitFor();
    await page.getByRole('button', { name: '기사 고르기' }).click();

    await page.getByLabel(/^피드 주소/).fill(`${site.address}/`);
    await page.getByRole('button', { name: '피드 찾기' }).click();
    await page.getByText('이 페이지가 알리는 피드 2개').waitFor();
    await page.getByRole('button', { name: '피드 1개 받기' }).click();
    const source = page.getByRole('row', { name: /새벽경제 증권/ });
    await source.getByText(/받음 1 · 제외/).waitFor();
    expect(await source.textContent()).toContain('재배포 모름 (안 됨)');
    await page.getByRole('button', { name: '확인하기' }).click();

    await page.getByText('시세가 없는 기업 1곳.').waitFor();
    await page.getByRole('link', { name: '새별반도체 차트 보기' }).click();
    await page.getByText('새별반도체, 공급 계약 소식에 10% 급등').first().waitFor();
    expect(await page.locator('.event-panel').textContent()).toContain('2024-01-22');
    await page
      .getByRole('button', { name: /2024-01-22.*24|2024-01-22/ })
      .first()
      .waitFor();
  };
  await visitPage(`${service.origin}/data?lang=ko`, steps);
  expect(Date.now() - began).toBeLessThan(5 * 60_000);
}, 300_000);

const STEPS = [
  ['/data?step=companies&lang=en', 'A company that is not in the listing'],
  ['/data?step=prices&lang=ko', '들어온 시세'],
  ['/data?step=news&lang=en', 'Sources of stories in use'],
  ['/data?step=check&lang=en', 'Show the chart'],
] as const;

test('each step breaks no rule of WCAG 2.2 in light and dark colours and fits a phone', async () => {
  for (const [address, ready] of STEPS)
    await visitPage(service.origin + address, async (page) => {
      await page.getByText(ready, { exact: true }).first().waitFor();
      expect(await accessFaults(page), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 640 });
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(overflow, { message: address }).toBeLessThanOrEqual(0);
      expect(await accessFaults(page), address).toEqual([]);
    });
}, 180_000);

test('afterwards every source and series is told, and a feed is checked, set aside and taken up again', async () => {
  await visitPage(`${service.origin}/data?lang=en`, async (page) => {
    const feed = page.getByRole('row', { name: /새벽경제 증권/ });
    await feed.waitFor();
    const prices = page.getByRole('region', { name: 'Prices', exact: true });
    await expect.poll(() => prices.textContent()).toMatch(/새별반도체.*2024-01-15.*2024-01-22.*behind/);
    const providers = page.getByRole('region', { name: 'Sources of prices' });
    expect(await providers.textContent()).toMatch(
      /Yahoo Finance.*not set up.*no consent.*NEWSTAPE_YAHOO_PERSONAL_USE/,
    );
    await feed.getByRole('button', { name: 'Check: 새벽경제 증권' }).click();
    await feed.getByText('2 entries').waitFor();
    await feed.getByRole('button', { name: 'Stop: 새벽경제 증권' }).click();
    await page.getByText('1 not collected any more').click();
    await page.getByRole('button', { name: 'Collect again: 새벽경제 증권' }).click();
    await page.getByRole('button', { name: 'Stop: 새벽경제 증권' }).waitFor();
    await expectAccessible(page);
  });
}, 180_000);

test('who is not the operator is asked for the token, and a server that does not answer is told', async () => {
  await visitPage(
    `${service.origin}/data?lang=ko`,
    async (page) => {
      await page.getByText('데이터', { exact: true }).first().waitFor();
      await page.route('**/api/v1/tracked', (route) => route.abort());
      await page.reload();
      await page.getByRole('alert').first().waitFor({ timeout: 30_000 });
      expect(await page.getByRole('alert').first().textContent()).toContain('다시');
      await page.unrouteAll();
      await page.route('**/api/v1/state', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), audience: 'public' } });
      });
      await page.reload();
      await page.getByText('운영자만 쓰는 화면입니다').waitFor();
      await page.getByLabel('관리 토큰').waitFor();
    },
    { expected: /ERR_FAILED/ },
  );
}, 180_000);
