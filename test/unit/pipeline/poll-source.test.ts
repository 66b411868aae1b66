import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addSource } from '../../../server/pipeline/add-source.ts';
import { pollDueSources } from '../../../server/pipeline/poll-due-sources.ts';
import { pollSource } from '../../../server/pipeline/poll-source.ts';
import { findFeedState, sourcePolls } from '../../../server/store/feed-states.repository.ts';
import { findSource } from '../../../server/store/sources.repository.ts';
import type { Source } from '../../../shared/schemas/source.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { type Collecting, startCollecting } from '../../support/collecting.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../../support/news-site.ts';

let site: NewsSite;
let collecting: Collecting;
beforeAll(async () => {
  site = await startNewsSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  site.asked.length = 0;
  collecting = await startCollecting();
});
afterEach(() => collecting.close());

const item = (number: number, title = `SK하이닉스 ${number}번째 소식`) => ({
  guid: `guid-${number}`,
  link: `${site.address}/news/${number}`,
  title,
  description: `SK하이닉스는 ${number}일 13만5000원에 거래를 마쳤다.`,
});

async function source(path: string): Promise<Source> {
  const added = await addSource(collecting.database, { address: `${site.address}${path}`, title: path }, {});
  return added.source;
}

const stateOf = async ({ id }: Source) => {
  const state = await findFeedState(collecting.database, id);
  if (!state) throw new Error(`${id} has no state`);
  return state;
};
const reread = async ({ id }: Source) => {
  const found = await findSource(collecting.database, id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};

describe('polling a feed', () => {
  it('counts what is new, changed and as before, and waits as long as the feed asks', async () => {
    const feed = await source('/rss');
    site.answer('/rss', { body: rssFeed('증권', [item(1), item(2)], '<ttl>60</ttl>') });
    expect(await pollSource(collecting.context, feed)).toMatchObject({ outcome: 'fetched', entriesNew: 2 });
    expect(await stateOf(feed)).toMatchObject({
      lastSuccessAt: '2026-11-25T00:00:00.000Z',
      nextTryAt: '2026-11-25T01:00:00.000Z',
      entriesAccepted: 2,
      consecutiveFailures: 0,
    });
    expect(await pollDueSources(collecting.context)).toEqual([]);
    collecting.wait(60);
    site.answer('/rss', {
      body: rssFeed('증권', [item(3), item(2, '삼성전자, 다른 제목'), item(1)], '<ttl>60</ttl>'),
    });
    expect(await pollDueSources(collecting.context)).toMatchObject([
      { entriesNew: 1, entriesChanged: 1, entriesUnchanged: 1, entriesRejected: 0 },
    ]);
  });

  it('asks only for what is new, and for all of it after eight days', async () => {
    const feed = await source('/rss');
    site.answer('/rss', ({ headers }) =>
      headers['if-none-match'] === '"v1"'
        ? { status: 304 }
        : {
            body: rssFeed('증권', [item(1)]),
            headers: { etag: '"v1"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' },
          },
    );
    await pollSource(collecting.context, feed);
    collecting.wait(20);
    expect(await pollSource(collecting.context, feed)).toMatchObject({
      outcome: 'notModified',
      failure: null,
    });
    expect(site.asked[1]?.headers['if-modified-since']).toBe('Mon, 23 Nov 2026 00:00:00 GMT');
    expect(await stateOf(feed)).toMatchObject({
      lastSuccessAt: '2026-11-25T00:20:00.000Z',
      entriesAccepted: 1,
    });
    collecting.wait(8 * 24 * 60);
    expect(await pollSource(collecting.context, feed)).toMatchObject({
      outcome: 'fetched',
      entriesUnchanged: 1,
    });
    expect(site.asked[2]?.headers['if-none-match']).toBeUndefined();
  });

  it('tries a feed that fails less and less often, and keeps the reason', async () => {
    const feed = await source('/rss');
    site.answer('/rss', { status: 500 });
    await pollSource(collecting.context, feed);
    expect(await stateOf(feed)).toMatchObject({
      consecutiveFailures: 1,
      lastFailure: { reason: 'httpStatus' },
      lastSuccessAt: null,
      nextTryAt: '2026-11-25T00:30:00.000Z',
    });
    collecting.wait(30);
    await pollDueSources(collecting.context);
    expect((await stateOf(feed)).nextTryAt).toBe('2026-11-25T01:30:00.000Z');
    collecting.wait(60);
    site.answer('/rss', { body: rssFeed('증권', [item(1)]) });
    await pollDueSources(collecting.context);
    expect(await stateOf(feed)).toMatchObject({ consecutiveFailures: 0, lastFailure: null });
    const from = instantUtc('2026-11-25T00:00:00.000Z');
    const polls = await sourcePolls(
      collecting.database,
      feed.id,
      from,
      instantUtc('2026-11-25T01:30:00.000Z'),
    );
    expect(polls.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'fetched']);
  });

  it('waits until the moment that the site names', async () => {
    const feed = await source('/rss');
    site.answer('/rss', { status: 503, headers: { 'retry-after': '7200' } });
    await pollSource(collecting.context, feed);
    expect((await stateOf(feed)).nextTryAt).toBe('2026-11-25T02:00:00.000Z');
  });

  it('moves with a permanent redirect and not with a passing one', async () => {
    const feed = await source('/old');
    site.answer('/new', { body: rssFeed('증권', [item(1)]) });
    site.answer('/old', { status: 302, headers: { location: '/new' } });
    await pollSource(collecting.context, feed);
    expect((await reread(feed)).address).toBe(`${site.address}/old`);
    site.answer('/old', { status: 301, headers: { location: '/new' } });
    await pollSource(collecting.context, feed);
    expect(await reread(feed)).toMatchObject({
      address: `${site.address}/new`,
      note: `Moved from ${site.address}/old on 2026-11-25.`,
    });
  });

  it('asks for what is new behind a passing redirect too', async () => {
    const feed = await source('/rss');
    site.answer('/rss', { status: 302, headers: { location: '/store/rss' } });
    site.answer('/store/rss', ({ headers }) =>
      headers['if-none-match'] === '"v1"'
        ? { status: 304 }
        : { body: rssFeed('증권', [item(1)]), headers: { etag: '"v1"' } },
    );
    await pollSource(collecting.context, feed);
    expect(await pollSource(collecting.context, feed)).toMatchObject({ outcome: 'notModified' });
    expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
      '"v1"',
    ]);
  });

  it('does not move to the address of another source', async () => {
    const other = await source('/new');
    const feed = await source('/old');
    site.answer('/new', { body: rssFeed('증권', [item(1)]) });
    site.answer('/old', { status: 308, headers: { location: '/new' } });
    await pollSource(collecting.context, feed);
    await pollSource(collecting.context, await reread(feed));
    expect(await reread(feed)).toMatchObject({
      address: `${site.address}/old`,
      note: `Leads to ${site.address}/new, which is the address of the source ${other.id}.`,
    });
  });

  it('sets a feed aside that is gone for good', async () => {
    const feed = await source('/rss');
    site.answer('/rss', { status: 410 });
    await pollSource(collecting.context, feed);
    expect(await reread(feed)).toMatchObject({ setAsideAt: '2026-11-25T00:00:00.000Z' });
    expect((await reread(feed)).setAsideReason).toContain('410');
    collecting.wait(24 * 60);
    expect(await pollDueSources(collecting.context)).toEqual([]);
  });

  it('keeps why a page stands where a feed should, and why a feed is malformed', async () => {
    const feed = await source('/rss');
    site.answer('/rss', {
      body: '<!doctype html><html><body>login</body></html>',
      headers: { 'content-type': 'text/html' },
    });
    expect(await pollSource(collecting.context, feed)).toMatchObject({ failure: { reason: 'notAFeed' } });
    site.answer('/rss', { body: rssFeed('증권', [item(1)]).replace('</channel></rss>', '') });
    expect(await pollSource(collecting.context, feed)).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
    expect((await stateOf(feed)).malformed).toMatch(/.{10,}/);
  });

  it('of many, one that fails stops no other', async () => {
    site.answer('/gone', { status: 500 });
    for (const path of ['/1', '/2', '/3', '/4', '/5']) {
      site.answer(path, { body: rssFeed(path, [item(Number(path.slice(1)))]) });
      await source(path);
    }
    await source('/gone');
    const polls = await pollDueSources(collecting.context);
    expect(polls.filter(({ outcome }) => outcome === 'fetched')).toHaveLength(5);
    expect(polls.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
  });
});
