import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOpml } from '../../../server/sources/feeds/read-opml.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../../support/news-site.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-sources-'));
const database = join(folder, 'news.sqlite');
let site: NewsSite;

beforeAll(async () => {
  site = await startNewsSite();
  const item = (number: number) => ({
    guid: `g${number}`,
    link: `${site.address}/news/${number}`,
    title: `SK하이닉스 ${number}번째 소식`,
    description: 'SK하이닉스는 24일 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다.',
    pubDate: 'Tue, 24 Nov 2026 09:00:00 +0900',
  });
  site.answer('/rss', { body: rssFeed('증권 소식', [item(1), item(2)]) });
  site.answer('/other', { body: rssFeed('다른 소식', [item(3)]) });
  const link = (path: string) =>
    `<link rel="alternate" type="application/rss+xml" href="${path}" title="feed ${path}">`;
  site.answer('/one', { body: `<html><head>${link('/rss')}</head><body>front</body></html>` });
  site.answer('/two', {
    body: `<html><head>${link('/rss')}${link('/other')}</head><body>front</body></html>`,
  });
  site.answer('/page', { body: '<html><body>nothing here</body></html>' });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) =>
  runNewstape([...words, '--database', database], '', { NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1' });

async function listed(...more: string[]) {
  const { stdout } = await run('sources', 'list', '--json', ...more);
  const { sources }: { sources: Record<string, unknown>[] } = JSON.parse(stdout);
  return sources;
}

describe('newstape sources', () => {
  it('lists nothing at first, and says how to begin', async () => {
    const { code, stdout } = await run('sources', 'list');
    expect(code).toBe(0);
    expect(stdout).toContain('newstape sources add');
  });

  it('adds the feed of an address, and the only one that a page names', async () => {
    const first = await run('sources', 'add', `${site.address}/rss`);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^127-0-0-1-rss: added {2}증권 소식/);
    const again = await run('sources', 'add', `${site.address}/one`, '--follow', 'pages', '--json');
    expect(JSON.parse(again.stdout).sources).toMatchObject([
      {
        outcome: 'changed',
        source: { id: '127-0-0-1-rss', follow: 'pages', keepRawDays: 90, giveOut: 'facts' },
      },
    ]);
    const back = await run('sources', 'add', `${site.address}/rss`, '--follow', 'none');
    expect(back.stdout).toContain('changed');
    expect(await listed()).toHaveLength(1);
  });

  it('asks to choose where a page names several, and adds none', async () => {
    const { code, stderr } = await run('sources', 'add', `${site.address}/two`);
    expect(code).toBe(2);
    expect(stderr).toContain(`${site.address}/rss`);
    expect(stderr).toContain(`${site.address}/other  feed /other`);
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    ['/page', 'notAFeed'],
    ['/nowhere', 'httpStatus'],
  ])('adds nothing of %s and says why', async (path, reason) => {
    const { code, stdout } = await run('sources', 'add', `${site.address}${path}`, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ sources: [], rejected: [{ reason }] });
  });

  it('adds each feed of an OPML file; outlines without an address are left out: exit code 3', async () => {
    const path = join(folder, 'list.opml');
    writeFileSync(
      path,
      `<opml version="2.0"><body><outline text="다른 이름" xmlUrl="${site.address}/other"/><outline text="no feed"/></body></opml>`,
    );
    const { code, stderr } = await run('sources', 'add', path);
    expect(code).toBe(3);
    expect(stderr).toMatch(/no feed|left out/);
    expect((await listed()).map(({ name }) => name)).toEqual(['다른 이름', '증권 소식']);
    const { stdout: opml } = await run('sources', 'list', '--opml');
    expect(readOpml(opml)).toMatchObject({
      feeds: [{ title: '다른 이름' }, { title: '증권 소식' }],
      rejections: [],
    });
  });

  it.each([
    [['--give-out', 'everything'], 'facts, excerpt, fullText'],
    [['--keep-raw', 'long'], 'days, forever or never'],
    [['--terms-read-on', 'yesterday'], 'YYYY-MM-DD'],
    [['--give-out', 'fullText'], '--terms-read-on'],
    [['--link', 'terms.html'], 'https://'],
    [['--follow', 'links'], 'none, pages'],
  ])('refuses %j with exit code 2', async (words, sentence) => {
    const { code, stderr } = await run('sources', 'add', `${site.address}/rss`, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('keeps what is said of the terms', async () => {
    const words = [
      '--owner',
      '경제일보',
      '--redistribute',
      'no',
      '--display',
      'public',
      '--keep-raw',
      'never',
    ];
    const terms = [
      '--link',
      'https://news.example/terms',
      '--terms-read-on',
      '2026-11-01',
      '--give-out',
      'excerpt',
    ];
    expect((await run('sources', 'add', `${site.address}/rss`, ...words, ...terms)).code).toBe(0);
    expect((await listed())[1]).toMatchObject({
      ...{ owner: '경제일보', redistribute: 'no', display: 'public', keepRawDays: 0, giveOut: 'excerpt' },
      ...{ link: 'https://news.example/terms', termsReadOn: '2026-11-01' },
    });
    const { stdout } = await run('sources', 'list');
    expect(stdout).toContain('may be passed on: no');
    expect(stdout).toContain('never fetched yet');
  });

  it('checks what is there without storing it', async () => {
    const { code, stdout } = await run('sources', 'check', '--json', '127-0-0-1-rss', '127-0-0-1-other');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).sources).toMatchObject([
      {
        id: '127-0-0-1-rss',
        isReachable: true,
        dialect: 'rss',
        entries: 2,
        newestEntry: '2026-11-24T00:00:00.000Z',
        termsKnown: true,
      },
      { id: '127-0-0-1-other', entries: 1, termsKnown: false, malformed: null },
    ]);
    expect((await listed()).map(({ state }) => state)).toEqual([null, null]);
    site.answer('/other', { body: '<html><body>moved</body></html>' });
    const failed = await run('sources', 'check');
    expect(failed.code).toBe(3);
    expect(failed.stdout).toContain('127-0-0-1-other: reached, but not a feed that can be read (notAFeed)');
    expect((await run('sources', 'check', 'nobody')).code).toBe(2);
  });

  it('collects what is due, in part where one fails, and then leaves it alone', async () => {
    const first = await run('ingest', '--sources');
    expect(first.code).toBe(3);
    expect(first.stdout).toContain('127-0-0-1-rss: 2 new, 0 changed, 0 as before, 0 left out');
    expect(first.stdout).toContain('127-0-0-1-other: not collected (notAFeed)');
    expect(first.stdout).toContain('2 documents read, 1 left out: 1 notAFeed');
    const second = await run('ingest', '--sources');
    expect(second).toMatchObject({ code: 0 });
    expect(second.stdout).toContain('No source is due');
    expect((await run('sources', 'list')).stdout).toContain('failed 1 times in a row (notAFeed)');
  });

  it('removes a source and loses nothing that it brought', async () => {
    expect((await run('sources', 'remove', '127-0-0-1-rss')).code).toBe(0);
    const { stdout } = await run('sources', 'list');
    expect(stdout).toContain('not collected since 2026-11-25T00:00:00.000Z: The operator removed it.');
    expect((await run('doctor', '--json')).stdout).toContain('2 articles');
    expect((await run('sources', 'remove', 'nobody')).code).toBe(2);
  });
});

describe('newstape ingest', () => {
  it('reads addresses as they are, and sums up by reason', async () => {
    const own = join(folder, 'own.sqlite');
    const ingest = (...words: string[]) =>
      runNewstape(['ingest', ...words, '--database', own], '', { NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1' });
    const { code, stdout } = await ingest(
      `${site.address}/rss`,
      `${site.address}/nowhere`,
      join(folder, 'gone.txt'),
    );
    expect(code).toBe(3);
    expect(stdout).toContain('2 documents read, 2 left out: 1 httpStatus, 1 unreadableFile');
    const again = await ingest(`${site.address}/rss`);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toBe('2 documents read, 0 left out; 2 were stored already\n');
  });

  it('without a source is wrong usage', async () => {
    expect(await run('ingest')).toMatchObject({ code: 2 });
  });

  it('reaches no private address where that is not allowed', async () => {
    site.asked.length = 0;
    const { code, stderr } = await runNewstape(['ingest', `${site.address}/rss`, '--database', database]);
    expect(code).toBe(1);
    expect(stderr).toContain('left out');
    expect(site.asked).toEqual([]);
  });
});

describe('newstape purge', () => {
  it('says what it would drop, drops it, and then has nothing to do', async () => {
    const own = join(folder, 'purge.sqlite');
    const purge = (...words: string[]) => runNewstape(['purge', ...words, '--database', own]);
    const page = join(folder, 'page.txt');
    writeFileSync(
      page,
      '입력 2024.01.29 16:12\nSK하이닉스, 사흘 만에 하락 마감\n\n29일 SK하이닉스는 한국거래소에서 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다. 장중에는 13만7000원까지 올랐다.\n\n삼성전자는 7만4400원으로 장을 끝냈다.\n',
    );
    expect((await runNewstape(['ingest', page, '--database', own])).code).toBe(0);
    expect((await purge()).stdout).toBe('Nothing is old enough\n');
    const { default: BetterSqlite3 } = await import('better-sqlite3');
    const handle = new BetterSqlite3(own);
    handle.prepare(`update raw_document set "fetchedAt" = '2026-08-01T00:00:00.000Z'`).run();
    handle.close();
    const trial = await purge('--trial', '--json');
    expect(JSON.parse(trial.stdout)).toMatchObject({
      trial: true,
      purged: [{ sourceId: 'files', documents: 1, keepRawDays: 90 }],
    });
    expect((await purge()).stdout).toMatch(/^files: 1 documents, \d+ bytes dropped \(kept 90 days\)\n$/);
    expect((await purge('--quiet')).stdout).toBe('');
  });
});
