import { createHash } from 'node:crypto';
import { createApp } from '../../server/app.ts';
import { readFeedEntry } from '../../server/articles/read-feed-entry.ts';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES, DEMO_SOURCE } from '../../server/demo/bundled-sources.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import { analyseReading } from '../../server/pipeline/analyse-page.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { ingestPage } from '../../server/pipeline/ingest-page.ts';
import { type IngestContext, ingestReading } from '../../server/pipeline/ingest-reading.ts';
import { claimJudgementRunners } from '../../server/pipeline/judge-claim.ts';
import { judgementRunners } from '../../server/pipeline/judge-link.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { noRunners } from './no-runners.ts';

/** Ids of the stories that the service has read. */
export interface ReadStories {
  /** Read twice: its headline and text were changed. Its page contradicts itself about the date. */
  edited: string;
  /** The same story at another outlet, an hour later, with a very long headline and address. */
  echo: string;
  /** An English story of which only the day is known, from a source whose text may be shown. */
  english: string;
  /** An entry of a feed that gave only a headline, and used the entry's name again. */
  headlineOnly: string;
}

/** The real service over stories that were read by the real pipeline, as its operator sees it and as anyone else does. */
export interface ArticleService {
  operator: string;
  visitor: string;
  ids: ReadStories;
  close: () => Promise<void>;
}

const PARAGRAPHS = [
  '카카오가 24일 장중 7만1600원까지 올라 52주 신고가를 새로 썼다. 종가는 7만400원이었다. 비상장 계열사인 카카오모빌리티도 함께 이름이 오르내렸다.',
  '카카오페이는 최근 급등으로 투자경고 종목에 지정됐다. 증권가에서는 스테이블코인을 둘러싼 기대가 이어진다는 말과 오름폭이 지나치다는 말이 함께 나왔다.',
  '같은 날 SK하이닉스는 7.32% 오른 27만8500원에 거래를 마쳤다. NAVER는 1.00% 떨어진 29만500원에 마감했다.',
];
const HEADLINE = '카카오, 장중 52주 신고가…스테이블코인 기대감';
const LONG_HEADLINE =
  '카카오, 장중 52주 신고가 뒤 종가는 밀려…스테이블코인 기대감과 투자경고 지정이 엇갈린 하루, 카카오뱅크·카카오페이·카카오게임즈까지 계열사 동반 강세에 외국인 순매수 이어져';
const LONG_ADDRESS = `https://wire.example.com/${'section-of-the-market-'.repeat(6)}/kakao?id=AKR${'0'.repeat(24)}`;

function pageOf(story: {
  title: string;
  outlet: string;
  url: string;
  published: string;
  printed: string;
  paragraphs: readonly string[];
}): Uint8Array {
  const { title, outlet, url, published, printed } = story;
  const data = JSON.stringify({
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle' },
    ...{ headline: title, datePublished: published, publisher: { name: outlet } },
  });
  return new TextEncoder().encode(`<!doctype html><html lang="ko"><head><meta charset="utf-8">
<title>${title}</title><link rel="canonical" href="${url}"><meta property="og:site_name" content="${outlet}">
<script type="application/ld+json">${data}</script></head><body><main><article><h1>${title}</h1>
<p class="date">${printed}</p>${story.paragraphs.map((one) => `<p>${one}</p>`).join('\n')}</article>
<section class="related"><h2>관련기사</h2><ul><li><a href="/1">삼성전자, 하반기 메모리 증설 검토</a></li>
<li><a href="/2">코스피 3100선 회복…외국인 사흘째 순매수</a></li></ul></section></main></body></html>`);
}

function idOf(report: IngestReport): string {
  if (!report.article) throw new Error(`not read: ${report.rejection?.detail}`);
  return report.article.id;
}

async function readEntry(context: IngestContext, title: string, address: string): Promise<string> {
  const bytes = new TextEncoder().encode(title);
  const reading = readFeedEntry(
    {
      ...{ guid: 'entry-7', address, title, summaryHtml: null, contentHtml: null, authors: [] },
      ...{ publishedStamp: 'Tue, 24 Jun 2025 08:10:00 +0900', updatedStamp: null, categories: [] },
      ...{ publisher: null, language: null },
    },
    { language: 'ko', title: '증권 소식', locator: 'feed', address: null },
  );
  const analysis = await analyseReading(reading, context.reference, context.seriesOf);
  if (analysis.outcome === 'rejected') throw new Error(analysis.rejection.detail);
  const raw = {
    ...{ hash: createHash('sha256').update(bytes).digest('hex'), sourceId: context.sourceId },
    ...{ locator: address, url: address, fetchedAt: context.now(), crawlDate: null, charset: 'utf-8' },
    byteLength: bytes.length,
  };
  const entry = { sourceId: context.sourceId, guid: 'entry-7' };
  return idOf(await ingestReading(context, { raw, bytes, analysis, locator: address, note: null, entry }));
}

