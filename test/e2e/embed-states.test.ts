import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { chartFixture } from '../support/embed-fixtures.ts';
import { type FramedWidget, type Framing, frameWidget } from '../support/embed-frame.ts';
import type { Answer } from '../support/embed-server.ts';
import { accessFaults } from '../support/page-access.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function withWidget(framing: Framing, use: (widget: FramedWidget) => Promise<void>): Promise<void> {
  const widget = await frameWidget(browser, inject('builtPages'), framing);
  try {
    await use(widget);
  } finally {
    await widget.close();
  }
}

const problem: Answer = {
  status: 500,
  body: { type: 'about:blank', title: 'Error', status: 500, detail: 'disk full', requestId: 'r-0001' },
};

/** A reply that comes only when it is let through. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { open: () => open(), opened };
}

/** The usual reply with something else in it. */
const replied = (query: URLSearchParams, more: object): Answer => ({
  body: { ...chartFixture(query), ...more },
});

describe('loading', () => {
  test('boxes of the chart’s own size and words for readers of screens, then the chart', async () => {
    const { open, opened } = gate();
    const script = async () => {
      await opened;
      return null;
    };
    await withWidget({ query: '?locale=en', script }, async ({ frame, complaints }) => {
      expect(await frame.getByRole('status').textContent()).toBe('Reading prices and stories');
      await frame.locator('.waiting').waitFor({ state: 'visible' });
      const waiting = await frame.locator('.waiting').boundingBox();
      open();
      await frame.locator('.chart > svg').waitFor();
      const chart = await frame.locator('.chart').boundingBox();
      expect(Math.abs((chart?.height ?? 0) - (waiting?.height ?? 0))).toBeLessThanOrEqual(48);
      expect(await frame.getByRole('status').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });
});

describe('empty', () => {
  test('a company without prices says so and still shows its newest story', () => {
    const script = (_path: string, query: URLSearchParams) => replied(query, { last: null, series: null });
    return withWidget({ query: '?locale=ko', script }, async ({ frame, complaints }) => {
      await expect
        .poll(() => frame.locator('.message').textContent())
        .toBe('SK하이닉스의 시세가 아직 없습니다.');
      expect(await frame.locator('.event strong').textContent()).toBe('2026-03-17');
      expect(complaints).toEqual([]);
    });
  });

  test('where the terms keep prices back the lanes and their words stay', () => {
    const script = (_path: string, query: URLSearchParams) => {
      const series = chartFixture(query).series;
      const none = { open: [], high: [], low: [], close: [], volume: [], high52w: [], low52w: [] };
      const named = { name: 'Prices', attribution: 'Prices: Held Inc.' };
      const sources = [{ id: series?.source.id, ...named, link: null }];
      return replied(query, {
        last: null,
        series: { ...series, ...none, source: { ...series?.source, ...named } },
        withheld: { reason: 'terms', sources },
      });
    };
    return withWidget({ query: '?locale=en', script }, async ({ frame }) => {
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.locator('.chart').textContent()).toContain('Price values are not shown here');
      expect(await frame.locator('.mark').count()).toBeGreaterThan(0);
      expect(await frame.locator('footer').textContent()).toContain('source: Prices: Held Inc.');
      expect(await frame.locator('.price-line').count()).toBe(0);
    });
  });

  test('a period without prices, and one without stories', async () => {
    await withWidget({ query: '?locale=en&from=2017-01-01&to=2017-02-01' }, async ({ frame }) => {
      await expect
        .poll(() => frame.locator('.message').textContent())
        .toBe('There are no prices in this period.');
    });
    await withWidget({ query: '?locale=en&from=2020-01-01&to=2020-03-01' }, async ({ frame }) => {
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.locator('.event').textContent()).toBe('There are no stories in this period.');
    });
  });
});

describe('errors', () => {
  test('facts that fail are said, with the request’s id, and a retry brings them', async () => {
    let answers = 0;
    const script = () => {
      answers += 1;
      return answers === 1 ? problem : null;
    };
    await withWidget({ query: '?locale=en', script }, async ({ frame }) => {
      await expect
        .poll(() => frame.getByRole('alert').textContent())
        .toBe('The widget did not load.The server reported an error.request r-0001Try again');
      await frame.getByRole('button', { name: 'Try again' }).click();
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.getByRole('alert').count()).toBe(0);
    });
  });

  test.each([
    ['no JSON', { body: '<html>' }],
    ['JSON of another shape', { body: { instrument: null } }],
  ])('an answer that is %s is said, not drawn', (_, answer: Answer) =>
    withWidget({ query: '?locale=en', script: () => answer }, async ({ frame, complaints }) => {
      await expect
        .poll(() => frame.getByRole('alert').textContent())
        .toContain('The widget did not load.The server’s answer could not be read.');
      expect(complaints).toEqual([]);
    }),
  );

  test('a share that the server does not have, and an address without one', async () => {
    await withWidget({ id: 'KRX%3A999999', query: '?locale=en' }, async ({ frame }) => {
      await expect
        .poll(() => frame.getByRole('alert').textContent())
        .toContain('This server has no share KRX:999999.');
    });
    const errors = [{ parameter: 'instrument', message: 'must be given' }];
    const script = () => ({ status: 400, body: { type: 'x', title: 'Bad parameter', status: 400, errors } });
    await withWidget({ id: 'nonsense%', query: '?locale=en', script }, async ({ frame }) => {
      await expect
        .poll(() => frame.locator('.message').textContent())
        .toContain('This address names no share.');
    });
  });

  test('an option that the server does not understand counts as not said', () => {
    const errors = [{ parameter: 'range', message: '"2y" is not one of' }];
    const script = (_path: string, query: URLSearchParams) =>
      query.has('range')
        ? { status: 400, body: { type: 'x', title: 'Bad parameter', status: 400, errors } }
        : null;
    return withWidget({ query: '?locale=en&range=2y&nonsense=1', script }, async ({ frame }) => {
      await frame.locator('.chart > svg').waitFor();
    });
  });
});

