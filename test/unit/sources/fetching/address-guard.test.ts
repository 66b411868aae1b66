import { connect, createServer } from 'node:net';
import { buildConnector } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GuardedConnector } from '../../../../server/sources/fetching/guarded-connector.ts';
import { type LoopbackSite, loopbackSite } from '../../../support/loopback-site.ts';
import { publicFetcher, tableResolver } from '../../../support/public-stand-in.ts';

/** Spellings of hosts that are not public. `PORT` is where a listener counts hits on 127.0.0.1 and ::1. */
const privateSpellings = [
  // IPv4 loopback: dotted, decimal, octal, hexadecimal, short and mixed forms
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '017700000001',
  '0x7f000001',
  '0x7F.0x0.0x0.0x1',
  '0177.0.0.1',
  '0177.0x0.1',
  '0x7f.1',
  '00000177.1',
  '127.0x1',
  '127.00.00.01',
  // The same in other characters
  '１２７.０.０.１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127．0．0．1',
  '127｡0｡0｡1',
  '%31%32%37.0.0.1',
  '127%2E0%2E0%2E1',
  '𝟏𝟐𝟕.0.0.1',
  '127.\t0.0.1',
  // This machine and this network
  '0',
  '0.0.0.0',
  '0x0',
  '0.1.2.3',
  // Private, shared, link-local, metadata
  '10.0.0.1',
  '10.1',
  '0xa000001',
  '012.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.257',
  '3232235521',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '2852039166',
  '0xA9FEA9FE',
  '168.63.129.16',
  // Special ranges
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  // IPv6
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::]',
  '[::1%25lo]',
  '[::1%lo]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[100::1]',
  '[4000::1]',
  // IPv6 that carries IPv4
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::10.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:a00:1::1]',
  '[2001:0:7f00:1::]',
  '[2606:4700::5efe:127.0.0.1]',
  '[2606:4700::200:5efe:10.0.0.1]',
  // Names
  'localhost',
  'LOCALHOST',
  'localhost.',
  'LocalHost',
  'ｌｏｃａｌｈｏｓｔ',
  '%6cocalhost',
  'news.localhost',
  'a.b.localhost.',
  'localhost.localdomain',
  'printer.local',
  'metadata.google.internal',
  'router.home.arpa',
  'intranet',
  'db',
  'nas.lan',
  '127.0.0.1..',
];

let onFour: LoopbackSite;
let onSix: LoopbackSite | null;
beforeAll(async () => {
  onFour = await loopbackSite((_request, response) => void response.end('hit'));
  // A machine without IPv6 has nothing to be hit there.
  onSix = await loopbackSite((_request, response) => void response.end('hit'), { address: '::1' }).catch(
    () => null,
  );
});
afterAll(async () => {
  await onFour.close();
  await onSix?.close();
});

const hits = () => onFour.connections() + (onSix?.connections() ?? 0);

const fetchers: ReturnType<typeof publicFetcher>[] = [];
afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
});

function strictFetcher(resolve = loopbackForAll): ReturnType<typeof publicFetcher> {
  const fetcher = publicFetcher({ permit: () => false, resolve });
  fetchers.push(fetcher);
  return fetcher;
}

/** The worst resolver: every name, whatever it is, leads to this machine. */
const loopbackForAll: ReturnType<typeof tableResolver> = (_host, _options, callback) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }]);

/** 127.0.0.3 is the public site, so that every other loopback address is private. */
const namesOnThree = tableResolver({ 'news.example.com': [['127.0.0.3']] });

describe('addresses that are not public', () => {
  it('are at least sixty spellings', () => {
    expect(new Set(privateSpellings).size).toBeGreaterThanOrEqual(60);
  });

  it.each(privateSpellings)('http://%s/ is refused and nothing connects', async (host) => {
    const before = hits();
    const fetcher = strictFetcher();
    for (const port of [onFour.port, onSix?.port ?? onFour.port]) {
      const result = await fetcher.fetch({ address: `http://${host}:${port}/` });
      expect(result).toMatchObject({
        outcome: 'failed',
        status: null,
        rejection: { reason: 'addressNotAllowed', stage: 'source' },
      });
    }
    expect(hits()).toBe(before);
  });

  it.each(privateSpellings)('a redirect to http://%s/ is refused and nothing connects', async (host) => {
    const before = hits();
    const location = `http://${host.replaceAll(/[^!-~]/gu, encodeURIComponent)}:${onFour.port}/`;
    const site = await loopbackSite(
      (_request, response) => void response.writeHead(302, { location }).end(),
      { address: '127.0.0.3' },
    );
    const fetcher = publicFetcher({ permit: (address) => address === '127.0.0.3', resolve: namesOnThree });
    fetchers.push(fetcher);
    const result = await fetcher.fetch({ address: `http://news.example.com:${site.port}/` });
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'addressNotAllowed' } });
    expect(site.seen).toHaveLength(1);
    expect(hits()).toBe(before);
    await site.close();
  });
});

