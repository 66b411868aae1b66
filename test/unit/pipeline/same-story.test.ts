import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '../../../server/store/article-list.repository.ts';
import { readingsOfArticle } from '../../../server/store/article-revisions.repository.ts';
import { articleReply, articlesOfDocument, findArticle } from '../../../server/store/articles.repository.ts';
import { claimsOfArticle } from '../../../server/store/claims.repository.ts';
import { companyEventsReply } from '../../../server/store/company-events.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { readSetting } from '../../../server/store/settings.repository.ts';
import { toneTexts } from '../../../server/store/tones.repository.ts';
import { ArticleListQuerySchema } from '../../../shared/schemas/article-reply.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { dumpRows } from '../store/dump.ts';
import { hynix } from '../store/sample.ts';
import { type Arrival, arrivalOf, arrive, at, saveStorySources } from './same-story.ts';

const first = arrivalOf();
const edited = arrivalOf({
  title: 'SK하이닉스, 외국인 매수에 사흘 연속 상승',
  paragraphs: [
    'SK하이닉스가 22일 반도체 업종 강세에 힘입어 사흘 연속 올랐다. 이날 주가는 전 거래일보다 0.92% 오른 14만2600원에 거래를 마쳤다.',
    '외국인 투자자가 1,310억원어치를 사들이며 오름세를 이끌었다. 삼성전자는 0.54% 오른 7만5100원에 마감했다.',
    '회사는 이달 말 지난해 4분기 실적을 발표한다. 시장은 영업이익이 흑자로 돌아설 것으로 예상하고 있다.',
  ],
  at: at('10:00'),
});
const recounted = arrivalOf({ paragraphs: [...first.paragraphs, '조회수 1,204'], at: at('09:00') });
const summary = arrivalOf({ guid: 'entry-1', paragraphs: first.paragraphs.slice(0, 1), at: at('07:30') });
const wire = arrivalOf({
  title: '하이닉스 14만2600원 마감…외국인이 끌었다',
  url: 'https://wire.example.com/AKR20240122',
  published: '2024-01-22T15:50:00+09:00',
  paragraphs: [`(서울=한국통신) 홍길동 기자 = ${first.paragraphs[0]}`, ...first.paragraphs.slice(1)],
  at: at('09:30'),
});

const withPostgres = hasPostgres();
let server: TestPostgres | null = null;
const opened: Database[] = [];
beforeAll(async () => {
  if (withPostgres) server = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const database of opened) await closeDatabase(database);
  await server?.stop();
}, 60_000);

async function openFilled(address: string, arrivals: readonly Arrival[] = []): Promise<Database> {
  const database = await openDatabase(address);
  opened.push(database);
  await migrateToLatest(database);
  await saveStorySources(database);
  for (const arrival of arrivals) await arrive(database, arrival);
  return database;
}

/** All rows but the counter of changes and the moments and numbers of verdicts once given. */
async function rowsOf(database: Database) {
  const { setting: _setting, claim_verdict: _history, ...rows } = await dumpRows(database);
  return rows;
}

let database: Database;
beforeEach(async () => {
  database = await openFilled(':memory:');
});
const idOf = async (arrival: Arrival) => (await arrive(database, arrival)).article?.id ?? '';
const list = async (asOf?: Arrival['at']) =>
  (await listArticles(database, ArticleListQuerySchema.parse(asOf === undefined ? {} : { asOf }))).articles;

