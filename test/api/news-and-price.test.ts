import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { ArticleReplySchema } from '../../shared/schemas/article-reply.ts';
import { CoMentionReplySchema } from '../../shared/schemas/co-mention.ts';
import { NewsAndPriceReplySchema } from '../../shared/schemas/news-and-price.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import {
  fillNewsDays,
  firstNews,
  type MadeStory,
  newsCompanies,
  newsGroup,
  notCollected,
} from '../support/news-days-fixture.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

const now = instantUtc('2024-06-03T00:00:00.000Z');
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let stories: MadeStory[];
beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  stories = await fillNewsDays(database);
  app = createTestApp(database, { now: () => now }).app;
});
afterAll(() => closeDatabase(database));

const hynix = 'KRX:000660';
const company = `/api/v1/instruments/${encodeURIComponent(hynix)}/news-and-price`;
const group = `/api/v1/groups/${encodeURIComponent(newsGroup)}/news-and-price`;
const read = async (path: string) => {
  const reply = await app.request(path);
  expect(reply.status, path).toBe(200);
  return NewsAndPriceReplySchema.strict().parse(await reply.json());
};
const about = (id: string) => stories.filter(({ companies }) => companies.some((one) => one === id));

describe('news and price of a company', () => {
  it('finds at lag 0 what the stories were placed by, with how much it rests on', async () => {
    const reply = await read(company);
    const own = about(hynix);
    expect(reply.lags.map(({ lag }) => lag)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    const [same, far] = [reply.lags[5]?.correlation, reply.lags[1]?.correlation];
    expect(same?.interval.low).toBeGreaterThan(0.2);
    expect(Math.abs(far?.estimate ?? 1)).toBeLessThan(same?.interval.low ?? 0);
    expect(reply).toMatchObject({ from: firstNews, to: '2024-05-31', notEnough: null });
    expect(reply.companies).toEqual([
      { id: hynix, mic: 'XKRX', symbol: '000660', nameKorean: 'SK하이닉스', nameEnglish: 'SK hynix' },
    ]);
    expect(reply.benchmarkIds).toEqual(['KRX:KS11']);
    const sessions = new Set(own.map(({ session }) => session));
    expect(reply.coverage).toMatchObject({
      ...{ stories: own.length, unplacedStories: 0, sessionsWithStories: sessions.size },
    });
  });

  it('takes sessions for which nothing was collected as unknown, not as quiet', async () => {
    const { coverage, missing, lags } = await read(company);
    const told = new Set(stories.map(({ session }) => session)).size;
    // A look on one session is in the time of that session alone; the ones after the last story were never looked at.
    expect(coverage.looked).toBe(told);
    expect(coverage.notCollected).toBeGreaterThanOrEqual(notCollected.length);
    expect(missing).toEqual([{ reason: 'notCollected', sessions: coverage.notCollected }]);
    expect(lags[5]?.n).toBe(coverage.sessions - coverage.notCollected);
  });

  it('is the same at a moment as when nothing later was known', async () => {
    const asOf = '2024-02-01T12:00:00.000Z';
    const [then, cut] = [await read(`${company}?asOf=${asOf}`), await read(`${company}?to=2024-02-01`)];
    expect({ ...then, asOf: cut.asOf }).toEqual(cut);
    expect(then.to).toBe('2024-02-01');
    const whole = await read(company);
    expect(then.coverage.stories).toBeLessThan(whole.coverage.stories);
  });

  it('counts and measures in the way that is asked for', async () => {
    const tone = await read(`${group}?news=tone&price=abnormal`);
    expect(tone.levels.map(({ level }) => level)).toEqual(['unfavourable', 'balanced', 'favourable']);
    expect(tone.missing.some(({ reason }) => reason === 'noTone')).toBe(true);
    const [weighted, volume] = [
      await read(`${company}?news=weighted`),
      await read(`${company}?price=volume`),
    ];
    expect(weighted.lags[5]?.n).toBe(volume.lags[5]?.n);
    expect(weighted.lags[5]?.correlation?.estimate).not.toBe(volume.lags[5]?.correlation?.estimate);
    expect(volume.benchmarkIds).toEqual([]);
    const none = await read(`${company}?relation=reports`);
    expect(none.notEnough).toEqual({ reason: 'sessionsWithStories', needed: 5, have: 0 });
  });

  it('refuses what it does not know, and keeps its reply', async () => {
    const wrong = await app.request(`${company}?news=mood`);
    expect(wrong.status).toBe(400);
    expect((await readProblem(wrong, 400)).detail).toContain('news');
    const first = await app.request(company);
    const again = await app.request(company, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await app.request('/api/v1/groups/nobody/news-and-price')).status).toBe(404);
  });
});

it('news and price of a group count a story that names several members once', async () => {
  const reply = await read(group);
  expect(reply.companies).toHaveLength(newsCompanies.length);
  expect(reply.coverage.stories).toBe(stories.length);
  expect(reply.lags[5]?.correlation?.interval.low).toBeGreaterThan(0);
});

describe('companies named together', () => {
  const network = async (query: string) => {
    const reply = await app.request(`/api/v1/co-mentions?${query}`);
    expect(reply.status, query).toBe(200);
    return CoMentionReplySchema.strict().parse(await reply.json());
  };

  it('have every pair with its stories and the correlation of their returns', async () => {
    const reply = await network(`group=${encodeURIComponent(newsGroup)}&from=2023-06-01`);
    expect(reply.pairs).toHaveLength(15);
    const together = stories.filter(({ companies }) => companies.length === 2).length;
    expect(reply.pairs.reduce((sum, pair) => sum + pair.stories, 0)).toBe(together);
    for (const { correlation, missing } of reply.pairs) {
      expect(missing).toBeNull();
      expect(correlation?.n).toBeGreaterThan(200);
    }
    expect(reply.association).toMatchObject({ pairs: 15, companies: 6, permutations: 720, exact: true });
    expect(reply.companies.find(({ id }) => id === hynix)?.stories).toBe(about(hynix).length);
    // The holding moves with its company when the market is out.
    const holding = reply.pairs.find(({ one, other }) => one === hynix && other === 'KRX:034730');
    expect(holding?.correlation).toBeDefined();
  });

  it('say what is short', async () => {
    const two = newsCompanies.slice(0, 2).join(',');
    const reply = await network(`companies=${encodeURIComponent(two)}&from=2024-03-01`);
    expect(reply.association).toBeNull();
    expect(reply.notEnough).toEqual({ reason: 'companies', needed: 5, have: 2 });
    const asOf = await network(`companies=${encodeURIComponent(two)}&asOf=2023-09-01T00:00:00.000Z`);
    expect(asOf.to).toBe('2023-09-01');
    for (const query of ['', 'companies=KRX:000660&group=x']) {
      const reply = await app.request(`/api/v1/co-mentions?${query}`);
      expect(reply.status).toBe(400);
      expect((await readProblem(reply, 400)).detail).toContain('companies');
    }
    expect((await app.request('/api/v1/co-mentions?companies=KRX:999999')).status).toBe(404);
  });
});

it('the reply of an article has its tone with the words that made it', async () => {
  const reply = await app.request('/api/v1/articles/story-0');
  const { tone, article } = ArticleReplySchema.parse(await reply.json());
  expect(tone).toMatchObject({ score: 1, lexiconVersion: 1 });
  expect(tone?.words.map(({ start, end }) => article.excerpt.slice(start, end))).toEqual(['호조', '강세']);
  const plain = ArticleReplySchema.parse(await (await app.request('/api/v1/articles/story-2')).json());
  expect(plain.tone).toMatchObject({ score: null, words: [] });
});
