import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFeedState } from '../../../server/store/feed-states.repository.ts';
import { countRequest, requestsOn } from '../../../server/store/provider-use.repository.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { type NewsCollecting, startNewsCollecting } from '../../support/news-collecting.ts';
import { naverBody, naverItem } from '../../support/news-service-bodies.ts';

let test: NewsCollecting;
beforeEach(async () => {
  test = await startNewsCollecting({ tracked: ['KRX:000660', 'KRX:005930', 'XNAS:NVDA'] });
});
afterEach(() => test.close());

const articles = () => test.database.selectFrom('article').selectAll().orderBy('canonicalUrl').execute();
const hynix = `query=${encodeURIComponent('SK하이닉스')}`;
const samsung = `query=${encodeURIComponent('삼성전자')}`;
const today = sessionDate('2024-01-22');

describe('stories of Naver’s news search', () => {
  it('asks by the Korean name with the key pair, and reads titles, links and times as the outlet means them', async () => {
    test.site.answer(hynix, naverBody([naverItem(12)]));
    test.site.answer(samsung, naverBody([]));
    expect(await test.poll('naver-news')).toMatchObject({ outcome: 'fetched', entriesNew: 1 });
    const [first] = test.site.site.seen;
    expect(first?.headers).toMatchObject({
      'x-ncp-apigw-api-key-id': 'naver-id-9',
      'x-ncp-apigw-api-key': 'naver-secret-7',
    });
    expect(first?.path).toContain('display=100&start=1&sort=date&format=json');
    expect(await articles()).toMatchObject([
      {
        title: 'SK하이닉스, "HBM 12단" 양산',
        canonicalUrl: 'https://news.example.com/economy/12',
        ...{ coverage: 'summary', publishedAt: '2024-01-22T05:05:00.000Z', date: '2024-01-22' },
        text: expect.stringContaining('SK하이닉스가 22일 HBM 12단 제품을'),
      },
    ]);
    expect((await articles())[0]?.text).not.toMatch(/<b>|&quot;|mnews/);
    // Only companies with a Korean name are asked for.
    expect(test.site.site.seen).toHaveLength(2);
  });

  it('keeps a story that two queries find as one, though each shows another passage', async () => {
    test.site.answer(hynix, naverBody([naverItem(12)]));
    const passage =
      '<b>삼성전자</b>도 HBM 12단 제품을 준비하고 있다고 밝혔다. 업계는 하반기 양산을 예상한다...';
    const title = 'SK하이닉스, &quot;HBM 12단&quot; 양산';
    test.site.answer(samsung, naverBody([naverItem(12, { title, description: passage })]));
    expect(await test.poll('naver-news')).toMatchObject({ entriesNew: 1, entriesUnchanged: 1 });
    expect(await articles()).toHaveLength(1);
    const revisions = await test.database.selectFrom('article_revision').selectAll().execute();
    expect(revisions).toHaveLength(1);
    // An edited headline is a change.
    test.pass(60);
    test.site.answer(samsung, naverBody([]));
    test.site.answer(hynix, naverBody([naverItem(12, { title: '<b>SK하이닉스</b>, HBM 16단 양산' })]));
    expect(await test.poll('naver-news')).toMatchObject({ entriesChanged: 1 });
    expect(await articles()).toMatchObject([{ title: 'SK하이닉스, HBM 16단 양산' }]);
  });

  it('takes Naver’s address where there is no other, and reads a time in another zone', async () => {
    test.site.answer(samsung, naverBody([]));
    test.site.answer(
      hynix,
      naverBody([naverItem(13, { originallink: '', pubDate: 'Mon, 22 Jan 2024 05:59:00 GMT' })]),
    );
    await test.poll('naver-news');
    expect(await articles()).toMatchObject([
      {
        canonicalUrl: expect.stringContaining('n.news.naver.com/mnews/article/001/00000013'),
        publishedAt: '2024-01-22T05:59:00.000Z',
      },
    ]);
  });

  it('reads on page by page until it meets what it knows, and never a story from before its time', async () => {
    // A full page; its rows repeat three stories, which is enough to read.
    const page = (from: number) => Array.from({ length: 100 }, (_, index) => naverItem(from + (index % 3)));
    const old = naverItem(999, { pubDate: 'Wed, 03 Jan 2024 09:00:00 +0900' });
    test.site.answer(samsung, naverBody([]));
    test.site.answer(hynix, naverBody([...page(200).slice(0, 99), old], 5_000));
    test.site.answer('start=1&', naverBody(page(100), 5_000));
    test.site.answer(`${samsung}&display=100&start=1&`, naverBody([]));
    expect(await test.poll('naver-news')).toMatchObject({ outcome: 'fetched', entriesNew: 6 });
    const starts = test.site.site.seen.map(({ path }) => new URL(path, 'http://x').searchParams.get('start'));
    expect(starts).toEqual(['1', '101', '1']);
    test.pass(60);
    await test.poll('naver-news');
    expect(test.site.site.seen).toHaveLength(5);
  });

  it('stops at the budget of the day that all programs share, and goes on the next day', async () => {
    test.site.answer('/search/v1/news', naverBody([naverItem(12)]));
    await test.database
      .insertInto('provider_use')
      .values({ providerId: 'naver-news', day: today, requests: 24_999 })
      .execute();
    const poll = await test.poll('naver-news');
    expect(poll).toMatchObject({
      ...{ outcome: 'failed', entriesNew: 1 },
      failure: {
        reason: 'budgetSpent',
        detail: 'The 25000 requests of 2024-01-22 to 네이버 뉴스 검색 are used up.',
      },
    });
    expect(await countRequest(test.database, 'naver-news', today, 25_000)).toBe(false);
    expect(await requestsOn(test.database, 'naver-news', today)).toBe(25_000);
    expect(await findFeedState(test.database, 'naver-news')).toMatchObject({
      ...{ consecutiveFailures: 0, nextTryAt: '2024-01-22T15:00:00.000Z' },
    });
    test.setClock('2024-01-22T15:00:00.000Z');
    expect(await test.poll('naver-news')).toMatchObject({ outcome: 'fetched' });
  });
});
