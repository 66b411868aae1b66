import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedCode } from '../../shared/drawing/embed-code.ts';
import {
  DEFAULT_EMBED_OPTIONS,
  type EmbedOptions,
  type EmbedWidget,
} from '../../shared/drawing/embed-options.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { connectBrowser } from '../support/connect-browser.ts';
import { watchComplaints } from '../support/page-complaints.ts';
import { type HostPage, hostHtml, startWidgetHosts, type WidgetHosts } from '../support/widget-hosts.ts';

let browser: Browser;
let hosts: WidgetHosts;

beforeAll(async () => {
  [browser, hosts] = await Promise.all([connectBrowser(), startWidgetHosts()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), hosts?.close()]);
});

const january: EmbedOptions = {
  ...DEFAULT_EMBED_OPTIONS,
  instrument: instrumentId('KRX:000660'),
  from: sessionDate('2023-11-20'),
  to: sessionDate('2024-02-29'),
};

const code = (
  way: 'iframe' | 'script' | 'element' | 'image',
  options = january,
  widget: EmbedWidget = 'chart',
) => embedCode(way, { origin: hosts.server, widget, options, title: 'SK hynix · Newstape' });

interface Opening {
  readonly site?: 'blog' | 'other';
  readonly context?: BrowserContextOptions;
  readonly expected?: readonly RegExp[];
}

/** Opens a page of another site, runs the test on it, and expects that the browser had nothing to complain of. */
async function onHost(host: HostPage, use: (page: Page) => Promise<void>, opening: Opening = {}) {
  const room = await browser.newContext({ viewport: { width: 900, height: 700 }, ...opening.context });
  try {
    const page = await room.newPage();
    const complaints = await watchComplaints(page, opening.expected);
    await page.goto(hosts.put(host, opening.site));
    await use(page);
    expect(complaints).toEqual([]);
    expect(await room.cookies()).toEqual([]);
  } finally {
    await room.close();
  }
}

