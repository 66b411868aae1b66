import { inflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
const CANDLES = '/company/KRX%3A000660?lang=en&view=candle&range=1y';

/** The colour that is on the screen at a place, as red, green and blue. */
async function paintedAt(page: Page, x: number, y: number): Promise<number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const data: Buffer[] = [];
  // After the signature: chunks of length, type, data and checksum.
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  // One pixel: whatever filter its line has, nothing stands before it.
  return [...inflateSync(Buffer.concat(data)).subarray(1, 4)];
}

test('the first paint has the theme that a person chose, before any script of the page has run', async () => {
  const localStorage = [{ name: 'newstape.theme', value: 'dark' }];
  const storageState = { cookies: [], origins: [{ origin: service.origin, localStorage }] };
  const holdScripts = (page: Page) => page.route('**/assets/*.js', (route) => route.abort());
  const canvas = [0x0b, 0x0e, 0x12];
  const paint = async (page: Page) => {
    expect(await page.locator('#root').innerHTML()).toBe('');
    expect(await paintedAt(page, 700, 450)).toEqual(canvas);
    await page.unroute('**/assets/*.js');
    await page.reload();
    await page.locator('.panel-message').waitFor();
    expect(await paintedAt(page, 2, 700)).toEqual(canvas);
  };
  await visitPage(`${service.origin}/nowhere?lang=en`, paint, {
    ...{ storageState, colorScheme: 'light', before: holdScripts, expected: /Failed to load resource/ },
  });
});

/** What is drawn of a rise and of a fall: their colours and fills, and what says it without colour. */
async function drawn(page: Page) {
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, fill, stroke } = getComputedStyle(element);
        return { color, fill, stroke, says: (element.textContent ?? '').trim().charAt(0) };
      });
  return {
    rise: await styleOf('.returns-table .change-up'),
    fall: await styleOf('.returns-table .change-down'),
    risingCandle: await styleOf('.candles-rising'),
    fallingCandle: await styleOf('.candles-falling'),
    panel: await page
      .locator('.chart-panel')
      .evaluate((element) => getComputedStyle(element).backgroundColor),
  };
}

test('a rise and a fall have other colours in each convention, and are told apart without them', async () => {
  await visitPage(service.origin + CANDLES, async (page) => {
    await page.locator('.candles-falling').waitFor();
    await page.locator('.returns-table .change-down').first().waitFor();
    const seen = new Map<string, { up: string; down: string }>();
    for (const convention of ['korea', 'us', 'koreaSafe', 'usSafe']) {
      await page.getByLabel('Colours of up and down').first().selectOption(convention);
      await page.waitForFunction((name) => document.documentElement.dataset.colours === name, convention);
      const { rise, fall, risingCandle, fallingCandle, panel } = await drawn(page);
      expect([rise.says, fall.says]).toEqual(['▲', '▼']);
      // A rising body is open, a falling one filled.
      expect(risingCandle).toMatchObject({ stroke: rise.color, fill: panel });
      expect(fallingCandle).toMatchObject({ stroke: fall.color, fill: fall.color });
      expect(rise.color).not.toBe(fall.color);
      seen.set(convention, { up: rise.color, down: fall.color });
    }
    // The colour-blind pair is one pair: its warm colour is up in the Korean direction and down in the US one.
    expect(seen.get('usSafe')).toEqual({
      up: seen.get('koreaSafe')?.down,
      down: seen.get('koreaSafe')?.up,
    });
    expect(new Set([...seen.values()].map(({ up }) => up)).size).toBe(4);
  });
});

test('nothing moves where a person asked for less motion', async () => {
  const hover = async (page: Page) => {
    const hit = page.getByTestId('chart-hit');
    await hit.waitFor();
    const box = await hit.boundingBox();
    if (!box) throw new Error('the chart has no box');
    const motionOfCard = async (at: number) => {
      await page.mouse.move(box.x + at, box.y + 80);
      const card = page.locator('.card').first();
      await card.waitFor();
      return card.evaluate((element) => getComputedStyle(element).animationName);
    };
    expect(await motionOfCard(300)).toBe('card-in');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await motionOfCard(500)).toBe('none');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  };
  await visitPage(service.origin + CANDLES, hover);
});