async function readStories(
  database: Database,
): Promise<{ ids: ReadStories; deriving: Pick<IngestContext, 'reference' | 'seriesOf'> }> {
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  await saveSource(database, DEMO_SOURCE);
  const prices = await openBundledPrices('.', listing.instruments);
  const reference = buildReference(listing.instruments, await readDictionaryData('.'));
  const context = (at: string, sourceId = 'files'): IngestContext => ({
    ...{ database, sourceId, reference, seriesOf: prices.seriesOf },
    now: () => instantUtc(at),
  });
  const own = { outlet: '새벽경제', url: 'https://news.example.kr/2025/06/24/7', paragraphs: PARAGRAPHS };
  const first = { ...own, title: HEADLINE, published: '2025-06-24T16:44:00+09:00' };
  const wrong = '입력 2025.06.27 09:10';
  const changed = {
    ...first,
    title: `${HEADLINE} 커져`,
    paragraphs: [...PARAGRAPHS, '표현을 바로잡았습니다.'],
  };
  const echoed = { ...first, outlet: '긴이름통신', url: LONG_ADDRESS, title: LONG_HEADLINE };
  const html = { mediaType: 'text/html', locator: 'page' } as const;
  const morning = context('2025-06-24T09:00:00.000Z');
  await ingestPage(morning, { ...html, bytes: pageOf({ ...first, printed: wrong }) });
  const evening = context('2025-06-24T12:00:00.000Z');
  const edited = await ingestPage(evening, { ...html, bytes: pageOf({ ...changed, printed: wrong }) });
  const later = { ...echoed, published: '2025-06-24T17:44:00+09:00', printed: '입력 2025.06.24 17:44' };
  const echo = await ingestPage(evening, { ...html, bytes: pageOf(later) });
  const story =
    'Chip shares slide as a cheap model rattles the market\n\nJan. 27, 2025\n\nNvidia (NASDAQ: NVDA) sank 16.97% to $118.42 on Monday. Microsoft gained 2.14%, while Apple rose 3.18%.\n\nThe lab that built the model, DeepSeek, is privately held. OpenAI said nothing.';
  const english = await ingestPage(context('2025-01-29T00:00:00.000Z', DEMO_SOURCE.id), {
    ...{ bytes: new TextEncoder().encode(story), mediaType: 'text/plain', locator: 'english' },
    crawlDate: sessionDate('2025-01-29'),
  });
  const titles = ['[속보] 현대차, 인도 공장 증설 검토', '코스피, 외국인 매수에 3100선 회복'] as const;
  const headlineOnly = await readEntry(morning, titles[0], 'https://feed.example.com/1');
  await readEntry(evening, titles[1], 'https://feed.example.com/2');
  return {
    ids: { edited: idOf(edited), echo: idOf(echo), english: idOf(english), headlineOnly },
    deriving: { reference, seriesOf: prices.seriesOf },
  };
}

/** Starts the service twice over one database: on this machine, and as if behind a proxy, where every caller is a visitor. */
export async function startArticleService(clientDirectory: string): Promise<ArticleService> {
  const database = await openDatabase(':memory:');
  const { ids, deriving } = await readStories(database);
  const now = () => instantUtc('2025-06-25T00:00:00.000Z');
  const judgements = judgementRunners({ database, deriving: () => Promise.resolve(deriving), now });
  const claimJudgements = claimJudgementRunners({ database, now });
  const serve = (trustProxy: boolean) =>
    startServer(
      createApp({
        ...{ database, mode: 'serve', demoAsOf: null, version: '0.0.0-test', clientDirectory, trustProxy },
        now,
        adminTokenHash: hashAdminToken('0'.repeat(43)),
        allowedHosts: [],
        runners: { ...noRunners, judgements, claimJudgements },
        log: () => undefined,
      }),
      { port: 0, host: '127.0.0.1' },
    );
  const [operator, visitor] = await Promise.all([serve(false), serve(true)]);
  return {
    operator: operator.address,
    visitor: visitor.address,
    ids,
    close: async () => {
      await operator.close();
      await visitor.close();
      await closeDatabase(database);
    },
  };
}
