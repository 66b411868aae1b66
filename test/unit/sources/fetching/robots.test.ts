import { afterEach, describe, expect, it } from 'vitest';
import { epochMilliseconds, instantUtc } from '../../../../shared/units/instant-utc.ts';
import { type LoopbackSite, loopbackSite, type Script } from '../../../support/loopback-site.ts';
import { publicFetcher, testMoment } from '../../../support/public-stand-in.ts';

const sites: LoopbackSite[] = [];
const fetchers: ReturnType<typeof publicFetcher>[] = [];
afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

const hour = 60 * 60 * 1000;

/** A site with this robots.txt, whose robots requests are counted, and a fetcher whose clock can be moved. */
async function siteWith(robots: Script) {
  let asked = 0;
  let passed = 0;
  const site = await loopbackSite((_request, response) => void response.end('page'), {
    robots: (request, response) => {
      asked += 1;
      robots(request, response);
    },
  });
  sites.push(site);
  const fetcher = publicFetcher({
    now: () => instantUtc(epochMilliseconds(testMoment) + passed),
    budgets: { headersMilliseconds: 300 },
  });
  fetchers.push(fetcher);
  return {
    site,
    asked: () => asked,
    wait: (milliseconds: number) => {
      passed += milliseconds;
    },
    fetch: (path: string) => fetcher.fetch({ address: `http://news.example.com:${site.port}${path}` }),
  };
}

const text =
  (content: string | Buffer): Script =>
  (_request, response) =>
    void response.end(content);

const status =
  (code: number, headers: Record<string, string> = {}): Script =>
  (_request, response) =>
    void response.writeHead(code, headers).end('User-agent: *\nDisallow: /');

