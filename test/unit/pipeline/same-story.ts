import { createHash } from 'node:crypto';
import { readFeedEntry } from '../../../server/articles/read-feed-entry.ts';
import { readPage } from '../../../server/articles/read-page.ts';
import { analyseReading } from '../../../server/pipeline/analyse-page.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { ingestReading } from '../../../server/pipeline/ingest-reading.ts';
import { buildReference } from '../../../server/pipeline/reference.ts';
import { saveInstruments } from '../../../server/store/instruments.repository.ts';
import type { Database } from '../../../server/store/open-database.ts';
import { saveSource } from '../../../server/store/sources.repository.ts';
import type { IngestReport } from '../../../shared/schemas/article-reply.ts';
import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { instruments, sources } from '../store/sample.ts';

const reference = buildReference(instruments, await readDictionaryData('.'));

/** A page, or (with `guid`) an entry of a feed, as it was fetched at a moment. */
export interface Arrival {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly at: InstantUtc;
  readonly published: string;
  readonly url: string | null;
  readonly guid?: string;
  readonly teasers?: readonly string[];
}

/** `at('03:00')`: that time of 22 January 2024. */
export const at = (time: string, day = '2024-01-22') => instantUtc(`${day}T${time}:00.000Z`);

/** A page of an outlet, changed as given. */
export const arrivalOf = (more: Partial<Arrival> = {}): Arrival => ({
  title: 'SK하이닉스, 반도체 강세에 사흘 연속 상승',
  paragraphs: [
    'SK하이닉스가 22일 반도체 업종 강세에 힘입어 사흘 연속 올랐다. 이날 주가는 전 거래일보다 0.92% 오른 14만2600원에 거래를 마쳤다.',
    '외국인 투자자가 1,204억원어치를 사들이며 오름세를 이끌었다. 증권가는 고대역폭메모리 수요가 이어질 것으로 내다봤다.',
    '회사는 이달 말 지난해 4분기 실적을 발표한다. 시장은 영업이익이 흑자로 돌아설 것으로 예상하고 있다.',
  ],
  at: at('08:00'),
  published: '2024-01-22T16:12:00+09:00',
  url: 'https://news.example.kr/view/1',
  ...more,
});

/** Instruments and sources, on which all else stands. */
export async function saveStorySources(database: Database): Promise<void> {
  for (const source of sources) await saveSource(database, source);
  await saveInstruments(database, instruments);
}

/** Reads an arrival into the database as the product does. Throws where it holds no article. */
export async function arrive(database: Database, arrival: Arrival): Promise<IngestReport> {
  const bytes = new TextEncoder().encode(
    arrival.guid === undefined ? pageOf(arrival) : JSON.stringify(arrival),
  );
  const reading = arrival.guid === undefined ? readArrivedPage(arrival, bytes) : readArrivedEntry(arrival);
  const context = {
    ...{ database, reference, sourceId: 'stories' },
    seriesOf: () => Promise.resolve(null),
    now: () => arrival.at,
  };
  const analysis = await analyseReading(reading, reference, context.seriesOf);
  if (analysis.outcome === 'rejected') throw new Error(analysis.rejection.detail);
  return ingestReading(context, {
    raw: {
      ...{ hash: createHash('sha256').update(bytes).digest('hex'), sourceId: 'stories', locator: 'page' },
      ...{ url: arrival.url, fetchedAt: arrival.at, crawlDate: null, charset: 'utf-8' },
      byteLength: bytes.byteLength,
    },
    ...{ bytes, analysis, locator: arrival.url ?? 'page', note: null },
    entry: arrival.guid === undefined ? null : { sourceId: 'stories', guid: arrival.guid },
  });
}

function readArrivedPage({ url }: Arrival, content: Uint8Array) {
  return readPage({
    content,
    locator: url ?? 'page',
    mediaType: 'text/html',
    ...(url === null ? {} : { url }),
  });
}

function readArrivedEntry({ title, paragraphs, published, url, guid }: Arrival) {
  return readFeedEntry(
    {
      ...{ guid: guid ?? null, address: url, title, summaryHtml: paragraphs.join(' '), contentHtml: null },
      ...{ publishedStamp: published, updatedStamp: null, authors: [], categories: [] },
      ...{ publisher: null, language: null },
    },
    { language: 'ko', title: 'Example', locator: 'feed', address: null },
  );
}

function pageOf({ title, paragraphs, published, teasers = [] }: Arrival): string {
  const list = teasers.map((teaser) => `<li><a href="/x">${teaser}</a></li>`).join('');
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
${list === '' ? '' : `<section class="related"><h3>관련기사</h3><ul>${list}</ul></section>`}</body></html>`;
}
