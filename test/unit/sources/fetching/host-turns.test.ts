import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { loopbackSite } from '../../../support/loopback-site.ts';
import { publicFetcher } from '../../../support/public-stand-in.ts';

const openSockets = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

/** A site that answers after 30 milliseconds and counts how many requests it had at a time. */
async function countingSite(running: { now: number; most: number }) {
  let here = 0;
  let mostHere = 0;
  const site = await loopbackSite(async (_request, response) => {
    here += 1;
    running.now += 1;
    mostHere = Math.max(mostHere, here);
    running.most = Math.max(running.most, running.now);
    await wait(30);
    here -= 1;
    running.now -= 1;
    response.end();
  });
  return { site, mostHere: () => mostHere };
}

it('one request at a time with each host, and a bounded number over all', async () => {
  const before = openSockets();
  const running = { now: 0, most: 0 };
  const sites = await Promise.all(Array.from({ length: 4 }, () => countingSite(running)));
  const fetcher = publicFetcher({ budgets: { concurrentExchanges: 2 } });
  const addresses = sites.flatMap(({ site }) =>
    Array.from({ length: 3 }, (_, page) => `http://news.example.com:${site.port}/${page}`),
  );
  const results = await Promise.all(addresses.map((address) => fetcher.fetch({ address })));
  expect(results.every(({ outcome }) => outcome === 'fetched')).toBe(true);
  expect(sites.map(({ mostHere }) => mostHere())).toEqual([1, 1, 1, 1]);
  expect(running.most).toBe(2);
  await fetcher.close();
  // The sites' own ends close a moment after the fetcher's.
  await expect.poll(openSockets, { timeout: 2000 }).toBe(before);
  await Promise.all(sites.map(({ site }) => site.close()));
});

it('hosts that redirect to each other do not wait for each other for ever', async () => {
  const ports: number[] = [];
  const sites = await Promise.all(
    [0, 1].map((own) =>
      loopbackSite((request, response) => {
        const location = `http://news.example.com:${ports[1 - own]}/end`;
        if (request.url === '/end') response.end('end');
        else response.writeHead(302, { location }).end();
      }),
    ),
  );
  ports.push(...sites.map(({ port }) => port));
  const fetcher = publicFetcher({ budgets: { concurrentExchanges: 1 } });
  const results = await Promise.all(
    [0, 1, 0, 1].map((at) => fetcher.fetch({ address: `http://news.example.com:${ports[at]}/start` })),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(['fetched', 'fetched', 'fetched', 'fetched']);
  await fetcher.close();
  await Promise.all(sites.map((site) => site.close()));
});