describe('what comes from outside', () => {
  const hostile = `</text></svg><img src=x onerror=alert(1)><script>alert(2)</script> " ' & \u0001`;

  test('a hostile headline is text everywhere, and an address that is not of the web is no link', () => {
    const script = (_path: string, query: URLSearchParams) => {
      const events = chartFixture(query).events.map((one) => ({
        ...one,
        articles: one.articles.map((article) => ({
          ...article,
          ...{ title: hostile, outlet: hostile, address: 'javascript:alert(3)', note: hostile },
        })),
      }));
      return replied(query, { events });
    };
    return withWidget({ query: '?locale=en', script }, async ({ frame, complaints }) => {
      await frame.locator('.chart > svg').waitFor();
      await frame.locator('.mark').last().hover();
      expect(await frame.locator('.card').textContent()).toContain('<script>alert(2)</script>');
      expect(await frame.locator('.headline a').textContent()).toBe(hostile);
      expect(await frame.locator('.headline a').getAttribute('href')).toMatch(
        /^http:\/\/[\d.:]+\/company\/KRX%3A000660\?/,
      );
      expect(await frame.locator('img, svg script, main script').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  test('a demo says that it is one', () => {
    const script = (_path: string, query: URLSearchParams) => ({ body: chartFixture(query, 'demo') });
    return withWidget({ query: '?locale=en', script }, async ({ frame }) => {
      await expect.poll(() => frame.locator('footer b').textContent()).toBe('Demo, as of 2026-03-17');
    });
  });
});

describe('accessibility', () => {
  test.each(['light', 'dark'])('no finding of axe in %s, with verdicts', (theme) =>
    withWidget(
      { query: `?theme=${theme}&locale=ko&verdicts=on&from=2023-11-20&to=2024-01-29` },
      async ({ page, frame }) => {
        await frame.locator('.claims').waitFor();
        const inside = page.frames().find((one) => one.url().includes('/embed/'));
        if (!inside) throw new Error('the widget has no frame');
        expect(await accessFaults(inside)).toEqual([]);
      },
    ),
  );
});
