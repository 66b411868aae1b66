import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { FetchParameterError } from '../../../../server/sources/fetching/fetch-budgets.ts';
import { type LoopbackSite, loopbackSite, type Script } from '../../../support/loopback-site.ts';
import { publicFetcher } from '../../../support/public-stand-in.ts';

const sites: LoopbackSite[] = [];
const fetchers: ReturnType<typeof publicFetcher>[] = [];
afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

async function start(script: Script, options: Parameters<typeof loopbackSite>[1] = {}) {
  const site = await loopbackSite(script, options);
  sites.push(site);
  return site;
}

function fetcherFor(settings: Parameters<typeof publicFetcher>[0] = {}) {
  const fetcher = publicFetcher(settings);
  fetchers.push(fetcher);
  return fetcher;
}

/** Answers each path with a status and a Location; any other with the path itself. */
const routes =
  (table: Readonly<Record<string, readonly [number, string]>>): Script =>
  (request, response) => {
    const [status, location] = table[request.url ?? ''] ?? [];
    if (status === undefined || location === undefined) response.end(request.url);
    else response.writeHead(status, { location }).end('moved');
  };

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
    const site = await start(routes({ '/old': [status, 'new?a=1#part'] }));
    const base = `http://news.example.com:${site.port}`;
    const result = await fetcherFor().fetch({ address: `${base}/old` });
    expect(result).toMatchObject({
      outcome: 'fetched',
      address: `${base}/new?a=1`,
      redirects: [`${base}/new?a=1`],
      movedTo: status === 301 || status === 308 ? `${base}/new?a=1` : null,
    });
    if (result.outcome === 'fetched') expect(Buffer.from(result.bytes).toString()).toBe('/new?a=1');
  });

  it('five are followed, the sixth is not', async () => {
    const chain = (length: number) =>
      routes(Object.fromEntries(Array.from({ length }, (_, at) => [`/${at}`, [302, `/${at + 1}`] as const])));
    const five = await start(chain(5));
    expect(await fetcherFor().fetch({ address: `http://news.example.com:${five.port}/0` })).toMatchObject({
      outcome: 'fetched',
    });
    const six = await start(chain(6));
    expect(await fetcherFor().fetch({ address: `http://news.example.com:${six.port}/0` })).toMatchObject({
      outcome: 'failed',
      rejection: { reason: 'tooManyRedirects' },
    });
    expect(six.seen).toHaveLength(6);
  });

  it('an address has moved only as far as permanent redirects lead', async () => {
    const site = await start(
      routes({ '/a': [301, '/b'], '/b': [302, '/c'], '/c': [301, '/d'], '/t': [302, '/a'] }),
    );
    const base = `http://news.example.com:${site.port}`;
    expect(await fetcherFor().fetch({ address: `${base}/a` })).toMatchObject({
      address: `${base}/d`,
      movedTo: `${base}/b`,
    });
    expect(await fetcherFor().fetch({ address: `${base}/t` })).toMatchObject({ movedTo: null });
  });

  it('a Location in raw UTF-8 or EUC-KR keeps its bytes', async () => {
    const site = await start((request, response) => {
      if (request.url !== '/') return void response.end(request.url);
      request.socket.write('HTTP/1.1 302 Found\r\nLocation: /');
      request.socket.write(Buffer.from([0xb4, 0xba, 0xbd, 0xba]));
      request.socket.end('\r\nContent-Length: 0\r\n\r\n');
    });
    const base = `http://news.example.com:${site.port}`;
    expect(await fetcherFor().fetch({ address: base })).toMatchObject({ address: `${base}/%b4%ba%bd%ba` });
  });

  it.each([
    ['nowhere', undefined, 'fetchFailed'],
    ['another scheme', 'file:///etc/passwd', 'addressNotAllowed'],
    ['an address with a password', 'http://kim:geheim@news.example.com/', 'addressNotAllowed'],
    ['another service', 'http://news.example.com:6379/', 'addressNotAllowed'],
    ['what is no address', 'http://[', 'addressNotAllowed'],
  ])('to %s ends the fetch', async (_what, location, reason) => {
    const site = await start(
      (_request, response) => void response.writeHead(302, location === undefined ? {} : { location }).end(),
    );
    const result = await fetcherFor().fetch({ address: `http://news.example.com:${site.port}/` });
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason } });
    expect(JSON.stringify(result)).not.toContain('geheim');
  });

  it("sends a caller's headers to no other origin, and never a cookie or a referer", async () => {
    const other = await start((_request, response) => void response.end('there'));
    const site = await start((_request, response) =>
      response
        .writeHead(302, { location: `http://other.example.com:${other.port}/x`, 'set-cookie': 'session=1' })
        .end(),
    );
    const address = `http://news.example.com:${site.port}/`;
    await fetcherFor().fetch({ address, headers: { Authorization: 'Bearer geheim', 'X-Key': 'geheim' } });
    expect(site.seen[0]?.headers).toMatchObject({ authorization: 'Bearer geheim', 'x-key': 'geheim' });
    expect(JSON.stringify(other.seen)).not.toContain('geheim');
    for (const name of ['cookie', 'referer', 'authorization', 'x-key']) {
      expect(other.seen[0]?.headers).not.toHaveProperty(name);
    }
  });

  it('from https to http is followed, but no address moves there for good', async () => {
    const certificate = {
      key: readFileSync('test/fixtures/certificates/news.example.com.key', 'utf8'),
      cert: readFileSync('test/fixtures/certificates/news.example.com.crt', 'utf8'),
    };
    const plain = await start((_request, response) => void response.end('plain'));
    const location = `http://news.example.com:${plain.port}/`;
    const secure = await start(
      (request, response) =>
        void response.writeHead(301, { location: request.url === '/' ? '/safe' : location }).end(),
      { certificate, robots: (_request, response) => void response.end('') },
    );
    const base = `https://news.example.com:${secure.port}`;
    const trusting = fetcherFor({ trustedCertificates: [certificate.cert] });
    expect(await trusting.fetch({ address: `${base}/` })).toMatchObject({
      outcome: 'fetched',
      address: location,
      movedTo: `${base}/safe`,
    });
    expect(await fetcherFor().fetch({ address: `${base}/` })).toMatchObject({
      outcome: 'failed',
      rejection: {
        reason: 'fetchFailed',
        detail: expect.stringMatching(/certificate that cannot be trusted/),
      },
    });
    const wrongName = await trusting.fetch({ address: `https://other.example.com:${secure.port}/` });
    expect(wrongName).toMatchObject({
      rejection: { detail: expect.stringMatching(/certificate that cannot be trusted/) },
    });
    await expect.poll(() => secure.open() + plain.open()).toBe(0);
  });
});