describe('an article that is read again', () => {
  it('changes nothing where it reads the same', async () => {
    const report = await arrive(database, first);
    expect(report.outcome).toBe('stored');
    const rows = await dumpRows(database);
    expect((await arrive(database, first)).outcome).toBe('unchanged');
    expect(await dumpRows(database)).toEqual(rows);
  });

  it('shows its newest revision, and keeps the earlier ones', async () => {
    const id = await idOf(first);
    expect(await idOf(edited)).toBe(id);
    const reply = await articleReply(database, id, 'operator');
    expect(reply?.article.title).toBe(edited.title);
    expect(reply?.revisions).toEqual([
      {
        sequence: 1,
        knownAt: at('07:12'),
        fetchedAt: at('08:00'),
        title: first.title,
        coverage: 'fullText',
        changes: [],
      },
      {
        sequence: 2,
        knownAt: at('10:00'),
        fetchedAt: at('10:00'),
        title: edited.title,
        coverage: 'fullText',
        changes: ['title', 'text'],
      },
    ]);
    expect(await list()).toHaveLength(1);
  });

  it('keeps the text of its newest revision once, and that of each earlier one', async () => {
    const keptBeside = async () => {
      const rows = await database.selectFrom('article_revision').selectAll().orderBy('sequence').execute();
      return rows.map((row) => row.text !== null);
    };
    const id = await idOf(first);
    const text = (await findArticle(database, id))?.text;
    expect(await keptBeside()).toEqual([false]);
    await arrive(database, edited);
    expect(await keptBeside()).toEqual([true, false]);
    const readings = await readingsOfArticle(database, id);
    expect(readings.map((reading) => reading.text)).toEqual([text, (await findArticle(database, id))?.text]);
    expect((await toneTexts(database, id)).map((one) => one.text)).toEqual(readings.map((one) => one.text));
    expect((await findArticle(database, id, at('09:59')))?.text).toBe(text);
    expect(text).not.toBe(readings[1]?.text);
  });

  it('reads at a moment as it read then, and says nothing that only a later revision says', async () => {
    const id = await idOf(first);
    await arrive(database, edited);
    const then = await articleReply(database, id, 'operator', at('09:59'));
    expect(then?.article).toMatchObject({ title: first.title, knownAt: at('07:12') });
    expect(then?.revisions.map(({ sequence }) => sequence)).toEqual([1]);
    const instrumentsOf = (claims: readonly { instrumentId: unknown }[] = []) => [
      ...new Set(claims.map((claim) => claim.instrumentId)),
    ];
    expect(instrumentsOf(then?.claims)).toEqual([hynix]);
    expect(then?.mentions.every((mention) => mention.instrumentId !== 'KRX:005930')).toBe(true);
    const now = await articleReply(database, id, 'operator');
    expect(instrumentsOf(now?.claims)).toEqual([hynix, 'KRX:005930']);
    expect((await list(at('09:59')))[0]?.title).toBe(first.title);
    expect(await findArticle(database, id, at('07:11'))).toBeNull();
    const events = await companyEventsReply(database, hynix, { asOf: at('09:59') });
    expect(events.events).toHaveLength(1);
  });

  it('has no revision of a new view counter', async () => {
    const id = await idOf(first);
    expect(await idOf(recounted)).toBe(id);
    expect((await articleReply(database, id, 'operator'))?.revisions).toHaveLength(1);
  });

  it('is not cut back to the summary that its feed still gives', async () => {
    const id = await idOf(summary);
    await arrive(database, first);
    await arrive(database, {
      ...summary,
      paragraphs: ['SK하이닉스가 22일 사흘 연속 올랐다고 한국거래소가 밝혔다.'],
      at: at('11:00'),
    });
    const reply = await articleReply(database, id, 'operator');
    expect(reply?.article.coverage).toBe('fullText');
    expect(reply?.revisions.map(({ changes }) => changes)).toEqual([[], ['coverage']]);
  });

  it('loses the teasers that stood beside an earlier revision', async () => {
    const teasers = [
      '코스피 2,470선 회복…기관 순매수',
      '환율 1,340원대로 상승 마감',
      '엔비디아 시간외 거래서 강세',
    ];
    const id = await idOf({ ...first, teasers });
    const before = (await articleReply(database, id, 'operator'))?.teasers.length ?? 0;
    expect(before).toBeGreaterThan(0);
    await arrive(database, edited);
    expect((await articleReply(database, id, 'operator'))?.teasers).toEqual([]);
    const [stored] = await articlesOfDocument(
      database,
      (await findArticle(database, id))?.rawDocumentHash ?? '',
    );
    expect(stored?.id).toBe(id);
  });
});

describe('one story of two outlets', () => {
  it('is one group, named by the report that was known first, and one event', async () => {
    const late = await idOf(first);
    const early = await idOf(wire);
    expect((await list()).map(({ id, echoOf }) => [id, echoOf])).toEqual([
      [late, early],
      [early, null],
    ]);
    const reply = await articleReply(database, late, 'operator');
    expect(reply?.firstReport).toMatchObject({ id: early, title: wire.title, knownAt: at('06:50') });
    expect(reply?.echoes).toEqual([]);
    expect((await articleReply(database, early, 'operator'))?.echoes.map(({ id }) => id)).toEqual([late]);
    const { events } = await companyEventsReply(database, hynix, {});
    expect(events.map(({ event }) => [event.novelty, event.articleIds])).toEqual([['first', [early, late]]]);
  });

  it('is told at a moment by those who had told it', async () => {
    await arrive(database, first);
    const early = await idOf(wire);
    const reply = await articleReply(database, early, 'operator', at('07:00'));
    expect(reply?.echoes).toEqual([]);
    const { events } = await companyEventsReply(database, hynix, { asOf: at('07:00') });
    expect(events.map(({ event }) => event.articleIds)).toEqual([[early]]);
  });

  it('comes apart where an edit makes it another story', async () => {
    const id = await idOf(first);
    await arrive(database, wire);
    await arrive(database, {
      ...first,
      title: 'SK하이닉스 이사회, 신규 공장 투자 결의',
      paragraphs: [
        'SK하이닉스 이사회가 22일 충북 청주에 새 공장을 짓기로 결의했다. 투자 규모는 5조3000억원이다.',
        '공장은 2025년 11월에 완공된다. 회사는 인공지능 메모리 수요에 대응하기 위한 결정이라고 설명했다.',
      ],
      at: at('12:00'),
    });
    expect((await articleReply(database, id, 'operator'))?.firstReport).toBeNull();
    const { events } = await companyEventsReply(database, hynix, {});
    expect(events.map(({ event }) => event.novelty)).toEqual(['first', 'first']);
  });
});

