import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startServer } from '../../server/http/serve.ts';
import { ingestPage } from '../../server/pipeline/ingest-page.ts';
import { findSource, saveSource } from '../../server/store/sources.repository.ts';
import type { GiveOut } from '../../shared/schemas/source.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { type Collecting, startCollecting } from '../support/collecting.ts';
import { noRunners } from '../support/no-runners.ts';
import { studyRunnersHere } from '../support/study-runners-here.ts';
import { sendRequest } from './send-request.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

/** A word that stands nowhere but in one sentence of the body. */
const marks = ['파랑새', '느티나무', '징검다리', '회오리', '반딧불이', '소금쟁이', '미루나무', '물레방아'];

const title = 'SK하이닉스, 사흘 만에 하락 마감';
const body = [
  '29일 SK하이닉스는 한국거래소에서 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다.',
  ...marks.map(
    (mark) =>
      `${mark}라고 부르는 이 문장은 본문에만 있고 숫자나 회사의 이름을 말하지 않으니 밖으로 나가면 안 된다.`,
  ),
  '삼성전자는 7만4400원으로 장을 끝냈다.',
];
const page = `입력 2024.01.29 16:12\n${title}\n\n${body.slice(0, 5).join(' ')}\n\n${body.slice(5).join(' ')}\n`;

const PathsSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

let collecting: Collecting;
let app: ReturnType<typeof createTestApp>['app'];
let articleId = '';
let eventKeys: string[] = [];

beforeAll(async () => {
  collecting = await startCollecting();
  const { context, database } = collecting;
  const report = await ingestPage(
    { ...context, sourceId: 'files' },
    { bytes: new TextEncoder().encode(page), locator: 'page.txt', crawlDate: sessionDate('2024-01-30') },
  );
  articleId = report.article?.id ?? '';
  eventKeys = report.events.map(({ key }) => key);
  expect(report.claims.length).toBeGreaterThanOrEqual(2);
  const now = () => instantUtc('2026-11-25T00:00:00.000Z');
  const runners = { ...noRunners, studies: studyRunnersHere(database, now) };
  app = createTestApp(database, { now, runners }).app;
});
afterAll(() => collecting.close());

async function setTerms(giveOut: GiveOut, redistribute: 'unknown' | 'yes' = 'unknown'): Promise<void> {
  const source = await findSource(collecting.database, 'files');
  if (!source) throw new Error('the source of files is missing');
  await saveSource(collecting.database, { ...source, giveOut, redistribute });
}

/** Every address of the API that can be read, with the ids of what is stored. */
async function readableAddresses(): Promise<string[]> {
  const { paths } = PathsSchema.parse(await (await app.request('/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, methods]) => {
    if (!('get' in methods)) return [];
    if (!path.includes('{')) return [path.endsWith('/live') ? `${path}?since=0` : path];
    const ids = path.startsWith('/api/v1/articles')
      ? [articleId, `${articleId}-1`]
      : path.startsWith('/api/v1/events')
        ? eventKeys
        : ['KRX:000660', 'KRX:005930'];
    return ids.map((id) => path.replace(/\{[^}]+\}/, encodeURIComponent(id)));
  });
}

/** All strings of a reply. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The bytes of a reply; of the endless stream of changes as far as its first message. */
async function bytesOf(reply: Response): Promise<Buffer> {
  if (!reply.headers.get('content-type')?.startsWith('text/event-stream')) {
    return Buffer.from(await reply.arrayBuffer());
  }
  const parts: Uint8Array[] = [];
  for await (const part of reply.body ?? []) {
    parts.push(part);
    if (Buffer.concat(parts).includes('data: ')) break;
  }
  return Buffer.concat(parts);
}

async function textsOf(address: string, headers: Record<string, string> = {}): Promise<string[]> {
  const reply = await app.request(address, { headers });
  expect(reply.status, address).toBeLessThan(500);
  const text = (await bytesOf(reply)).toString();
  return reply.headers.get('content-type')?.includes('json') ? stringsOf(JSON.parse(text)) : [text];
}

