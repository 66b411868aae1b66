import { createApp } from '../../server/app.ts';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { ingestPage } from '../../server/pipeline/ingest-page.ts';
import { claimJudgementRunners } from '../../server/pipeline/judge-claim.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { storedSeriesLookup } from '../../server/pipeline/stored-series.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { noRunners } from './no-runners.ts';

/** The real service over stories of the tests' own making, as its operator sees it and as anyone else does. */
export interface ClaimListService {
  operator: string;
  visitor: string;
  close: () => Promise<void>;
}

/** Where the operator can be written to. */
export const CONTACT = 'desk@example.org';

const now = () => instantUtc('2024-02-02T00:00:00.000Z');

interface Story {
  title: string;
  outlet: string;
  /** Day of January 2024. */
  day: number;
  text: string;
}

/** The closes of SK hynix are those of the bundled prices but where a story says otherwise: on the 22nd it was 142,600. */
const told: readonly Story[] = [
  {
    ...{ title: 'SK하이닉스, 장중 고점 뒤 밀려 마감', outlet: '새벽경제', day: 22 },
    text: '22일 SK하이닉스는 전 거래일보다 0.92% 오른 14만3900원에 거래를 마쳤다. 장중 14만5400원까지 올랐다.',
  },
  {
    ...{ title: '삼성전자 약보합, 외국인 순매도', outlet: '한빛통신', day: 22 },
    text: '22일 삼성전자는 전 거래일보다 4.17% 오른 7만5100원에 마감했다.',
  },
  {
    ...{ title: '카카오 하루 만에 반등', outlet: '새벽경제', day: 23 },
    text: '23일 카카오는 장중 6만9900원까지 올랐고 5만1000원에 거래를 마쳤다.',
  },
];

/** A price in won as Korean stories print it: 13만1500원. */
function printed(won: number): string {
  const rest = won % 10_000;
  return `${Math.floor(won / 10_000)}만${rest === 0 ? '' : rest}원`;
}

/**
 * Enough numbers that differ for a second page: closes of four days on which SK hynix stood between 134,000 and 137,000 and
 * Samsung Electronics between 73,000 and 77,000, told half of them too low and half too high, by as much as misprints are.
 */
function morningReports(): Story[] {
  return Array.from({ length: 26 }, (_, at) => {
    const day = 8 + (at % 4);
    const [hynix, samsung] = at < 13 ? [131_000, 70_900] : [152_000, 83_500];
    const closes = [hynix - 500 * (at % 13), samsung - 300 * (at % 13)].map(printed);
    return {
      ...{ title: `반도체 시황 ${at + 1}호`, outlet: '긴이름시장통신', day },
      text: `${day}일 SK하이닉스는 ${closes[0]}에 거래를 마쳤다. 삼성전자는 ${closes[1]}에 거래를 마쳤다.`,
    };
  });
}

function pageOf({ title, outlet, day, text }: Story, at: number): Uint8Array {
  const date = `2024-01-${String(day).padStart(2, '0')}`;
  const url = `https://news.example.kr/${date}/${at}`;
  const data = JSON.stringify({
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title },
    ...{ datePublished: `${date}T16:30:00+09:00`, publisher: { name: outlet } },
  });
  return new TextEncoder().encode(`<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${outlet}">
<script type="application/ld+json">${data}</script></head><body><main><article><h1>${title}</h1>
<p>${text}</p><p>이 글은 시험을 위해 지어낸 이야기이며 실제 보도가 아니다. ${at}번째 이야기다.</p></article></main></body></html>`);
}

async function readStories(database: Database): Promise<void> {
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  const prices = await openBundledPrices('.', listing.instruments);
  const reference = buildReference(listing.instruments, await readDictionaryData('.'));
  const seriesOf = storedSeriesLookup(database, prices, now);
  const context = { database, sourceId: 'files', reference, seriesOf, now };
  for (const [at, story] of [...told, ...morningReports()].entries()) {
    const report = await ingestPage(context, {
      ...{ bytes: pageOf(story, at), mediaType: 'text/html', locator: `story-${at}` },
    });
    if (!report.article) throw new Error(`not read: ${report.rejection?.detail}`);
  }
}

/** Starts the service twice over one database: on this machine, and as if behind a proxy, where every caller is a visitor. */
export async function startClaimList(clientDirectory: string): Promise<ClaimListService> {
  const database = await openDatabase(':memory:');
  await readStories(database);
  const claimJudgements = claimJudgementRunners({ database, now });
  const serve = (trustProxy: boolean) =>
    startServer(
      createApp({
        ...{ database, mode: 'serve', demoAsOf: null, version: '0.0.0-test', clientDirectory, trustProxy },
        ...{ now, contact: CONTACT, adminTokenHash: hashAdminToken('0'.repeat(43)), allowedHosts: [] },
        runners: { ...noRunners, claimJudgements },
        log: () => undefined,
      }),
      { port: 0, host: '127.0.0.1' },
    );
  const [operator, visitor] = await Promise.all([serve(false), serve(true)]);
  return {
    operator: operator.address,
    visitor: visitor.address,
    close: async () => {
      await operator.close();
      await visitor.close();
      await closeDatabase(database);
    },
  };
}
