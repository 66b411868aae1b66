import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ArticleService, startArticleService } from '../support/article-service.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { accessFaults, expectAccessible } from '../support/page-access.ts';
import { pageVisitor, type Visit } from '../support/page-visitor.ts';

let service: ArticleService;
let browser: Browser;

beforeAll(async () => {
  service = await startArticleService(inject('builtPages'));
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

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const article = (id: keyof ArticleService['ids'], language: 'ko' | 'en') =>
  `/article/${service.ids[id]}?lang=${language}`;

describe('the article page', () => {
  test('tells headline, outlet, time with its zone, how much was read, and what the source gives out', async () => {
    await visit(article('edited', 'ko'), async (page) => {
      const headline = page.locator('.story-headline');
      expect(await headline.getAttribute('lang')).toBe('ko');
      expect(await headline.textContent()).toMatch(/^카카오, 장중 52주 신고가.*스테이블코인 기대감 커져$/);
      expect(await page.title()).toBe('카카오, 장중 52주 신고가…스테이블코인 기대감 커져 · Newstape');
      const told = (await page.locator('.story-panel').textContent()) ?? '';
      for (const part of ['새벽경제', '2025-06-24 16:44 KST', '전문', '첫머리 300자까지'])
        expect(told).toContain(part);
      const original = page.getByRole('link', { name: '원문' });
      expect(await original.getAttribute('href')).toBe('https://news.example.kr/2025/06/24/7');
      expect(await original.getAttribute('rel')).toBe('noreferrer noopener');
    });
  });

  test('gives all evidence of the date: what it rests on, what contradicts it, in the words found', async () => {
    await visit(article('edited', 'ko'), async (page) => {
      const dates = panel(page, '날짜와 그 근거');
      const rows = dates.locator('.evidence-row');
      expect(await rows.nth(0).textContent()).toMatch(
        /채택.*2025-06-24.*2025-06-24T16:44:00\+09:00.*JSON-LD/,
      );
      expect(await rows.nth(1).textContent()).toMatch(/어긋남.*2025-06-27.*2025\.06\.27 09:10/);
      expect(await rows.nth(2).textContent()).toMatch(/주소 속 날짜.*2025-06-24.*\/2025\/06\/24/);
      expect(await rows.count()).toBe(3);
      expect(await dates.textContent()).toContain('대등한 근거 1개가 다르게 말합니다');
      expect(await dates.locator('[lang=en]').count()).toBe(0);
    });
    await visit(article('english', 'en'), async (page) => {
      const told = (await panel(page, 'Date and its evidence').textContent()) ?? '';
      for (const part of [
        '2025-01-27 Mon',
        'only the day is known',
        'the end of 2025-01-27',
        'Jan. 27, 2025',
      ])
        expect(told).toContain(part);
    });
  });

  test('links companies with role, score and evidence, and tells the names that were left out', async () => {
    await visit(article('edited', 'ko'), async (page) => {
      const companies = panel(page, '연결된 종목');
      const kakao = companies.locator('.linked-company').first();
      expect(await kakao.textContent()).toMatch(
        /카카오.*035720.*‘카카오’ \d회.*점수\d\.\d\d, 연결함.*다음 후보.*기사의 주어.*비중 \d\.\d\d/,
      );
      expect(await companies.textContent()).toContain('카카오모빌리티 비상장');
      const fold = companies.locator('summary');
      expect(await companies.getByText('연결 안 함').first().isVisible()).toBe(false);
      await fold.focus();
      await page.keyboard.press('Enter');
      expect(await companies.getByText('연결 안 함').first().isVisible()).toBe(true);
      await companies.getByRole('link', { name: 'SK하이닉스' }).click();
      await page.waitForURL(/\/company\/KRX%3A000660/);
      expect(await page.locator('h1').textContent()).toBe('SK하이닉스');
    });
  });

  test('sets each number against the price data, by company, and marks it in the text', async () => {
    await visit(article('english', 'en'), async (page) => {
      const numbers = panel(page, 'Numbers in the story');
      expect(await numbers.textContent()).toContain('3 numbers match, 1 number differs');
      const row = numbers.locator('.claim-row:has(.chip-contradicted)');
      expect(await row.textContent()).toMatch(/Change3.*2\.14%.*−2\.14%.*differs/);
      expect(await numbers.locator('.claim-group').allTextContents()).toEqual([
        'NVIDIA Corporation',
        'Microsoft Corporation',
        'Apple Inc.',
      ]);
      const marked = page.locator('.story-text .text-claim-contradicted');
      expect(await marked.allTextContents()).toEqual(['2.14%']);
      expect(await page.locator('.story-text .text-claim-verified').allTextContents()).toEqual([
        '16.97%',
        '$118.42',
        '3.18%',
      ]);
    });
  });

  test('lets its operator say that Newstape is wrong about a number, by the keyboard and by the mouse', async () => {
    await visit(article('english', 'en'), async (page) => {
      const numbers = panel(page, 'Numbers in the story');
      const wrong = numbers.getByRole('button', { name: 'We are wrong: 2.14%' });
      await wrong.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'What is wrong here?' });
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
      expect(await wrong.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await dialog.getByLabel('the price beside it').check();
      await dialog.getByLabel('the price beside it').press('Enter');
      const notice = page.locator('.review-notice');
      await expect.poll(() => notice.textContent()).toBe('Kept: 2.14% is under review.');
      await expect.poll(() => numbers.textContent()).toContain('under review');
      expect(await numbers.locator('.claim-row:has(.chip-contradicted)').count()).toBe(0);
      expect(await accessFaults(page)).toEqual([]);
      await numbers.getByRole('button', { name: 'Withdraw the review of 2.14%' }).click();
      await expect.poll(() => notice.textContent()).toBe('Withdrawn: 2.14% has its verdict again.');
      await expect.poll(() => numbers.locator('.claim-row:has(.chip-contradicted)').count()).toBe(1);
    });
    await visit(
      article('english', 'en'),
      async (page) => {
        await panel(page, 'Numbers in the story').locator('.claim-row').first().waitFor();
        expect(await page.getByRole('button', { name: /We are wrong/ }).count()).toBe(0);
      },
      { as: 'visitor' },
    );
  });

  test('shows a visitor no text where the source’s terms forbid it, and says so', async () => {
    await visit(
      article('edited', 'ko'),
      async (page) => {
        expect(await page.locator('.story-text').textContent()).toContain(
          '조건에 따라 본문은 보이지 않습니다',
        );
        expect(await page.locator('.story-panel').textContent()).toContain('제목과 사실만');
        expect(await page.locator('.story-panel').textContent()).not.toContain('7만1600원');
        expect(await panel(page, '기사 속 수치').locator('tbody tr.claim-row').count()).toBe(8);
      },
      { as: 'visitor' },
    );
    await visit(article('headlineOnly', 'en'), async (page) => {
      expect(await page.locator('.story-panel').textContent()).toContain('headline only');
      expect(await panel(page, 'Numbers in the story').textContent()).toContain('no number that price data');
    });
  });

  test('tells who else told the story, what changed since, and what else stood on its page', async () => {
    await visit(article('edited', 'ko'), async (page) => {
      const story = panel(page, '같은 이야기의 다른 기사');
      expect(await story.textContent()).toContain('이 기사가 첫 보도이고, 뒤따른 보도가 1건 있습니다');
      expect(await story.textContent()).toContain('뒤따른 보도 · 긴이름통신 · 2025-06-24 17:44 KST');
      const states = await story.locator('.revision-list li').allTextContents();
      expect(states[0]).toMatch(/2025-06-24 16:44 KST 처음 읽은 글.*기대감$/);
      expect(states[1]).toMatch(/2025-06-24 21:00 KST 바뀐 것: 제목, 본문.*기대감 커져$/);
      await story.getByText('같은 페이지의 다른 제목 2').click();
      expect(await story.getByText('삼성전자, 하반기 메모리 증설 검토').isVisible()).toBe(true);
      await story.getByRole('link', { name: /엇갈린 하루/ }).click();
      await page.waitForURL(`**/article/${service.ids.echo}`);
      expect(await panel(page, '같은 이야기의 다른 기사').textContent()).toContain('첫 보도 · 새벽경제');
      await page.goBack();
      await page.waitForURL(new RegExp(service.ids.edited));
      expect(await page.locator('.story-headline').textContent()).toContain('커져');
    });
    await visit(article('headlineOnly', 'en'), async (page) => {
      const story = panel(page, 'Same story elsewhere');
      expect(await story.textContent()).toContain('Another story came under this entry’s name');
      expect(await story.textContent()).toContain('코스피, 외국인 매수에 3100선 회복');
      expect(await story.textContent()).toContain('entry-7');
    });
  });

  test('says that an article is unknown, and offers a retry where the answer did not come', async () => {
    await visit(
      '/article/nothing-here?lang=en',
      async (page) => {
        await page.locator('.panel-message').waitFor();
        expect(await page.locator('h1').textContent()).toBe('No such story');
        expect(await page.locator('.panel-message').textContent()).toContain('“nothing-here”');
      },
      { expected: /404/ },
    );
    await visit(
      article('edited', 'ko'),
      async (page) => {
        await page.route('**/api/v1/articles/*', (route) => route.abort());
        await page.reload();
        await page.getByRole('alert').waitFor();
        await page.unroute('**/api/v1/articles/*');
        await page.getByRole('button', { name: '다시 시도' }).click();
        await page.locator('.story-headline').waitFor();
      },
      { expected: /ERR_FAILED/ },
    );
  });

  test('is reached from the list of events and from the event beside the chart', async () => {
    await visit('/events?lang=ko', async (page) => {
      await page
        .getByRole('link', { name: /^근거: 카카오, 장중/ })
        .first()
        .click();
      await page.waitForURL(`**/article/${service.ids.edited}`);
      await panel(page, '연결된 종목').getByRole('link', { name: 'SK하이닉스' }).click();
      await page.locator('.event-headline a').click();
      await page.waitForURL(`**/article/${service.ids.edited}`);
    });
  });

  test('is walked with the Tab key in the order in which it is read', async () => {
    await visit(article('edited', 'ko'), async (page) => {
      await page.locator('.story-headline').waitFor();
      await page.locator('main').focus();
      const names: string[] = [];
      for (let step = 0; step < 24; step += 1) {
        await page.keyboard.press('Tab');
        names.push(
          String(await page.evaluate(() => document.activeElement?.closest('section')?.className ?? '')),
        );
      }
      const order = ['story-panel', 'numbers-panel', 'same-story-panel', 'companies-panel'];
      const walked = names.map((name) => order.findIndex((one) => name.split(' ').includes(one)));
      const inside = walked.filter((place) => place >= 0);
      expect(inside).toEqual([...inside].sort());
      expect(new Set(inside).size).toBe(order.length);
    });
  });
});

const SCREENS = [
  ['a story with contradicting dates', 'operator', 'edited', 'ko'],
  ['a very long headline and address', 'operator', 'echo', 'en'],
  ['a story without its text', 'visitor', 'edited', 'en'],
  ['a headline alone', 'operator', 'headlineOnly', 'ko'],
] as const;

test.each(SCREENS)(
  '%s breaks no rule of WCAG 2 A and AA in either theme and never scrolls sideways',
  async (_, as, id, language) => {
    await visit(
      article(id, language),
      async (page) => {
        await page.locator('.story-headline').waitFor();
        for (const fold of await page.locator('summary:visible').all()) await fold.click();
        await expectAccessible(page);
      },
      { as, colorScheme: 'light', reducedMotion: 'reduce' },
    );
  },
  60_000,
);
