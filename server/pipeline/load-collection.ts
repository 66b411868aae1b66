import * as z from 'zod';
import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { InstantUtcSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import { epochMilliseconds, instantUtc } from '../../shared/units/instant-utc.ts';
import { mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { instantAt } from '../../shared/units/zoned-time.ts';
import { EXTRACTOR_VERSION, readPage } from '../articles/read-page.ts';
import { CLAIM_VERSION } from '../claims/extract-claims.ts';
import { LINKER_VERSION } from '../linking/link-text.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import type { Database } from '../store/open-database.ts';
import { readSetting, writeSetting } from '../store/settings.repository.ts';
import { indicesFirst } from '../studies/benchmark-of.ts';
import { EVENT_VERSION } from '../studies/news-events.ts';
import { currentCalendars } from './current-calendars.ts';
import { ingestPage, pageInput, type SourceDocument } from './ingest-page.ts';
import { prepareDatabase, type ShippedListing } from './prepare-database.ts';
import type { PriceDirectory } from './price-directory.ts';
import { seriesKnownAt } from './price-knowledge.ts';
import { buildReference } from './reference.ts';
import { storePriceSeries } from './store-price-series.ts';

/** A fixed set of prices and documents, loaded whole: what the demo shows. */
export interface Collection {
  readonly version: string;
  readonly listing: ShippedListing;
  readonly dictionaryData: DictionaryData;
  readonly sources: readonly Source[];
  /** The source that the documents belong to. */
  readonly sourceId: string;
  readonly prices: PriceDirectory;
  readonly documents: readonly SourceDocument[];
}

/** The moment that a collection stands at: the end of its newest story's day. Nothing later is loaded. */
const CollectionMomentSchema = z.object({ asOf: SessionDateSchema, now: InstantUtcSchema });
export type CollectionMoment = z.infer<typeof CollectionMomentSchema>;

/**
 * Fills a database with a collection, once for each version of it. Prices after the collection's moment stay out, so
 * that no page of it looks ahead. Throws where no document has a date.
 */
export async function loadCollection(database: Database, collection: Collection): Promise<CollectionMoment> {
  const version = [collection.version, EXTRACTOR_VERSION, LINKER_VERSION, CLAIM_VERSION, EVENT_VERSION].join(
    '/',
  );
  await prepareDatabase(database, collection.listing, collection.sources);
  const loaded = await readSetting(database, 'collectionVersion');
  const kept = await readSetting(database, 'collectionMoment');
  if (loaded === version && kept !== null) return CollectionMomentSchema.parse(JSON.parse(kept));

  const calendarOf = await currentCalendars(database);
  const moment = momentOf(collection.documents, calendarOf);
  const seriesOf: PriceDirectory['seriesOf'] = async (id) => {
    const series = await collection.prices.seriesOf(id);
    return series && seriesKnownAt(series, moment.now, calendarOf);
  };
  for (const id of indicesFirst(collection.prices.instrumentIds)) {
    const series = await seriesOf(id);
    if (series) await storePriceSeries({ database, calendarOf }, series, moment.now);
  }
  const reference = buildReference(collection.listing.instruments, collection.dictionaryData, [], calendarOf);
  const context = { database, reference, seriesOf, sourceId: collection.sourceId, now: () => moment.now };
  for (const document of collection.documents) await ingestPage(context, document);
  await writeSetting(database, 'collectionMoment', JSON.stringify(moment));
  await writeSetting(database, 'collectionVersion', version);
  return moment;
}

function momentOf(documents: readonly SourceDocument[], calendarOf: CalendarLookup): CollectionMoment {
  const dates = documents.flatMap((document): SessionDate[] => {
    const page = readPage(pageInput(document));
    return page.outcome === 'article' && page.article.date.date !== null ? [page.article.date.date] : [];
  });
  const newest = dates.sort().at(-1);
  const calendar = calendarOf(mic('XKRX'));
  if (newest === undefined || !calendar) throw new Error('The collection has no dated document');
  const asOf = calendar.isSession(newest) ? newest : calendar.previousSession(newest);
  const nextMidnight = instantAt(addDays(asOf, 1), '00:00', 'Asia/Seoul');
  return { asOf, now: instantUtc(epochMilliseconds(nextMidnight) - 1) };
}
