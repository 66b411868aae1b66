import { createHash } from 'node:crypto';
import { createApp } from '../../server/app.ts';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES, DEMO_SOURCE } from '../../server/demo/bundled-sources.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { saveArticles } from '../../server/store/articles.repository.ts';
import { replaceClaims } from '../../server/store/claims.repository.ts';
import { replaceMentions } from '../../server/store/mentions.repository.ts';
import { replaceNewsEvents } from '../../server/store/news-events.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveRawDocument } from '../../server/store/raw-documents.repository.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { ArticleSchema } from '../../shared/schemas/article.ts';
import { ClaimSchema } from '../../shared/schemas/claim.ts';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { companyEvents, storyText } from './company-fixture.ts';
import { noRunners } from './no-runners.ts';

/** The real service over a database of its own. */
export interface DashboardService {
  origin: string;
  /** What it shows, for a test that adds to it while a page is open. */
  database: Database;
  close: () => Promise<void>;
}

const NOW = instantUtc('2026-03-18T00:00:00.000Z');
const WITH_PRICES = ['KRX:000660', 'KRX:005930', 'KRX:035720', 'KRX:KS11'] as const;

async function saveStory(database: Database, items: readonly CompanyEvent[]): Promise<void> {
  const head = items[0]?.articles[0];
  if (!head) return;
  const { sourceName: _sourceName, ...article } = head;
  const text = storyText(head.id);
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const raw = { sourceId: DEMO_SOURCE.id, locator: head.id, url: null, fetchedAt: NOW, crawlDate: null };
  await saveRawDocument(database, { ...raw, hash, charset: 'utf-8', byteLength: bytes.length }, bytes);
  const stored = ArticleSchema.parse({
    ...article,
    rawDocumentHash: hash,
    sourceId: DEMO_SOURCE.id,
    kind: 'article',
    parentArticleId: null,
    text,
    knownAt: `${head.date.date}T14:59:59.999Z`,
    extractorVersion: 1,
  });
  await saveArticles(database, [stored]);
  await replaceMentions(
    database,
    head.id,
    items.flatMap(({ mentions }) => mentions),
  );
  const claims = (items[0]?.claims ?? []).map((claim) => ClaimSchema.parse(claim));
  await replaceClaims(database, head.id, claims);
  await replaceNewsEvents(
    database,
    head.id,
    items.map(({ event }) => event),
  );
}

async function fill(database: Database): Promise<void> {
  const listing = await readBundledListing('.');
  await prepareDatabase(database, listing, BUNDLED_SOURCES);
  await saveSource(database, DEMO_SOURCE);
  const prices = await openBundledPrices('.', listing.instruments);
  for (const id of WITH_PRICES) {
    const series = await prices.seriesOf(instrumentId(id));
    if (series) await storePriceSeries({ database, calendarOf: shippedCalendars }, series, NOW);
  }
  const items = [...companyEvents('KRX:000660', 'KRX-000660'), ...companyEvents('KRX:005930', 'KRX-005930')];
  const stories = new Set(items.map(({ event }) => event.articleIds[0]));
  for (const id of stories) {
    await saveStory(
      database,
      items.filter(({ event }) => event.articleIds[0] === id),
    );
  }
}

/** Starts the service on a free port with the bundled prices of four series and the labelled stories of two companies. */
export async function startDashboard(clientDirectory: string): Promise<DashboardService> {
  const database = await openDatabase(':memory:');
  await fill(database);
  const app = createApp({
    database,
    mode: 'demo',
    demoAsOf: sessionDate('2026-03-17'),
    version: '0.0.0-test',
    now: () => NOW,
    clientDirectory,
    adminTokenHash: hashAdminToken('0'.repeat(43)),
    allowedHosts: [],
    trustProxy: false,
    runners: noRunners,
    log: () => undefined,
  });
  const server = await startServer(app, { port: 0, host: '127.0.0.1' });
  return {
    origin: server.address,
    database,
    close: async () => {
      await server.close();
      await closeDatabase(database);
    },
  };
}