describe('of a source that gives out facts', () => {
  it('no route gives the public a sentence of the body that holds no claim', async () => {
    await setTerms('facts');
    const addresses = await readableAddresses();
    expect(addresses).toContain(`/api/v1/articles/${articleId}`);
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      const texts = await textsOf(address);
      expect(
        texts.filter((text) => marks.some((mark) => text.includes(mark))),
        address,
      ).toEqual([]);
      expect(
        texts.filter((text) => text.length > 160 && page.includes(text.slice(0, 100))),
        address,
      ).toEqual([]);
    }
  });

  it('title, time and the words of each claim are given', async () => {
    await setTerms('facts');
    const texts = await textsOf(`/api/v1/articles/${articleId}`);
    expect(texts).toContain(title);
    expect(texts).toContain('2024-01-29T07:12:00.000Z');
    expect(texts.some((text) => text.includes('13만5000원'))).toBe(true);
  });

  it('the operator sees an excerpt of at most 300 characters, and no shared cache keeps it', async () => {
    await setTerms('facts');
    const address = `/api/v1/articles/${articleId}`;
    const reply = await app.request(address, { headers: adminHeaders });
    const { article } = z
      .looseObject({ article: z.looseObject({ excerpt: z.string(), givenOut: z.string() }) })
      .parse(await reply.json());
    expect(article.givenOut).toBe('excerpt');
    expect(article.excerpt.length).toBeGreaterThan(200);
    expect(article.excerpt.length).toBeLessThanOrEqual(300);
    expect(reply.headers.get('cache-control')).toBe('private, no-cache');
    const tag = reply.headers.get('etag') ?? '';
    const others = await app.request(address, { headers: { 'If-None-Match': tag } });
    expect(others.status).toBe(200);
    expect(await others.text()).not.toContain(marks[0]);
    const own = await app.request(address, { headers: { ...adminHeaders, 'If-None-Match': tag } });
    expect(own.status).toBe(304);
  });
});

describe('who is asking', () => {
  const address = () => `/api/v1/articles/${articleId}`;
  const givenTo = async (server: string, headers: Record<string, string> = {}) => {
    const reply = await sendRequest(server, address(), { headers });
    return z.looseObject({ article: z.looseObject({ givenOut: z.string() }) }).parse(JSON.parse(reply.body))
      .article.givenOut;
  };

  it('is the operator at this machine, unless a proxy may stand in between', async () => {
    await setTerms('facts');
    const server = await startServer(app, { port: 0, host: '127.0.0.1' });
    expect(await givenTo(server.address)).toBe('excerpt');
    expect(await givenTo(server.address, { 'X-Forwarded-For': '203.0.113.9' })).toBe('facts');
    expect(await givenTo(server.address, { Host: 'news.example.org' })).toBe('facts');
    await server.close();
    const behindProxy = createTestApp(collecting.database, { trustProxy: true }).app;
    const proxied = await startServer(behindProxy, { port: 0, host: '127.0.0.1' });
    expect(await givenTo(proxied.address)).toBe('facts');
    expect(await givenTo(proxied.address, adminHeaders)).toBe('excerpt');
    expect(await givenTo(proxied.address, { Authorization: 'Bearer wrong' })).toBe('facts');
    await proxied.close();
  });
});

describe('of a source whose terms allow more', () => {
  it('the public sees an excerpt', async () => {
    await setTerms('excerpt');
    const [excerpt = ''] = (await textsOf(`/api/v1/articles/${articleId}`)).filter((text) =>
      text.includes(marks[0] ?? ''),
    );
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt.endsWith('…')).toBe(true);
  });

  it.each([
    ['fullText', 'unknown'],
    ['facts', 'yes'],
  ] as const)('the public sees all of the text: %s, redistribute %s', async (giveOut, redistribute) => {
    await setTerms(giveOut, redistribute);
    const texts = await textsOf(`/api/v1/articles/${articleId}`);
    expect(texts.some((text) => marks.every((mark) => text.includes(mark)))).toBe(true);
  });
});

it('the bytes as received are in the database, and in no reply', async () => {
  await setTerms('fullText');
  const { database } = collecting;
  const [row] = await database.selectFrom('raw_document').select(['bytes', 'hash']).execute();
  expect(row?.bytes?.length).toBeGreaterThan(100);
  const packed = Buffer.from(row?.bytes ?? []);
  for (const address of await readableAddresses()) {
    const reply = await bytesOf(await app.request(address, { headers: adminHeaders }));
    expect(reply.includes(packed.subarray(0, 60)), address).toBe(false);
    expect(reply.includes(packed.toString('base64').slice(0, 60)), address).toBe(false);
    expect(reply.includes('입력 2024.01.29 16:12\nSK'), address).toBe(false);
  }
});