const chart = (page: Page) => page.locator('newstape-chart .chart > svg');
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not shown`);
  return box;
};

describe('a widget on the page of another site', () => {
  test('stands where its code was pasted, moves nothing, and leaves no name and nothing kept', () => {
    const head = `<script>shifts = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) shifts += one.value; }).observe({ type: 'layout-shift', buffered: true }); before = new Set(Object.getOwnPropertyNames(window));</script>`;
    const html = hostHtml(`<h1>Blog</h1>${code('element')}<p>after</p>${code('script')}<p>end</p>`, { head });
    return onHost({ html }, async (page) => {
      await expect.poll(() => chart(page).count()).toBe(2);
      expect(await page.locator('newstape-chart .name').first().textContent()).toBe('SK하이닉스');
      expect(await page.locator('newstape-chart footer').first().textContent()).toContain(
        '출처: Prices: licensed for the tests',
      );
      expect((await boxOf(page, 'newstape-chart')).height).toBe(440);
      const left = await page.evaluate(`({
        shifts,
        names: Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
        kept: [document.cookie, localStorage.length, sessionStorage.length],
      })`);
      expect(left).toEqual({ shifts: 0, names: ['before'], kept: ['', 0, 0] });
    });
  });

  test('answers to keys and a pointer, and one attribute that changes updates it in place', () =>
    onHost({ html: hostHtml(code('element')) }, async (page) => {
      await chart(page).waitFor();
      const marks = page.locator('newstape-chart .mark');
      await marks.first().focus();
      await expect.poll(() => page.locator('newstape-chart .card').count()).toBe(1);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const choice = page.locator('newstape-chart .choice button');
      if ((await choice.count()) > 0) await choice.first().click();
      const box = await page.locator('newstape-chart .widget').elementHandle();
      const set = (name: string, value: string) =>
        page
          .locator('newstape-chart')
          .evaluate((element, [key = '', text = '']) => element.setAttribute(key, text), [name, value]);
      const ground = () =>
        page
          .locator('newstape-chart .widget')
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      await set('theme', 'dark');
      expect(await ground()).toBe('rgb(18, 22, 28)');
      await set('transparent', 'on');
      expect(await ground()).toBe('rgba(0, 0, 0, 0)');
      await set('kinds', 'results');
      await expect.poll(() => marks.count()).toBe(1);
      await set('mark', '2024-01-10|My own note|https://blog.example/x');
      await expect.poll(() => marks.count()).toBe(2);
      expect(await marks.first().getAttribute('aria-label')).toContain('2024-01-10, 이 페이지가 단 표식');
      await set('locale', 'en');
      await expect
        .poll(() => page.locator('newstape-chart .whole-page').textContent())
        .toBe('View on Newstape');
      expect(await box?.evaluate((element) => element.isConnected)).toBe(true);
    }));

  test('works under a strict policy that enforces Trusted Types', () => {
    const policy = [
      ...[
        "default-src 'none'",
        `script-src ${hosts.server}`,
        `connect-src ${hosts.server}`,
        `img-src ${hosts.server} data:`,
      ],
      ...["style-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
    ].join('; ');
    const html = hostHtml(code('element').replaceAll(/ style="[^"]*"/g, ''));
    return onHost({ html, headers: { 'content-security-policy': policy } }, async (page) => {
      await chart(page).waitFor();
      await page.locator('newstape-chart .mark').first().focus();
      await expect.poll(() => page.locator('newstape-chart .card').count()).toBe(1);
    });
  });

  test('works in a frame of a third site, and in WordPress’s bare sandbox, which it tells its height', () => {
    const inner = hosts.put({ html: hostHtml(code('element')) }, 'other');
    const wordpress = `${code('iframe')}`
      .replace(
        '<iframe src="',
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="abc123" src="',
      )
      .replace('" title', '#?secret=abc123" title');
    const listener = `<script>heard = []; addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));</script>`;
    return onHost(
      {
        html: hostHtml(`<iframe id="third" src="${inner}" width="700" height="480"></iframe>${wordpress}`, {
          head: listener,
        }),
      },
      async (page) => {
        await page.frameLocator('#third').locator('newstape-chart .chart > svg').waitFor();
        await page.frameLocator('.wp-embedded-content').locator('.chart > svg').waitFor();
        await expect
          .poll(() =>
            page.evaluate(
              `heard.filter(({ message, secret, value, origin }) => message === 'height' && secret === 'abc123' && value >= 340 && origin === 'null').length`,
            ),
          )
          .toBeGreaterThan(0);
      },
    );
  });

  test('where scripts are stripped the frame of oEmbed and the picture remain', async () => {
    const page = `${hosts.server}/company/KRX%3A000660`;
    const described: unknown = await (
      await fetch(`${hosts.server}/oembed?url=${encodeURIComponent(page)}`)
    ).json();
    const html =
      described && typeof described === 'object' && 'html' in described ? String(described.html) : '';
    const still = code('image').replace('.svg', '.png').replace('<img', '<img id="png"');
    const policy = `default-src 'none'; img-src ${hosts.server} data:; frame-src ${hosts.server}; style-src 'unsafe-inline'`;
    const amp = `<iframe id="amp" sandbox="allow-scripts allow-same-origin" layout="responsive" width="640" height="440" src="${hosts.server}/embed/company/KRX%3A000660?from=2023-11-20&amp;to=2024-02-29"></iframe>`;
    await onHost(
      { html: hostHtml(html + code('image') + still + amp), headers: { 'content-security-policy': policy } },
      async (host) => {
        await host.frameLocator('iframe >> nth=0').locator('.chart > svg').waitFor();
        const widths = () =>
          host
            .locator('img')
            .evaluateAll((images) =>
              images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
            );
        await host.locator('#png').scrollIntoViewIfNeeded();
        await expect.poll(widths).toEqual([640, 1280]);
        await host.locator('#amp').scrollIntoViewIfNeeded();
        await host.frameLocator('#amp').locator('.chart > svg').waitFor();
      },
    );
  });

  test('without scripts the picture stands in the element, beside the script and in the frame', () => {
    const blog = hosts.put({ html: hostHtml(code('element') + code('script')) });
    const framed = code('iframe').replace('<iframe', '<iframe id="framed" sandbox=""');
    const html = hostHtml(
      `<iframe id="blog" sandbox="" src="${blog}" width="700" height="1000"></iframe>${framed}`,
    );
    return onHost(
      { html },
      async (page) => {
        const widths = (frame: string, images: string) => () =>
          page
            .frameLocator(frame)
            .locator(images)
            .evaluateAll((found) =>
              found.map((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)),
            );
        await expect.poll(widths('#blog', 'newstape-chart img, noscript img')).toEqual([640, 640]);
        await page.locator('#framed').scrollIntoViewIfNeeded();
        await expect.poll(widths('#framed', 'img.still')).toEqual([640]);
      },
      { expected: [/Blocked script execution/] },
    );
  });

  test('is dark on a dark page, fits 280 and 800 pixels, and stands in a page from right to left', () => {
    const boxes = [280, 800]
      .map((width) => `<div style="width:${width}px">${code('element').split('\n')[0]}</div>`)
      .join('');
    const head = '<style>:root { color-scheme: dark; background: #111 }</style>';
    const html = hostHtml(`${boxes}<script async src="${hosts.server}/embed/loader.js"></script>`, {
      ...{ head, attributes: 'lang="en" dir="rtl"' },
    });
    return onHost({ html }, async (page) => {
      await expect.poll(() => chart(page).count()).toBe(2);
      for (const [place, width] of [280, 800].entries()) {
        const drawn = page.locator('newstape-chart').nth(place);
        expect((await drawn.boundingBox())?.width).toBe(width);
        const seen = await drawn.locator('.widget').evaluate((element) => ({
          ground: getComputedStyle(element).backgroundColor,
          overflow: element.scrollWidth - element.clientWidth,
        }));
        expect(seen).toEqual({ ground: 'rgb(18, 22, 28)', overflow: 0 });
        expect(await drawn.locator('.volume').count()).toBe(width === 800 ? 1 : 0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });

  test('where the server is down, or does not know the share, what stood there stays', async () => {
    const gone = code('element').replaceAll(hosts.server, 'http://127.0.0.1:9');
    const wrong = code('element', { ...january, instrument: instrumentId('KRX:999999') });
    const stays = async (page: Page) => {
      await page.locator('newstape-chart > a').waitFor({ state: 'visible' });
      expect(await page.locator('newstape-chart .widget').count()).toBe(0);
    };
    await onHost({ html: hostHtml(gone) }, stays, { expected: [/ERR_|Failed to load resource/] });
    await onHost(
      { html: hostHtml(wrong) },
      async (page) => {
        await page.waitForFunction(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.includes('/embed/chart.json')),
        );
        await stays(page);
      },
      { expected: [/404/] },
    );
  });

  test('a framed widget gets the height that it asks for, and no other window may ask for it', () => {
    const attacker = hosts.put(
      {
        html: hostHtml(
          `<script>for (const height of [2000, 1999]) parent.postMessage({ type: 'newstape:height', height }, '*');</script>`,
        ),
      },
      'other',
    );
    const frames = `${code('iframe').replace('<iframe', '<iframe id="own"').replace('height="440"', 'height="340"')}<iframe id="attacker" src="${attacker}" height="100"></iframe>${code('iframe', january, 'ticker').replace('<iframe', '<iframe id="small"').replace('height="114"', 'height="72"')}`;
    const self = `<script>postMessage({ type: 'newstape:height', height: 1500 }, '*'); postMessage(null, '*'); postMessage({ type: 'newstape:height', height: 'x' }, '*');</script>`;
    return onHost(
      { html: hostHtml(`${frames}<script async src="${hosts.server}/embed/loader.js"></script>${self}`) },
      async (page) => {
        await page.frameLocator('#own').locator('.chart > svg').waitFor();
        await page.frameLocator('#small').locator('.line').waitFor();
        await expect.poll(async () => (await boxOf(page, '#small')).height).not.toBe(72);
        const overflow = () =>
          page
            .frameLocator('#own')
            .locator('.event-slot')
            .evaluate((slot) => slot.scrollHeight - slot.clientHeight);
        await expect.poll(overflow).toBe(0);
        for (const id of ['#own', '#attacker', '#small'])
          expect((await boxOf(page, id)).height).toBeLessThan(600);
      },
    );
  });
});

describe('what was released first works for ever', () => {
  const released = (name: string) =>
    readFileSync(`test/fixtures/released/widgets-v1/${name}.html`, 'utf8').replaceAll(
      '{server}',
      hosts.server,
    );

  test('elements and scripts with their options', () =>
    onHost({ html: released('elements') }, async (page) => {
      const [element, script] = [chart(page).nth(0), chart(page).nth(1)];
      await Promise.all([element.waitFor(), script.waitFor()]);
      const [first, second] = [page.locator('newstape-chart').nth(0), page.locator('newstape-chart').nth(1)];
      expect((await first.boundingBox())?.height).toBe(500);
      expect(await first.locator('.name').textContent()).toBe('SK하이닉스');
      expect(await first.locator('header').textContent()).toContain('2024-02-29 종가156,200');
      expect(await first.locator('.event').textContent()).toContain('움직임 전 보도');
      expect(await first.locator('.chip').count()).toBeGreaterThan(0);
      await first.locator('.mark[aria-label*="My own note"]').waitFor();
      const ground = await first.locator('.widget').evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(ground).toBe('rgb(18, 22, 28)');
      expect(await second.locator('.event').textContent()).toBe(
        'Choose a news mark in the chart to read it here.',
      );
      expect(await second.locator('.whole-page').textContent()).toBe('View on Newstape');
      const tickers = page.locator('newstape-ticker');
      await tickers.nth(1).scrollIntoViewIfNeeded();
      await expect
        .poll(() => tickers.locator('.line .name').allTextContents())
        .toEqual(['SK Hynix', 'SK하이닉스']);
    }));

  test('frames by both addresses, and what they tell the page around them', () =>
    onHost({ html: released('frames') }, async (page) => {
      const told = [
        ['#chart', '움직임 전 보도'],
        ['#company', 'published before the move'],
      ] as const;
      for (const [frame, text] of told) {
        await page.frameLocator(frame).locator('.chart > svg').waitFor();
        expect(await page.frameLocator(frame).locator('.event').textContent()).toContain(text);
      }
      const message = { type: 'newstape:height', height: expect.any(Number) };
      const heard = () => page.evaluate<unknown[]>('heard');
      await expect.poll(heard).toContainEqual({ origin: hosts.server, data: message });
      for (const one of await heard()) expect(one).toEqual({ origin: hosts.server, data: message });
    }));
});

test('the plot of a study stands as an element and in a frame, says its mean in words, and follows its room', async () => {
  const options = { ...DEFAULT_EMBED_OPTIONS, study: await hosts.studyId(), locale: 'en' as const };
  const html = hostHtml(code('element', options, 'study') + code('iframe', options, 'study'));
  await onHost({ html }, async (page) => {
    const plots = [page.locator('newstape-study .chart'), page.frameLocator('iframe').locator('.chart')];
    for (const plot of plots) {
      await plot.scrollIntoViewIfNeeded();
      await plot.locator('> svg path').first().waitFor();
      expect(await plot.getAttribute('aria-label')).toMatch(
        /^\d+ events of \d companies: mean return beyond the index over \[\+1,\+\d+\] [+−]?\d+\.\d\d% \(95 % interval/,
      );
    }
    expect(await page.locator('newstape-study footer').textContent()).toContain('an association, no cause');
    await page.locator('newstape-study').evaluate((element: HTMLElement) => {
      element.style.width = '280px';
    });
    await expect.poll(() => plots[0]?.locator('> svg').getAttribute('width')).toBe('278');
  });
});

test('twenty widgets share one connection and the requests for the same facts; those out of view wait, and the page scrolls over them', async () => {
  const live = { ...january, live: true, to: null };
  const many = Array.from({ length: 20 }, () => code('element', live).split('\n')[0]).join('');
  const before = hosts.requests.length;
  await onHost(
    { html: hostHtml(`${many}<script async src="${hosts.server}/embed/loader.js"></script>`) },
    async (page) => {
      await chart(page).first().waitFor();
      expect(await chart(page).count()).toBeLessThan(6);
      await page.mouse.move(300, 300);
      for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 450);
      await expect.poll(() => chart(page).count()).toBeGreaterThan(15);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(5000);
      const asked = hosts.requests.slice(before);
      expect(asked.filter((path) => path === '/api/v1/live')).toHaveLength(1);
      expect(asked.filter((path) => path === '/embed/chart.json').length).toBeLessThanOrEqual(20);
    },
  );
});
