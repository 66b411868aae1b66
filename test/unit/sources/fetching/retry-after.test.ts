import { afterEach, describe, expect, it } from 'vitest';
import { httpDate } from '../../../../server/sources/fetching/http-date.ts';
import { retryAfter } from '../../../../server/sources/fetching/retry-after.ts';
import { validatorsAreStale } from '../../../../server/sources/fetching/validators.ts';
import { epochMilliseconds, instantUtc } from '../../../../shared/units/instant-utc.ts';
import { type LoopbackSite, loopbackSite } from '../../../support/loopback-site.ts';
import { publicFetcher, testMoment } from '../../../support/public-stand-in.ts';

const sites: LoopbackSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

const later = (seconds: number) => instantUtc(epochMilliseconds(testMoment) + seconds * 1000);

describe('an HTTP date (RFC 9110, section 5.6.7)', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Friday, 06-Nov-65 08:49:37 GMT', '2065-11-06T08:49:37.000Z'],
    ['Thu, 29 Feb 2024 23:59:60 GMT', '2024-03-01T00:00:00.000Z'],
  ])('%s', (text, moment) => expect(httpDate(text, testMoment)).toBe(moment));

  it.each([
    'Mon, 30 Feb 2024 00:00:00 GMT',
    'Mon, 22 Jan 2024 24:00:00 GMT',
    'Mon, 22 Foo 2024 00:00:00 GMT',
    'Mon, 22 Jan 2024 06:30:00 KST',
    '2024-01-22T06:30:00Z',
    '',
  ])('"%s" is none', (text) => expect(httpDate(text, testMoment)).toBeNull());
});

describe('Retry-After (RFC 9110, section 10.2.3)', () => {
  it.each([
    ['120', later(120)],
    [' 0 ', later(0)],
    ['Mon, 22 Jan 2024 07:30:00 GMT', later(3600)],
    ['Mon, 22 Jan 2024 05:30:00 GMT', later(0)],
    ['31536000', later(86_400)],
    ['Wed, 22 Jan 2094 07:30:00 GMT', later(86_400)],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    [null, null],
  ])('%s', (header, moment) => expect(retryAfter(header, testMoment)).toBe(moment));
});

/** A site that asks to wait with this status and header as long as it is busy, and a fetcher whose clock can be moved. */
async function busySite(status: number, header: string | null) {
  let passed = 0;
  let busy = true;
  const site = await loopbackSite((_request, response) => {
    if (busy) response.writeHead(status, header === null ? {} : { 'retry-after': header }).end();
    else response.end('open');
  });
  sites.push(site);
  const fetcher = publicFetcher({ now: () => instantUtc(epochMilliseconds(testMoment) + passed) });
  return {
    site,
    fetcher,
    wait: (seconds: number) => {
      passed += seconds * 1000;
      busy = false;
    },
    fetch: (path: string) => fetcher.fetch({ address: `http://news.example.com:${site.port}${path}` }),
  };
}

describe('a host that asks to wait', () => {
  it.each([
    [429, '120'],
    [503, '120'],
    [429, 'Mon, 22 Jan 2024 06:32:00 GMT'],
    [503, 'Monday, 22-Jan-24 06:32:00 GMT'],
  ])('%i with Retry-After: %s is not connected to before', async (status, header) => {
    const { site, fetcher, wait, fetch } = await busySite(status, header);
    const told = { outcome: 'failed', retryAt: later(120), rejection: { reason: 'tryLater' } };
    expect(await fetch('/a')).toMatchObject({ ...told, status });
    const connections = site.connections();
    expect(await fetch('/b')).toMatchObject({ ...told, status: null });
    expect(site.connections()).toBe(connections);
    // Another host is another matter.
    const other = await fetcher.fetch({ address: `http://other.example.com:${site.port}/` });
    expect(other).toMatchObject({ status });
    wait(120);
    expect(await fetch('/a')).toMatchObject({ outcome: 'fetched' });
    await fetcher.close();
  });

  it('holds for fetches that were already waiting for their turn', async () => {
    const { site, fetcher, fetch } = await busySite(429, '60');
    const results = await Promise.all(['/a', '/b', '/c'].map(fetch));
    expect(results.map((result) => result.outcome === 'failed' && result.rejection.reason)).toEqual([
      'tryLater',
      'tryLater',
      'tryLater',
    ]);
    expect(site.seen).toHaveLength(1);
    await fetcher.close();
  });

  it('without saying for how long: a minute for 429, and 503 is a plain failure', async () => {
    const tooMany = await busySite(429, null);
    expect(await tooMany.fetch('/')).toMatchObject({ retryAt: later(60), rejection: { reason: 'tryLater' } });
    const fault = await busySite(503, null);
    expect(await fault.fetch('/')).toMatchObject({ retryAt: null, rejection: { reason: 'httpStatus' } });
    await Promise.all([tooMany.fetcher.close(), fault.fetcher.close()]);
  });
});

it('validators are dropped after eight days', () => {
  const day = 86_400;
  expect(validatorsAreStale(testMoment, later(8 * day - 1))).toBe(false);
  expect(validatorsAreStale(testMoment, later(8 * day))).toBe(true);
  expect(validatorsAreStale(null, testMoment)).toBe(true);
  expect(validatorsAreStale(later(1), testMoment)).toBe(true);
});