describe('names that lead to private addresses', () => {
  it.each([
    ['a private address', ['127.0.0.1']],
    ['a public and a private address', ['93.184.216.34', '127.0.0.1']],
    ['a private IPv6 address', ['::1']],
    ['a mapped address', ['::ffff:127.0.0.1']],
    ['an address with a zone', ['fe80::1%lo']],
  ])('%s: refused and nothing connects', async (_what, addresses) => {
    const before = hits();
    const fetcher = strictFetcher(tableResolver({ 'news.example.com': [addresses] }));
    const result = await fetcher.fetch({ address: `http://news.example.com:${onFour.port}/` });
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'addressNotAllowed' } });
    expect(hits()).toBe(before);
  });

  it('a resolver that answers public first and private then gets no hit', async () => {
    const publicSite = await loopbackSite((_request, response) => void response.end('public'));
    const secret = await loopbackSite((_request, response) => void response.end('secret'), {
      address: '127.0.0.2',
    });
    // The same port on both, so that only the address differs: the private one listens where the public one does not.
    const resolve = tableResolver({
      'news.example.com': [['127.0.0.1'], ['127.0.0.2']],
      'feeds.example.com': [['127.0.0.1'], ['127.0.0.1'], ['127.0.0.2']],
    });
    const fetcher = publicFetcher({ resolve });
    fetchers.push(fetcher);
    // robots.txt is asked at the public address, the page would be at the private one.
    const first = await fetcher.fetch({ address: `http://news.example.com:${publicSite.port}/` });
    expect(first).toMatchObject({ outcome: 'failed', rejection: { reason: 'addressNotAllowed' } });
    const second = await fetcher.fetch({ address: `http://feeds.example.com:${publicSite.port}/` });
    expect(second).toMatchObject({ outcome: 'fetched' });
    const third = await fetcher.fetch({ address: `http://feeds.example.com:${publicSite.port}/` });
    expect(third).toMatchObject({ outcome: 'failed', rejection: { reason: 'addressNotAllowed' } });
    expect(secret.connections()).toBe(0);
    expect(publicSite.seen).toHaveLength(1);
    await Promise.all([publicSite.close(), secret.close()]);
  });

  it('a socket that ends up at a private address is closed before a byte is sent', async () => {
    const received: Buffer[] = [];
    const listener = createServer((socket) => socket.on('data', (data) => received.push(data)));
    await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    const port = address !== null && typeof address !== 'string' ? address.port : 0;
    for (const protocol of ['http:', 'https:']) {
      const connector = new GuardedConnector(
        {
          reach: { address: () => false, hostName: () => true },
          lookup: loopbackForAll,
          startTls: buildConnector({ timeout: 0 }),
        },
        () => undefined,
      );
      const error = await new Promise((resolve) =>
        connector.connect(
          { hostname: '127.0.0.1', host: '127.0.0.1', protocol, port: String(port) },
          (...outcome) => resolve(outcome[0]),
        ),
      );
      expect(error).toMatchObject({ reason: 'addressNotAllowed' });
      await connector.closeAll();
    }
    // Whatever was sent has arrived before a later connection's byte.
    await new Promise<void>((resolve) => {
      const last = connect(port, '127.0.0.1', () => last.end('last', resolve));
    });
    await expect.poll(() => Buffer.concat(received).toString()).toBe('last');
    await new Promise((closed) => listener.close(closed));
  });
});

describe('other addresses', () => {
  it.each([
    ['file:///etc/passwd', /Only http and https/],
    ['ftp://news.example.com/', /Only http and https/],
    ['data:text/html,hello', /Only http and https/],
    ['gopher://news.example.com/', /Only http and https/],
    ['news.example.com/feed', /cannot be read/],
    ['', /cannot be read/],
    ['http://', /cannot be read/],
    ['http://news.example.com:22/', /Port 22/],
    ['http://news.example.com:25/', /Port 25/],
    ['http://news.example.com:6379/', /Port 6379/],
    ['https://news.example.com:3306/', /Port 3306/],
    [`https://news.example.com/${'a'.repeat(5000)}`, /characters/],
  ])('%s is refused', async (address, detail) => {
    const result = await strictFetcher().fetch({ address });
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'addressNotAllowed' } });
    if (result.outcome === 'failed') expect(result.rejection.detail).toMatch(detail);
  });

  it('with a user name or a password are refused, and neither is repeated', async () => {
    for (const address of [
      'https://kim:geheim@news.example.com/',
      'https://geheim@news.example.com/',
      'https://:geheim@news.example.com/',
      'https:kim:geheim@news.example.com/',
      'https://kim:ge@geheim@news.example.com/',
      'https://kim:geheim@[',
    ]) {
      const result = await strictFetcher().fetch({ address });
      expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'addressNotAllowed' } });
      expect(JSON.stringify(result)).not.toContain('geheim');
    }
  });

  it('private ones can be opened by the setting, which opens nothing else', async () => {
    const fetcher = publicFetcher({
      permit: () => false,
      allowPrivateAddresses: true,
      resolve: loopbackForAll,
    });
    fetchers.push(fetcher);
    const opened = await fetcher.fetch({ address: `http://localhost:${onFour.port}/` });
    expect(opened).toMatchObject({ outcome: 'fetched', status: 200 });
    for (const address of ['http://127.0.0.1:22/', 'file:///etc/passwd', 'http://a:b@127.0.0.1/']) {
      expect(await fetcher.fetch({ address })).toMatchObject({
        outcome: 'failed',
        rejection: { reason: 'addressNotAllowed' },
      });
    }
  });
});
