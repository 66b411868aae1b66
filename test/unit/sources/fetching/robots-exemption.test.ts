import { afterEach, expect, it } from 'vitest';
import { type LoopbackSite, loopbackSite, type Script } from '../../../support/loopback-site.ts';
import { publicFetcher } from '../../../support/public-stand-in.ts';

const sites: LoopbackSite[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

/** A site that asks every program to stay out. */
async function closedSite(script: Script): Promise<LoopbackSite> {
  const robots: Script = (_request, response) => response.writeHead(200).end('User-agent: *\nDisallow: /');
  const site = await loopbackSite(script, { robots });
  sites.push(site);
  return site;
}

it('lets a request with a right of its own in, and no other', async () => {
  const site = await closedSite((_request, response) => response.writeHead(200).end('prices'));
  const address = `http://api.example.com:${site.port}/prices`;
  const { fetch, close } = publicFetcher();
  expect(await fetch({ address })).toMatchObject({ rejection: { reason: 'robotsDisallowed' } });
  for (const right of ['operatorsKey', 'operatorsConsent'] as const) {
    expect(await fetch({ address, exemptFromRobots: right })).toMatchObject({ outcome: 'fetched' });
  }
  expect(site.seen).toHaveLength(2);
  await close();
});

it('does not carry the right to where the site redirects to', async () => {
  const other = await closedSite((_request, response) => response.writeHead(200).end('elsewhere'));
  const site = await closedSite((request, response) => {
    const location = request.url === '/moved' ? '/here' : `http://www.example.com:${other.port}/`;
    if (request.url === '/here') response.writeHead(200).end('prices');
    else response.writeHead(302, { location }).end();
  });
  const at = (path: string) => `http://api.example.com:${site.port}${path}`;
  const { fetch, close } = publicFetcher();
  const moved = { address: at('/moved'), exemptFromRobots: 'operatorsKey' } as const;
  expect(await fetch(moved)).toMatchObject({ outcome: 'fetched', address: at('/here') });
  expect(await fetch({ ...moved, address: at('/away') })).toMatchObject({
    rejection: { reason: 'robotsDisallowed' },
  });
  expect(other.seen).toEqual([]);
  await close();
});

it('judges a broken address as ever', async () => {
  const { fetch, close } = publicFetcher();
  expect(await fetch({ address: 'nowhere', exemptFromRobots: 'operatorsKey' })).toMatchObject({
    rejection: { reason: 'addressNotAllowed' },
  });
  await close();
});
