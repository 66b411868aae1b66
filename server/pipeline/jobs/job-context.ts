import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { GuardedFetch } from '../../sources/fetching/guarded-fetch.ts';
import type { Database } from '../../store/open-database.ts';
import type { CollectContext } from '../collect-context.ts';
import type { ReadPage } from '../page-reader.ts';
import type { PriceFallback } from '../price-directory.ts';
import type { PriceProviders } from '../price-providers.ts';
import type { Reference } from '../reference.ts';
import { storedSeriesLookup } from '../stored-series.ts';

/** What jobs work with; everything with an effect is handed in. */
export interface JobContext {
  readonly database: Database;
  readonly now: () => InstantUtc;
  /** From 0 up to 1, for pauses that are not to fall together. */
  readonly random: () => number;
  /** A name that nothing else has, and that a command line takes for no option. */
  readonly newId: () => string;
  /** Settles after so many milliseconds: what is left between two requests to a provider. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly fetch: GuardedFetch;
  readonly providers: PriceProviders;
  /** The instruments, names and calendars as they stand. */
  readonly reference: () => Promise<Reference>;
  /** Prices for series that the database lacks; null: none. */
  readonly fallback: PriceFallback | null;
  readonly readPage?: ReadPage;
  /** What collecting has besides, such as the services that are asked for news. */
  readonly collecting?: Partial<CollectContext>;
  readonly log: (line: object) => void;
}

/** What one collecting of sources works with: prices may have changed since the last. */
export async function collectContextOf(context: JobContext): Promise<CollectContext> {
  const { database, now, fetch, fallback, readPage, collecting } = context;
  return {
    ...{ database, now, fetch },
    reference: await context.reference(),
    seriesOf: storedSeriesLookup(database, fallback, now),
    ...(readPage === undefined ? {} : { readPage }),
    report: () => undefined,
    ...collecting,
  };
}
