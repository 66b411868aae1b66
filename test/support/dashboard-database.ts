import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES, DEMO_SOURCE } from '../../server/demo/bundled-sources.ts';
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
import { companyEvents, storyText } from './company-fixture.ts';

/** The moment at which everything of the database was fetched. */
export const DASHBOARD_NOW = instantUtc('2026-03-18T00:00:00.000Z');
const WITH_PRICES = ['KRX:000660', 'KRX:005930', 'KRX:035720', 'KRX:KS11'] as const;

async function saveStory(database: Database, items: readonly CompanyEvent[]): Promise<void> {
  const head = items[0]?.articles[0];
  if (!head) return;
  const { sourceName: _sourceName, ...article } = head;
  const text = storyText(head.id);
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const source = { sourceId: DEMO_SOURCE.id, locator: head.id, url: null };
  const raw = { ...source, fetchedAt: DASHBOARD_NOW, crawlDate: null, hash, charset: 'utf-8' };
  await saveRawDocument(database, { ...raw, byteLength: bytes.length }, bytes);
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
    if (series) await storePriceSeries({ database, calendarOf: shippedCalendars }, series, DASHBOARD_NOW);
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

/** Fills the file that every database of `folder` begins as, where that was not done yet: it takes seconds, a copy none. */
async function filledFile(folder: string): Promise<string> {
  const file = join(folder, 'dashboard.sqlite');
  if (existsSync(file)) return file;
  const unfinished = join(folder, `${randomUUID()}.sqlite`);
  const database = await openDatabase(unfinished);
  await fill(database);
  // Brings what was written ahead into the one file.
  await closeDatabase(database);
  await rename(unfinished, file);
  return file;
}

/** A database for one test file, and what ends and removes it. */
export interface OwnDatabase {
  readonly database: Database;
  readonly remove: () => Promise<void>;
}

/** Opens one in `folder` that holds the bundled prices of four series and the labelled stories of two companies. */
export async function openDashboardDatabase(folder: string): Promise<OwnDatabase> {
  const file = join(folder, `${randomUUID()}.sqlite`);
  await copyFile(await filledFile(folder), file);
  const database = await openDatabase(file);
  return {
    database,
    remove: async () => {
      await closeDatabase(database);
      await rm(file);
    },
  };
}