describe('robots.txt of a site', () => {
  it('is asked for once, and what it forbids is not fetched', async () => {
    const { site, asked, fetch } = await siteWith(text('User-agent: *\nDisallow: /private'));
    expect(await fetch('/private/a?b')).toMatchObject({
      outcome: 'failed',
      status: null,
      rejection: {
        reason: 'robotsDisallowed',
        detail: expect.stringMatching(/asks programs not to fetch \/private\/a\./),
      },
    });
    expect(await Promise.all(['/a', '/b'].map(fetch))).toMatchObject([
      { outcome: 'fetched' },
      { outcome: 'fetched' },
    ]);
    expect(asked()).toBe(1);
    expect(site.seen.map(({ path }) => path).sort()).toEqual(['/a', '/b']);
  });

  it('is asked for once by fetches that come together', async () => {
    const { asked, fetch } = await siteWith(text(''));
    await Promise.all(['/a', '/b', '/c'].map(fetch));
    expect(asked()).toBe(1);
  });

  it.each([400, 401, 403, 404, 410, 429, 451])('that answers %i forbids nothing (2.3.1.3)', async (code) => {
    const { fetch } = await siteWith(status(code));
    const result = await fetch('/a');
    // 429 also asks the host's visitors to wait, and that is obeyed.
    if (code === 429) expect(result).toMatchObject({ rejection: { reason: 'tryLater' } });
    else expect(result).toMatchObject({ outcome: 'fetched' });
  });

  it.each([500, 502, 503, 504])('that answers %i forbids everything (2.3.1.4)', async (code) => {
    const { site, fetch } = await siteWith(status(code));
    expect(await fetch('/a')).toMatchObject({ status: code, rejection: { reason: 'robotsDisallowed' } });
    expect(site.seen).toEqual([]);
  });

  it('that gives no answer lets nothing be fetched, and the reason says so', async () => {
    const { site, fetch } = await siteWith(() => undefined);
    expect(await fetch('/a')).toMatchObject({
      rejection: {
        reason: 'fetchTimeout',
        detail: expect.stringMatching(/while asking for its robots\.txt/),
      },
    });
    expect(site.seen).toEqual([]);
  });

  it('is found behind five redirects; behind more there is none (2.3.1.2)', async () => {
    const elsewhere = (length: number) =>
      loopbackSite((request, response) => {
        const hop = Number(request.url?.slice(1));
        if (hop < length) response.writeHead(302, { location: `/${hop + 1}` }).end();
        else response.end('User-agent: *\nDisallow: /');
      });
    for (const [length, outcome] of [
      [5, 'failed'],
      [6, 'fetched'],
    ] as const) {
      const other = await elsewhere(length);
      sites.push(other);
      const { fetch } = await siteWith(status(301, { location: `http://other.example.com:${other.port}/1` }));
      expect(await fetch('/a')).toMatchObject({ outcome });
    }
  });

  it('is read up to 500 KiB and whole lines (2.5)', async () => {
    const filler = '# nothing here\n'.repeat(50_000);
    const early = await siteWith(text(`User-agent: *\nDisallow: /early\n${filler}Disallow: /late`));
    expect(await early.fetch('/early')).toMatchObject({ rejection: { reason: 'robotsDisallowed' } });
    expect(await early.fetch('/late')).toMatchObject({ outcome: 'fetched' });
    // The cut falls into the last pattern, and half of it would forbid more than was meant.
    const start = 'User-agent: *\n';
    const cut = await siteWith(
      text(`${start}${'#'.repeat(500 * 1024 - start.length - 13)}\nDisallow: /private`),
    );
    expect(await cut.fetch('/other')).toMatchObject({ outcome: 'fetched' });
  });

  it('is kept for a day (2.4)', async () => {
    const { asked, wait, fetch } = await siteWith(text('User-agent: *\nDisallow: /private'));
    await fetch('/a');
    wait(24 * hour - 1);
    await fetch('/a');
    expect(asked()).toBe(1);
    wait(1);
    await fetch('/a');
    expect(asked()).toBe(2);
  });

  it('of yesterday still holds while it cannot be reached (2.4)', async () => {
    let broken = false;
    const { wait, fetch } = await siteWith((request, response) =>
      (broken ? status(500) : text('User-agent: *\nDisallow: /private'))(request, response),
    );
    await fetch('/a');
    broken = true;
    wait(25 * hour);
    expect(await fetch('/a')).toMatchObject({ outcome: 'fetched' });
    expect(await fetch('/private')).toMatchObject({ rejection: { reason: 'robotsDisallowed' } });
  });

  it('that could not be read is asked for again after five minutes', async () => {
    let broken = true;
    const { asked, wait, fetch } = await siteWith((request, response) =>
      (broken ? status(500) : text(''))(request, response),
    );
    expect(await fetch('/a')).toMatchObject({ outcome: 'failed' });
    broken = false;
    expect(await fetch('/a')).toMatchObject({ outcome: 'failed' });
    expect(asked()).toBe(1);
    wait(5 * 60 * 1000);
    expect(await fetch('/a')).toMatchObject({ outcome: 'fetched' });
  });

  it('holds for what a redirect leads to', async () => {
    const other = await loopbackSite((_request, response) => void response.end('there'), {
      robots: text('User-agent: Newstape\nDisallow: /x'),
    });
    sites.push(other);
    const site = await loopbackSite(
      (_request, response) =>
        void response.writeHead(302, { location: `http://other.example.com:${other.port}/x` }).end(),
    );
    sites.push(site);
    const fetcher = publicFetcher();
    fetchers.push(fetcher);
    expect(await fetcher.fetch({ address: `http://news.example.com:${site.port}/` })).toMatchObject({
      rejection: {
        reason: 'robotsDisallowed',
        subject: `http://news.example.com:${site.port}/`,
        detail: expect.stringContaining('other.example.com'),
      },
    });
    expect(other.seen).toEqual([]);
  });

  it('its crawl delay is kept to, up to the cap', async () => {
    const arrived: number[] = [];
    const site = await loopbackSite(
      (_request, response) => {
        arrived.push(performance.now());
        response.end();
      },
      { robots: text('User-agent: *\nCrawl-delay: 3600') },
    );
    sites.push(site);
    const fetcher = publicFetcher({ budgets: { crawlDelayMilliseconds: 200 } });
    fetchers.push(fetcher);
    const address = `http://news.example.com:${site.port}/`;
    await Promise.all([fetcher.fetch({ address }), fetcher.fetch({ address })]);
    const [first = 0, second = 0] = arrived;
    expect(second - first).toBeGreaterThanOrEqual(190);
  });
});
