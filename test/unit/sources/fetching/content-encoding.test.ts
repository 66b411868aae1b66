import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../../../server/sources/fetching/content-type.ts';
import { type LoopbackSite, loopbackSite } from '../../../support/loopback-site.ts';
import { publicFetcher } from '../../../support/public-stand-in.ts';

const sites: LoopbackSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

async function fetchBody(body: Buffer, headers: Record<string, string>, maximumBytes = 100_000) {
  const site = await loopbackSite((_request, response) => void response.writeHead(200, headers).end(body));
  sites.push(site);
  const fetcher = publicFetcher();
  const result = await fetcher.fetch({ address: `http://news.example.com:${site.port}/`, maximumBytes });
  await fetcher.close();
  return result;
}

const page = Buffer.from('<p>삼성전자가 52주 최고가를 새로 썼다.</p>'.repeat(100));

describe('a compressed answer', () => {
  it.each([
    ['no encoding', page, {}],
    ['identity', page, { 'content-encoding': 'identity' }],
    ['gzip', gzipSync(page), { 'content-encoding': 'gzip' }],
    ['x-gzip', gzipSync(page), { 'content-encoding': 'X-GZip' }],
    [
      'gzip in two members',
      Buffer.concat([gzipSync(page.subarray(0, 99)), gzipSync(page.subarray(99))]),
      { 'content-encoding': 'gzip' },
    ],
    ['deflate with a zlib header', deflateSync(page), { 'content-encoding': 'deflate' }],
    ['deflate without', deflateRawSync(page), { 'content-encoding': 'deflate' }],
    ['brotli', brotliCompressSync(page), { 'content-encoding': 'br' }],
    ['gzip and identity', gzipSync(page), { 'content-encoding': 'identity, gzip' }],
  ])('%s: the bytes are those that were meant', async (_name, body, headers) => {
    const result = await fetchBody(body, headers);
    expect(result.outcome).toBe('fetched');
    if (result.outcome === 'fetched') expect(Buffer.from(result.bytes).equals(page)).toBe(true);
  });

  it('without content is an empty document', async () => {
    const result = await fetchBody(Buffer.alloc(0), { 'content-encoding': 'gzip' });
    expect(result).toMatchObject({ outcome: 'fetched', bytes: new Uint8Array(0) });
  });

  it.each([
    ['two layers', gzipSync(gzipSync(page)), { 'content-encoding': 'gzip, gzip' }, /2 times over/],
    ['an unknown layer', page, { 'content-encoding': 'zstd' }, /compressed as "zstd"/],
    [
      'a layer in the transfer too',
      gzipSync(page),
      { 'content-encoding': 'gzip', 'transfer-encoding': 'gzip, chunked' },
      /2 times over/,
    ],
    ['what is not gzip', page, { 'content-encoding': 'gzip' }, /compression is damaged/],
    ['what is not brotli', page, { 'content-encoding': 'br' }, /compression/],
    ['half a file', gzipSync(page).subarray(0, 60), { 'content-encoding': 'gzip' }, /ends too early/],
  ])('%s is refused by name', async (_name, body, headers, detail) => {
    const result = await fetchBody(body, headers);
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'fetchFailed' } });
    if (result.outcome === 'failed') expect(result.rejection.detail).toMatch(detail);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('%s is held to the bound after decompression', async (encoding, compress) => {
    const body = compress(Buffer.alloc(1_000_001));
    expect(body.length).toBeLessThan(2000);
    const over = await fetchBody(body, { 'content-encoding': encoding }, 1_000_000);
    expect(over).toMatchObject({ outcome: 'failed', rejection: { reason: 'tooLarge' } });
    const exact = await fetchBody(body, { 'content-encoding': encoding }, 1_000_001);
    expect(exact).toMatchObject({ outcome: 'fetched' });
  });

  it('bytes without end behind a complete stream are held to the bound too', async () => {
    const body = Buffer.concat([gzipSync(page), Buffer.alloc(300_000)]);
    const result = await fetchBody(body, { 'content-encoding': 'gzip' }, 100_000);
    expect(result).toMatchObject({ outcome: 'failed', rejection: { reason: 'tooLarge' } });
  });

  it('a longer body than its Content-Length ends where the header says (RFC 9112, section 6.3)', async () => {
    const site = await loopbackSite(
      ({ socket }) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabcdef'),
    );
    sites.push(site);
    const fetcher = publicFetcher();
    const result = await fetcher.fetch({ address: `http://news.example.com:${site.port}/` });
    expect(result).toMatchObject({ outcome: 'fetched', bytes: new Uint8Array(Buffer.from('abc')) });
    await fetcher.close();
  });
});

it.each([
  ['text/html; charset=EUC-KR', 'text/html', 'EUC-KR'],
  ['TEXT/XML;Charset="utf-8"', 'text/xml', 'utf-8'],
  ["application/rss+xml ; a=b; charset = 'x-windows-949'", 'application/rss+xml', 'x-windows-949'],
  ['text/html', 'text/html', null],
  ['; charset=utf-8', null, 'utf-8'],
  ['html', null, null],
  [null, null, null],
])('the Content-Type %s is read', (header, mediaType, charset) => {
  expect(contentTypeOf(header)).toEqual({ mediaType, charset });
});