describe('the name that a feed gives an entry', () => {
  const entry = (more: Partial<Arrival>) => arrivalOf({ guid: 'same', ...more });
  it('is noticed where another story gets it', async () => {
    const id = await idOf(entry({ url: 'https://news.example.kr/view/1' }));
    const report = await arrive(
      database,
      entry({
        url: 'https://news.example.kr/view/2',
        title: '현대차 인도법인 증시 상장…공모가 1960루피',
        paragraphs: ['현대차 인도법인이 22일 뭄바이 증권거래소에 상장했다. 공모가는 1960루피였다.'],
      }),
    );
    expect(report.notices?.[0]).toContain('"same"');
    expect(report.article?.id).not.toBe(id);
    const reply = await articleReply(database, id, 'operator');
    expect(reply?.reusedEntry).toMatchObject([{ id: report.article?.id, guid: 'same', sourceId: 'stories' }]);
  });

  it('joins what moved to another address', async () => {
    const id = await idOf(entry({ url: 'https://news.example.kr/view/1' }));
    const moved = await arrive(
      database,
      entry({
        url: 'https://news.example.kr/new/1',
        title: 'SK하이닉스, 반도체 강세에 나흘 연속 상승',
        paragraphs: ['고쳐 쓴 글이다. SK하이닉스 주가가 22일까지 나흘 연속 올랐다.'],
        published: '2024-01-22T17:00:00+09:00',
      }),
    );
    expect(moved.notices).toBeUndefined();
    const reply = await articleReply(database, moved.article?.id ?? '', 'operator');
    expect(reply?.firstReport?.id).toBe(id);
    expect(reply?.reusedEntry).toEqual([]);
  });

  it('names the article where it has no address, and not two stories', async () => {
    const id = await idOf(entry({ url: null }));
    expect(
      await idOf(entry({ url: null, title: 'SK하이닉스, 반도체 강세에 사흘째 상승', at: at('09:00') })),
    ).toBe(id);
    const other = {
      url: null,
      title: '카카오 본사 압수수색…검찰, 판교서 자료 확보',
      paragraphs: ['검찰이 22일 카카오 본사를 압수수색했다고 밝혔다.'],
    };
    const otherId = await idOf(entry({ ...other, at: at('10:00') }));
    expect(otherId).not.toBe(id);
    expect(await idOf(entry({ ...other, at: at('10:00') }))).toBe(otherId);
  });
});

describe('the order of arrival', () => {
  const all = [
    first,
    edited,
    recounted,
    wire,
    { ...first, at: at('13:00'), teasers: ['코스피 2,470선 회복…기관 순매수'] },
    {
      ...wire,
      title: 'SK하이닉스 사흘째 올라',
      url: 'https://third.example.com/a',
      published: '2024-01-22T15:40:00+09:00',
      at: at('09:10'),
    },
  ];

  it('does not matter', async () => {
    const rows = await rowsOf(await openFilled(':memory:', all));
    expect(rows.article_revision).toHaveLength(6);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (arrivals) => {
        const other = await openFilled(':memory:', arrivals);
        expect(await rowsOf(other)).toEqual(rows);
        await closeDatabase(other);
        opened.pop();
      }),
      { numRuns: 12, seed: 5 },
    );
  }, 120_000);

  it.skipIf(!withPostgres)(
    'nor does the database',
    async () => {
      const rows = await rowsOf(await openFilled(':memory:', all));
      const other = await openFilled((await server?.createMigratedDatabase()) ?? '', all.toReversed());
      expect(await rowsOf(other)).toEqual(rows);
      const version = await readSetting(other, 'dataVersion');
      for (const arrival of all) await arrive(other, arrival);
      expect(await readSetting(other, 'dataVersion')).toBe(version);
      expect(
        (await claimsOfArticle(other, (await arrive(other, first)).article?.id ?? '')).length,
      ).toBeGreaterThan(0);
    },
    60_000,
  );
});
