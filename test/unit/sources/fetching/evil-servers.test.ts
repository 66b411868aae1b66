import { afterEach, describe, expect, it } from 'vitest';
import { evilServers, lyingBytes, pageForFeed } from '../../../support/evil-servers.ts';
import { type LoopbackSite, loopbackSite, type Script } from '../../../support/loopback-site.ts';
import { publicFetcher } from '../../../support/public-stand-in.ts';

const budgets = {
  connectMilliseconds: 400,
  headersMilliseconds: 400,
  idleMilliseconds: 400,
  totalMilliseconds: 2000,
  bodyBytes: 5_000_000,
};

const sites: LoopbackSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

async function fetchFrom(script: Script) {
  const site = await loopbackSite(script);
  sites.push(site);
  const fetcher = publicFetcher({ budgets });
  const before = process.memoryUsage().rss;
  let grown = 0;
  const watch = setInterval(() => {
    grown = Math.max(grown, process.memoryUsage().rss - before);
  }, 10);
  const started = performance.now();
  const result = await fetcher.fetch({ address: `http://news.example.com:${site.port}/` });
  clearInterval(watch);
  const milliseconds = performance.now() - started;
  return { result, site, fetcher, milliseconds, grown };
}

describe('a server that does what it should not', () => {
  it.each(evilServers.filter(({ reason }) => reason !== null))(
    '$name: the fetch ends in time with its reason, little memory and no connection',
    async ({ script, reason, detail }) => {
      const { result, site, fetcher, milliseconds, grown } = await fetchFrom(script);
      expect(result.outcome).toBe('failed');
      if (result.outcome !== 'failed') return;
      expect(result.rejection).toMatchObject({
        stage: 'source',
        subject: `http://news.example.com:${site.port}/`,
        reason,
      });
      expect(result.rejection.detail).toMatch(detail ?? /./);
      expect(result.rejection.detail).toMatch(/^[^\n]+\.$/);
      // The total budget is 2 s; a busy machine may wake the timers late.
      expect(milliseconds).toBeLessThan(4000);
      expect(grown).toBeLessThan(100_000_000);
      // The fetcher is still open: a failed exchange has closed its own connection.
      await expect.poll(() => site.open(), { timeout: 1000 }).toBe(0);
      await fetcher.close();
    },
  );

  it('lying charset: the bytes and the header arrive as they were sent', async () => {
    const evil = evilServers.find(({ name }) => name === 'lying charset');
    const { result } = await fetchFrom(evil?.script ?? (() => undefined));
    expect(result).toMatchObject({ outcome: 'fetched', mediaType: 'text/html', charset: 'UTF-8' });
    if (result.outcome === 'fetched') expect(Buffer.from(result.bytes).equals(lyingBytes)).toBe(true);
  });

  it('HTML where a feed should be: the bytes and the media type arrive as they were sent', async () => {
    const evil = evilServers.find(({ name }) => name === 'HTML where a feed should be');
    const { result } = await fetchFrom(evil?.script ?? (() => undefined));
    expect(result).toMatchObject({ outcome: 'fetched', mediaType: 'application/rss+xml', charset: null });
    if (result.outcome === 'fetched') expect(Buffer.from(result.bytes).toString()).toBe(pageForFeed);
  });

  it('a host that takes no connection ends with the time to connect', async () => {
    const fetcher = publicFetcher({
      budgets,
      // A resolver that never answers is the same to the one who waits.
      resolve: () => undefined,
    });
    const result = await fetcher.fetch({ address: 'http://silent.example.com/' });
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'fetchTimeout' } });
    await fetcher.close();
  });

  it('closing the fetcher ends a running fetch and leaves no connection', async () => {
    const site = await loopbackSite((_request, response) => void response.write('<p>Wait'));
    sites.push(site);
    const fetcher = publicFetcher();
    const running = fetcher.fetch({ address: `http://news.example.com:${site.port}/` });
    await expect.poll(() => site.seen.length).toBe(1);
    await fetcher.close();
    expect(await running).toMatchObject({
      outcome: 'failed',
      rejection: { detail: expect.stringMatching(/stopping/) },
    });
    await expect.poll(() => site.open()).toBe(0);
    const after = await fetcher.fetch({ address: `http://news.example.com:${site.port}/` });
    expect(after).toMatchObject({
      outcome: 'failed',
      rejection: { detail: expect.stringMatching(/stopping/) },
    });
    expect(site.seen).toHaveLength(1);
  });
});
