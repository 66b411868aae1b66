import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/connect-browser.ts';
import { eventsReply, instrumentReply, stateReply } from '../support/embed-fixtures.ts';
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

describe('loading', () => {
  test('boxes of the chart’s own size and words for readers of screens, then the chart', async () => {
    const { open, opened } = gate();
    const script = async (path: string) => {
      if (path.endsWith('/prices')) await opened;
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
    const script = (path: string) =>
      path.endsWith('KRX:000660') ? { body: { ...instrumentReply(), last: null, firstSession: null } } : null;
    return withWidget({ query: '?locale=ko', script }, async ({ frame, complaints }) => {
      expect(await frame.locator('.message').textContent()).toBe('SK하이닉스의 시세가 아직 없습니다.');
      expect(await frame.locator('.event strong').textContent()).toBe('2026-03-17');
      expect(complaints).toEqual([]);
    });
  });

  test('a period without prices, and one without stories', async () => {
    await withWidget({ query: '?locale=en&from=2017-01-01&to=2017-02-01' }, async ({ frame }) => {
      expect(await frame.locator('.message').textContent()).toBe('There are no prices in this period.');
    });
    await withWidget({ query: '?locale=en&from=2020-01-01&to=2020-03-01' }, async ({ frame }) => {
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.locator('.event').textContent()).toBe('There are no stories in this period.');
    });
  });

  test('a company that no story is linked to', () => {
    const script = (path: string) =>
      path.endsWith('/events') ? { body: { ...eventsReply(), events: [] } } : null;
    return withWidget({ query: '?locale=en', script }, async ({ frame }) => {
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.locator('.event').textContent()).toBe('No story is linked yet.');
    });
  });
});

describe('errors', () => {
  test('prices that fail say so, with the request’s id, and a retry brings them', async () => {
    let answers = 0;
    const script = (path: string) => {
      if (!path.endsWith('/prices')) return null;
      answers += 1;
      return answers === 1 ? problem : null;
    };
    await withWidget({ query: '?locale=en', script }, async ({ frame }) => {
      expect(await frame.getByRole('alert').textContent()).toBe(
        'The prices did not load.The server reported an error.request r-0001Try again',
      );
      await frame.getByRole('button', { name: 'Try again' }).click();
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.getByRole('alert').count()).toBe(0);
    });
  });

  test('stories that fail leave the chart alone', () => {
    const script = (path: string) => (path.endsWith('/events') ? problem : null);
    return withWidget({ query: '?locale=ko', script }, async ({ frame }) => {
      await frame.locator('.chart > svg').waitFor();
      expect(await frame.getByRole('alert').textContent()).toContain('기사를 불러오지 못했습니다.');
      expect(await frame.locator('.mark').count()).toBe(0);
    });
  });

  test.each([
    ['no JSON', { body: '<html>' }],
    ['JSON of another shape', { body: { instrument: null } }],
  ])('an answer that is %s is said, not drawn', (_, answer: Answer) => {
    const script = (path: string) => (path.endsWith('KRX:000660') ? answer : null);
    return withWidget({ query: '?locale=en', script }, async ({ frame, complaints }) => {
      expect(await frame.getByRole('alert').textContent()).toContain(
        'The company did not load.The server’s answer could not be read.',
      );
      expect(complaints).toEqual([]);
    });
  });

  test('a share that the server does not have, and an address without one', async () => {
    await withWidget({ id: 'KRX%3A999999', query: '?locale=en' }, async ({ frame }) => {
      expect(await frame.getByRole('alert').textContent()).toContain('This server has no share KRX:999999.');
    });
    await withWidget({ id: 'nonsense%', query: '?locale=en' }, async ({ frame, complaints }) => {
      expect(await frame.locator('.message').textContent()).toContain('This address names no share.');
      expect(complaints).toEqual([]);
    });
  });
});

describe('what comes from outside', () => {
  const hostile = `</text></svg><img src=x onerror=alert(1)><script>alert(2)</script> " ' & \u0001`;

  test('a hostile headline is text everywhere, and an address that is not of the web is no link', () => {
    const reply = eventsReply();
    const events = reply.events.map((one) => ({
      ...one,
      articles: one.articles.map((article) => ({
        ...article,
        title: hostile,
        publisher: hostile,
        canonicalUrl: 'javascript:alert(3)',
        note: hostile,
      })),
    }));
    const script = (path: string) => (path.endsWith('/events') ? { body: { ...reply, events } } : null);
    return withWidget({ query: '?locale=en', script }, async ({ frame, complaints }) => {
      await frame.locator('.chart > svg').waitFor();
      await frame.locator('.mark').last().hover();
      expect(await frame.locator('.card').textContent()).toContain('<script>alert(2)</script>');
      expect(await frame.locator('.headline a').textContent()).toBe(hostile);
      expect(await frame.locator('.headline a').getAttribute('href')).toMatch(/^\/company\/KRX%3A000660\?/);
      expect(await frame.locator('img, svg script, main script').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  test('a demo says that it is one', () => {
    const script = (path: string) => (path === '/api/state' ? { body: stateReply('demo') } : null);
    return withWidget({ query: '?locale=en', script }, async ({ frame }) => {
      expect(await frame.locator('footer b').textContent()).toBe('Demo, as of 2026-03-17');
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