describe('conditional requests', () => {
  const validators = { etag: 'W/"7"', lastModified: 'Mon, 22 Jan 2024 06:30:00 GMT' };
  const unchanged: Script = (request, response) => {
    const asked = request.headers['if-none-match'] !== undefined;
    response.writeHead(asked ? 304 : 200, { etag: '"7"', 'last-modified': validators.lastModified }).end();
  };

  it('give back the validators, and send them with the next request', async () => {
    const site = await start(unchanged);
    const address = `http://news.example.com:${site.port}/feed`;
    const fetcher = fetcherFor();
    expect(await fetcher.fetch({ address })).toMatchObject({
      outcome: 'fetched',
      etag: '"7"',
      lastModified: validators.lastModified,
    });
    expect(await fetcher.fetch({ address, ...validators })).toEqual({
      outcome: 'notModified',
      address,
      movedTo: null,
    });
    expect(site.seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(site.seen[1]?.headers).toMatchObject({
      'if-none-match': 'W/"7"',
      'if-modified-since': validators.lastModified,
    });
  });

  it('are made to the address alone that gave the validators', async () => {
    const site = await start(routes({ '/old': [302, '/new'] }));
    const base = `http://news.example.com:${site.port}`;
    const fetcher = fetcherFor();
    await fetcher.fetch({ address: `${base}/old`, ...validators });
    await fetcher.fetch({ address: `${base}/old`, ...validators, validatedAddress: `${base}/new` });
    expect(site.seen.map(({ path, headers }) => [path, headers['if-none-match'] !== undefined])).toEqual([
      ['/old', true],
      ['/new', false],
      ['/old', false],
      ['/new', true],
    ]);
  });

  it('a 304 or a 206 that nobody asked for is a failure', async () => {
    for (const status of [304, 206]) {
      const site = await start((_request, response) => void response.writeHead(status).end());
      expect(await fetcherFor().fetch({ address: `http://news.example.com:${site.port}/` })).toMatchObject({
        outcome: 'failed',
        status,
        rejection: { reason: 'fetchFailed', detail: expect.stringMatching(/unasked/) },
      });
    }
  });

  it('a validator that no header can carry is not sent', async () => {
    const site = await start((_request, response) => void response.end('whole'));
    const address = `http://news.example.com:${site.port}/`;
    await fetcherFor().fetch({ address, etag: 'a\r\nX-Injected: 1', lastModified: '어제' });
    expect(site.seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(site.seen[0]?.headers).not.toHaveProperty('if-modified-since');
    expect(site.seen[0]?.headers).not.toHaveProperty('x-injected');
  });
});

describe('a request', () => {
  it('says honestly who asks', async () => {
    const site = await start((_request, response) => void response.end());
    const address = `http://news.example.com:${site.port}/`;
    await fetcherFor().fetch({ address });
    await fetcherFor({ contact: null }).fetch({ address });
    expect(site.seen.map(({ headers }) => headers['user-agent'])).toEqual([
      'Newstape/1.2.3 (+https://example.com/about)',
      'Newstape/1.2.3',
    ]);
  });

  it.each([
    [404, 'httpStatus', /no such document/],
    [410, 'httpStatus', /no such document/],
    [401, 'httpStatus', /login/],
    [403, 'httpStatus', /NEWSTAPE_CONTACT/],
    [500, 'httpStatus', /fault of its own/],
    [503, 'httpStatus', /fault of its own/],
    [300, 'httpStatus', /no document/],
  ])('that is answered with %i fails with its status', async (status, reason, detail) => {
    const site = await start((_request, response) => void response.writeHead(status).end('<p>Sorry'));
    const result = await fetcherFor().fetch({ address: `http://news.example.com:${site.port}/` });
    expect(result).toMatchObject({ outcome: 'failed', status, retryAt: null, rejection: { reason } });
    if (result.outcome === 'failed') expect(result.rejection.detail).toMatch(detail);
  });

  it('to a host without address, or that refuses connections, says so', async () => {
    const site = await start(() => undefined);
    await site.close();
    sites.length = 0;
    expect(await fetcherFor().fetch({ address: 'http://unknown.example.org/' })).toMatchObject({
      rejection: {
        reason: 'fetchFailed',
        detail: expect.stringMatching(/unknown\.example\.org has no address/),
      },
    });
    expect(await fetcherFor().fetch({ address: `http://news.example.com:${site.port}/` })).toMatchObject({
      rejection: { reason: 'fetchFailed', detail: expect.stringMatching(/refuses connections/) },
    });
  });

  it('that no fetcher could serve is an error of the caller', async () => {
    const { fetch } = fetcherFor();
    const address = 'http://news.example.com/';
    await expect(fetch({ address, maximumBytes: 0 })).rejects.toThrow(FetchParameterError);
    await expect(fetch({ address, headers: { Cookie: 'a=1' } })).rejects.toThrow(/Cookie/);
    await expect(fetch({ address, headers: { 'X-A': 'a\r\nb' } })).rejects.toThrow(/X-A/);
    await expect(fetch({ address, accept: 'a\nb' })).rejects.toThrow(/accept/);
    expect(() => publicFetcher({ contact: 'a (b)' })).toThrow(/contact/);
    expect(() => publicFetcher({ version: '1\r\n' })).toThrow(/version/);
    expect(() => publicFetcher({ budgets: { totalMilliseconds: Number.NaN } })).toThrow(/totalMilliseconds/);
  });
});
