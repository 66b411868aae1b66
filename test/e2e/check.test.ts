import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { englishStory } from '../support/check-parts.ts';
import { type CheckService, startCheckService } from '../support/check-service.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { accessFaults } from '../support/page-access.ts';
import { pageVisitor, type Visit } from '../support/page-visitor.ts';
import { sharedData } from '../support/shared-data.ts';
import { type StorySite, startStorySite } from '../support/story-site.ts';

const seedFolder = sharedData('seed-page');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let service: CheckService;
let site: StorySite;
let browser: Browser;

beforeAll(async () => {
  site = await startStorySite();
  service = await startCheckService(inject('builtPages'), site.fetch);
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await site?.close();
});

const visitPage = pageVisitor(() => browser);

function visit(path: string, steps: (page: Page) => Promise<void>, given?: Visit): Promise<void> {
  return visitPage(service.origin + path, steps, given);
}

/** Pastes as a person does: filling a box of 1 MB key by key takes a browser half a minute. */
async function paste(page: Page, text: string): Promise<void> {
  const box = page.locator('textarea');
  await box.fill('');
  await box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event) && 'value' in element) element.value = pasted;
  }, text);
  await page.locator('button[type=submit]').click();
}

async function checked(page: Page, text: string): Promise<string> {
  await paste(page, text);
  await page.locator('.check-head h1').waitFor();
  return (await page.locator('h1').textContent()) ?? '';
}

