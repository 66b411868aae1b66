import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { eventOn } from '../support/embed-fixtures.ts';
import { type FramedWidget, type Framing, frameWidget } from '../support/embed-frame.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const january = `from=2023-11-20&to=2024-02-29&event=${encodeURIComponent(eventOn('2024-01-22').event.key)}`;

/** Opens the widget, waits for its chart, runs the test, and expects that the browser had nothing to complain of. */
async function withWidget(framing: Framing, use: (widget: FramedWidget) => Promise<void>): Promise<void> {
  const widget = await frameWidget(browser, inject('builtPages'), framing);
  try {
    await widget.frame.locator('.chart > svg').waitFor();
    await use(widget);
    expect(widget.complaints).toEqual([]);
  } finally {
    await widget.close();
  }
}

describe('in a frame on another site', () => {
  test('company, close of the view, chart, story, stamp and the way to the whole page stand there, no verdicts, and nothing is kept', () =>
    withWidget({ query: `?locale=ko&${january}` }, async ({ page, frame }) => {
      expect(await frame.locator('.name').textContent()).toBe('SK하이닉스');
      expect(await frame.locator('header').textContent()).toContain('2024-02-29 종가156,200▼1.14%');
      expect(await frame.locator('.event').textContent()).toContain(
        '2024-01-22시세 이야기 · 움직임을 전한 보도▲0.92% 당일장중 52주 신고가 쓴 하이닉스, 종가는 14만2600원시험일보',
      );
      const stamp = await frame.locator('footer').textContent();
      expect(stamp).toContain('KRX 일봉2024-02-29 15:30 KST 기준분할 조정, 배당 미조정출처: Bundled prices');
      expect(await frame.locator('.mark').count()).toBe(4);
      expect(await frame.locator('.claims, .differs').count()).toBe(0);

      const link = frame.getByRole('link', { name: 'Newstape에서 보기' });
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toContain('noopener');
      expect(
        new URL((await link.getAttribute('href')) ?? '').pathname +
          new URL((await link.getAttribute('href')) ?? '').search,
      ).toBe('/company/KRX%3A000660?event=KRX%3A000660+2024-01-22+price&lang=ko');

      // Nor has it a style of its own in its markup.
      const kept = await frame
        .locator('body')
        .evaluate(() => [
          document.cookie,
          localStorage.length,
          sessionStorage.length,
          document.querySelectorAll('[style], style').length,
        ]);
      expect(kept).toEqual(['', 0, 0, 0]);
      expect(await page.context().cookies()).toEqual([]);
    }));

  test('a frame that changes its size gets another drawing: never wider than the frame, and volume only where there is room', () =>
    withWidget({ query: `?locale=en&${january}`, width: 280, height: 400 }, async ({ page, frame }) => {
      for (const [width, height] of [
        [280, 400],
        [320, 440],
        [640, 440],
        [960, 520],
      ] as const) {
        const iframe = page.locator('iframe');
        await iframe.evaluate(
          (element, size) => {
            for (const [name, value] of Object.entries(size)) element.setAttribute(name, String(value));
          },
          { width, height },
        );
        const chart = frame.locator('.chart');
        const svg = chart.locator('> svg');
        const widths = async () => [
          Math.floor((await chart.boundingBox())?.width ?? 0),
          (await svg.boundingBox())?.width,
        ];
        await expect.poll(async () => (await frame.locator('html').boundingBox())?.width).toBe(width);
        await expect.poll(async () => new Set(await widths()).size, { message: `${width} px` }).toBe(1);
        const overflow = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
        expect(overflow).toBe(0);
        expect(await frame.locator('.volume').count()).toBe(width < 400 ? 0 : 1);
      }
    }));
});