const fitsWidth = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('the page Check', () => {
  test('stands first in the navigation', async () => {
    await visit('/?lang=en', async (page) => {
      const first = page.locator('.top-bar nav a').first();
      expect(await first.textContent()).toBe('Check');
      await first.click();
      await page.locator('textarea').waitFor();
      expect(await page.title()).toBe('Check a story · Newstape');
      expect(await accessFaults(page)).toEqual([]);
    });
  });

  test('answers an English story: each number in the text, in the table and on its session', async () => {
    await visit('/check?lang=en', async (page) => {
      expect(await checked(page, englishStory)).toBe('5 numbers: 4 match price data, 1 differs');
      expect(await page.locator('.check-text .check-mark-verified').allTextContents()).toEqual([
        '16.97%',
        '$118.42',
        '3.18%',
        '$229.86',
      ]);
      expect(await page.locator('.check-text .check-mark-contradicted').allTextContents()).toEqual([
        '≠ 2.14%',
      ]);
      const rows = page.locator('.check-row');
      expect(await rows.count()).toBe(5);
      expect(await rows.nth(2).textContent()).toMatch(
        /3Microsoft CorporationChange\+2\.14%−2\.14%differs from price data/,
      );
      const chosen = page.locator('.check-number');
      expect(await chosen.textContent()).toMatch(/3 · Microsoft Corporation, Change.*4\.28 points/);
      const chart = page.locator('.check-chart');
      expect(await chart.getAttribute('aria-label')).toContain(
        'the story says 453.56, price data say 434.56',
      );
      expect(await chart.textContent()).toMatch(
        /story \+2\.14% = 453\.56.*previous close 444\.06.*price −2\.14% = 434\.56/,
      );
      expect(await page.locator('.check-companies').textContent()).toMatch(
        /NVIDIA.*reports the move · 2025-01-27 Mon/,
      );
      expect(await accessFaults(page)).toEqual([]);
    });
  });

  test('steps through the numbers by n and p, and Esc closes', async () => {
    await visit('/check?lang=en', async (page) => {
      await checked(page, englishStory);
      const place = page.locator('.check-steps .stamp');
      expect(await place.textContent()).toBe('3 of 5');
      await page.keyboard.press('n');
      expect(await place.textContent()).toBe('4 of 5');
      await page.keyboard.press('p');
      await page.keyboard.press('p');
      expect(await place.textContent()).toBe('2 of 5');
      expect(await page.locator('.check-mark[aria-pressed="true"]').textContent()).toBe('$118.42');
      await page.keyboard.press('Escape');
      expect(await page.locator('.check-number').count()).toBe(0);
      await page.locator('.check-mark', { hasText: '$229.86' }).click();
      expect(await place.textContent()).toBe('5 of 5');
    });
  });

  test.skipIf(seedFolder === null)(
    'answers a real page with its surroundings, all right, on a phone too',
    async () => {
      const text = readFileSync(join(seedFolder ?? '', '000_e7dc05e2f6e8b941.txt'), 'utf8');
      await visit('/check?lang=ko', async (page) => {
        expect(await checked(page, text)).toBe('수치 7개 중 6개 시세와 일치, 1개 확인할 자료 없음');
        const told = (await page.locator('.check-numbers').textContent()) ?? '';
        for (const found of ['142,600', '+0.92%', '145,400', '75,100', '+0.54%'])
          expect(told).toContain(found);
        expect(await page.locator('.check-date-line').textContent()).toContain('2024-01-22');
        const sk = page.locator('.check-company', { hasText: 'KRX:000660' });
        expect(await sk.textContent()).toContain('움직임을 전한 보도');
        expect(await accessFaults(page)).toEqual([]);
      });
      await visit(
        '/check?lang=ko',
        async (page) => {
          await checked(page, text);
          expect(await fitsWidth(page)).toBe(true);
          const sheet = await page.locator('.check-number').boundingBox();
          expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual(845);
          await page.getByRole('button', { name: /다음 숫자/ }).click();
          expect(await page.locator('.check-steps .stamp').textContent()).toBe('2 / 7');
          expect(await accessFaults(page)).toEqual([]);
        },
        { ...phone, colorScheme: 'dark' },
      );
    },
  );

  test('keeps all of a list, and of a page that was pasted whole the story, or all of it where asked', async () => {
    await visit('/check?lang=ko', async (page) => {
      const list = '2024년 1월 22일\n삼성전자 75,100원 (+0.54%)\nSK하이닉스 142,600원 (+0.92%)';
      expect(await checked(page, list)).toBe('수치 4개 모두 시세와 일치');
      for (const line of list.split('\n').slice(1))
        expect(await page.locator('.check-text').textContent()).toContain(line.slice(0, 4));
    });
    await visit('/check?lang=en', async (page) => {
      const pasted = `Log in\nSubscribe\n${englishStory}\nMost read\nApple fell 9%\n`;
      expect(await checked(page, pasted)).toBe('5 numbers: 4 match price data, 1 differs');
      const note = page.locator('.check-text .source-note');
      expect(await note.textContent()).toMatch(/looks like a whole page: \d+ lines around its story/);
      await page.getByRole('button', { name: 'Check all of it' }).click();
      await page.getByRole('heading', { name: /^6 numbers:/ }).waitFor();
      expect(await note.count()).toBe(0);
      expect(await page.locator('.check-text').textContent()).toContain('Most read');
    });
  });

  test('reads an address over the network, and says why it cannot and what to do', async () => {
    const ask = async (page: Page, address: string) => {
      await page.locator('.check-form input[type=url]').fill(address);
      await page.keyboard.press('Enter');
    };
    await visit(
      '/check?lang=en',
      async (page) => {
        await page.getByRole('button', { name: 'Address', exact: true }).click();
        await ask(page, '');
        expect(await page.getByRole('alert').textContent()).toContain('starts with https://');
        for (const [path, sentence] of [
          ['/missing', /answers 404.*check the address.*Or paste the text/],
          ['/list', /holds no article.*Or paste the text/],
          ['/slow', /no complete answer.*try again later.*Or paste the text/],
        ] as const) {
          await ask(page, site.address(path));
          await expect.poll(() => page.getByRole('alert').textContent()).toMatch(sentence);
        }
        await ask(page, site.address('/moved'));
        await page.locator('.check-head h1').waitFor();
        expect(await page.locator('h1').textContent()).toBe('5 numbers: 4 match price data, 1 differs');
        expect(await page.locator('.check-headline').textContent()).toBe('Chip stocks fall');
        expect(await page.locator('.check-date-line').textContent()).toContain('2025-01-27');
      },
      { expected: /422|400/ },
    );
    await visit(
      '/check?lang=ko',
      async (page) => {
        await page.getByRole('button', { name: '주소', exact: true }).click();
        await ask(page, site.address('/missing'));
        expect(await page.getByRole('alert').textContent()).toMatch(/내주지 않았습니다.*붙여 넣어도/);
        expect(await accessFaults(page)).toEqual([]);
      },
      { expected: /422/ },
    );
  });

  test('says what is missing, and checks again with the date that is stated', async () => {
    await visit('/check?lang=ko', async (page) => {
      const undated = '삼성전자는 전 거래일보다 2.45% 내린 9만9500원에 장을 마감했다.';
      expect(await checked(page, undated)).toBe('수치 2개 모두 확인할 자료 없음');
      expect(await page.locator('.check-missing').textContent()).toContain('보도 날짜를 고르고');
      await page.locator('.check-date-line input').fill('2025-10-28');
      await page.getByRole('button', { name: '다시 확인' }).click();
      await page.getByRole('heading', { name: '수치 2개 모두 시세와 일치' }).waitFor();
      expect(await page.locator('.check-missing').count()).toBe(0);
    });
    await visit('/check?lang=en', async (page) => {
      const nothing = 'The weather will be fine tomorrow, with a light breeze.';
      expect(await checked(page, nothing)).toBe('No number here can be set beside price data');
      const told = (await page.locator('.check-missing').textContent()) ?? '';
      for (const part of ['No listed company found', 'No date found', 'No price or change found'])
        expect(told).toContain(part);
      expect(await page.getByRole('button', { name: 'Keep a link' }).count()).toBe(0);
    });
  });

  test('refuses an empty paste and more than 1 MB in one sentence, and checks 1 MB', async () => {
    await visit('/check?lang=en', async (page) => {
      await paste(page, '  ');
      expect(await page.getByRole('alert').textContent()).toContain('paste a story');
      const padding = 'The market was quiet for the rest of the day, traders said.\n';
      await paste(page, padding.repeat(17_000));
      expect(await page.getByRole('alert').textContent()).toContain('larger than 1 MB');
      const long =
        englishStory + padding.repeat(Math.floor((999_000 - englishStory.length) / padding.length));
      expect(await checked(page, long)).toContain('5 numbers');
      expect(await page.locator('.check-text').textContent()).toMatch(
        /its first \d+,\d+ characters were checked/,
      );
    });
  });

  test('takes hostile markup for text', async () => {
    const hostile = `<img src=x onerror="alert(1)"><script>alert(2)</script>\n${englishStory}\n"><svg onload=alert(3)> Nvidia fell 16.97%</textarea>`;
    await visit('/check?lang=en', async (page) => {
      expect(await checked(page, hostile)).toMatch(/match price data, 1 differs/);
      expect(await page.locator('main img, main script, main svg[onload]').count()).toBe(0);
    });
  });

  test('keeps the facts under an address that anyone may read, without the text', async () => {
    await visit('/check?lang=en', async (page) => {
      await checked(page, englishStory);
      await page.getByRole('button', { name: 'Keep a link' }).click();
      const picture = page.locator('.check-share img');
      await picture.waitFor();
      await expect.poll(() => picture.evaluate((image) => Object(image).naturalWidth)).toBe(1200);
      const address = (await page.locator('.check-address a').getAttribute('href')) ?? '';
      await page.goto(`${address}?lang=en`);
      await page.locator('.check-row').first().waitFor();
      expect(await page.title()).toBe('5 numbers: 4 match price data, 1 differs · Newstape');
      expect(await page.locator('h1').textContent()).toBe('5 numbers: 4 match price data, 1 differs');
      expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toMatch(
        /^http.*picture\.png$/,
      );
      const told = (await page.locator('main').textContent()) ?? '';
      expect(told).toMatch(/Checked 2026-11-24 19:00 ET.*The text was not kept/);
      expect(told).not.toContain('rattles Wall Street');
      await page.keyboard.press('n');
      expect(await page.locator('.check-steps .stamp').textContent()).toBe('4 of 5');
      expect(await accessFaults(page)).toEqual([]);
    });
  });

  test('lets the browser that kept a check remove it, asked twice, and no other', async () => {
    let address = '';
    await visit('/?lang=en', async (page) => {
      await page.goto(`${service.visitor}/check?lang=en`);
      await page.locator('textarea').waitFor();
      expect(await page.getByRole('button', { name: 'Address', exact: true }).count()).toBe(0);
      await checked(page, englishStory);
      await page.getByRole('button', { name: 'Keep a link' }).click();
      address = (await page.locator('.check-address a').getAttribute('href')) ?? '';
      const stranger = await browser.newContext();
      const elsewhere = await stranger.newPage();
      await elsewhere.goto(`${address}?lang=en`);
      await elsewhere.locator('.check-row').first().waitFor();
      expect(await elsewhere.getByRole('button', { name: 'Remove this check' }).count()).toBe(0);
      await stranger.close();
      await page.goto(`${address}?lang=en`);
      await page.getByRole('button', { name: 'Remove this check' }).click();
      expect(await accessFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove this check' }).click();
      expect(await page.locator('.check-remove').textContent()).toContain('gone for good');
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByRole('heading', { name: 'Removed', level: 1 }).waitFor();
    });
    await visit(
      `${new URL(address).pathname}?lang=en`,
      async (page) => {
        await page.getByRole('heading', { name: 'This check was removed', level: 1 }).waitFor();
      },
      { expected: /410/ },
    );
  });

  test('says of an address that was never given that nothing is kept there', async () => {
    await visit(
      `/check/${'b'.repeat(22)}?lang=en`,
      async (page) => {
        await page.locator('.panel-message').waitFor();
        expect(await page.locator('h1').textContent()).toBe('No such check');
      },
      { expected: /404/ },
    );
  });
});