describe('settings in the address', () => {
  test('dark, and English with its colours of up and down', () =>
    withWidget({ query: `?theme=dark&locale=en&${january}` }, async ({ frame }) => {
      const colour = (locator: string, property: 'color' | 'backgroundColor') =>
        frame.locator(locator).evaluate((element, name) => getComputedStyle(element)[name], property);
      expect(await colour('.widget', 'backgroundColor')).toBe('rgb(18, 22, 28)');
      expect(await colour('.event .change.up', 'color')).toBe('rgb(68, 203, 141)');
      expect(await frame.locator('html').getAttribute('lang')).toBe('en');
      expect(await frame.locator('.headline a').getAttribute('lang')).toBe('ko');
    }));

  test('without a theme it follows the reader’s system, and the drawing with it', () =>
    withWidget({ query: `?${january}`, context: { colorScheme: 'light' } }, async ({ page, frame }) => {
      const line = frame.locator('.price-line');
      const stroke = () => line.evaluate((element) => getComputedStyle(element).stroke);
      expect(await stroke()).toBe('rgb(18, 22, 28)');
      const before = await line.elementHandle();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(stroke).toBe('rgb(236, 239, 243)');
      expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
    }));

  test('with verdicts a number that differs shows both values, and one that cannot be checked its reason', () => {
    const key = encodeURIComponent(eventOn('2024-01-29').event.key);
    const query = `?locale=ko&from=2023-11-20&to=2024-02-29&verdicts=on&event=${key}`;
    return withWidget({ query }, async ({ frame }) => {
      expect(await frame.locator('.claim-line').allTextContents()).toEqual([
        '종가 141,500시세와 다름시세 135,000',
        '시가총액 103조확인할 자료 없음주식 수 자료가 없습니다',
      ]);
      expect(await frame.locator('.differs').count()).toBe(1);
    });
  });

  test('an event before the range moves the view to it', () => {
    const key = encodeURIComponent(eventOn('2024-01-22').event.key);
    return withWidget({ query: `?locale=ko&range=3m&event=${key}` }, async ({ frame }) => {
      expect(await frame.locator('.event strong').textContent()).toBe('2024-01-22');
      expect(await frame.locator('.mark.selected').count()).toBe(1);
    });
  });

  test('an event that is not there is said', () =>
    withWidget({ query: '?locale=en&event=nothing' }, async ({ frame }) => {
      expect(await frame.locator('.event').textContent()).toBe('The event in the address cannot be found.');
      expect(await frame.locator('.mark.selected').count()).toBe(0);
    }));
});

describe('marks', () => {
  const query = `?locale=ko&${january}`;

  test('pointing shows the headline, and a click selects', () =>
    withWidget({ query }, async ({ frame }) => {
      const mark = frame.getByRole('button', { name: /2024-02-23/ });
      await mark.hover();
      expect(await frame.locator('.card').textContent()).toContain('새 공장 부지 계약 마쳤다');
      await mark.click();
      expect(await frame.locator('.headline').textContent()).toContain('새 공장 부지 계약 마쳤다');
      expect(await mark.getAttribute('aria-pressed')).toBe('true');
    }));

  test('one tab stop, arrows move, focus shows the headline, Enter selects and keeps the focus', () =>
    withWidget({ query }, async ({ page, frame }) => {
      const focused = frame.locator('.mark:focus');
      await page.keyboard.press('Tab');
      expect(await focused.getAttribute('aria-label')).toContain('2024-01-22');
      await page.keyboard.press('End');
      expect(await frame.locator('.card').textContent()).toContain('새 공장 부지 계약 마쳤다');
      await page.keyboard.press('Enter');
      expect(await frame.locator('.event strong').textContent()).toBe('2024-02-23');
      expect(await focused.getAttribute('aria-label')).toContain('2024-02-23');
      await page.keyboard.press('Tab');
      expect(await frame.locator('.headline a:focus').count()).toBe(1);
    }));

  test('a pill opens its events; Escape goes back; choosing one takes it out of the pill', () =>
    withWidget({ query }, async ({ page, frame }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      expect(await frame.locator('.choice button').count()).toBe(3);
      await page.keyboard.press('Escape');
      expect(await frame.locator('.choice').count()).toBe(0);
      expect(await frame.locator('.mark:focus').getAttribute('aria-label')).toBe(
        '사건 3 건, 2023-12-20부터 2023-12-22까지',
      );
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await frame.locator('.event strong').textContent()).toBe('2023-12-21');
      expect(await frame.locator('.mark:focus').getAttribute('aria-label')).toContain('2023-12-21');
    }));

  test('a tap selects', () =>
    withWidget({ query, width: 340, context: { hasTouch: true, isMobile: true } }, async ({ frame }) => {
      await frame.getByRole('button', { name: /2024-02-23/ }).tap();
      expect(await frame.locator('.event strong').textContent()).toBe('2024-02-23');
    }));
});
