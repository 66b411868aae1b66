import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { VersionKey } from '../store/data-version.ts';
import { dataVersionReader } from '../store/data-version-reader.ts';
import { newsVersionReader } from '../store/instrument-news.ts';
import type { Database } from '../store/open-database.ts';

/** `2024-01-22T06`: a stored bar may become known as time passes, so a reply is made anew at least once an hour. */
const hourLength = 13;

/** Where the data are, and what else a reply is made of. */
interface Versioned {
  readonly database: Database;
  readonly version: string;
  readonly now: () => InstantUtc;
}

type VersionReader = () => Promise<string | null>;

/** Tells which version of the stored data, of the program and of the hour a reply is made of; null where none is known. */
export function storedVersion(versioned: Versioned, key: VersionKey = 'dataVersion'): VersionReader {
  return withHour(versioned, dataVersionReader(versioned.database, key));
}

/**
 * Gives for an instrument what tells the version of a reply that speaks of it and of its news (`17.12`: of the market, and of
 * what stories tell of it). Stories about others leave it as it is.
 */
export function instrumentVersion(versioned: Versioned): (instrumentId: string) => VersionReader {
  const readMarket = dataVersionReader(versioned.database, 'marketVersion');
  const readNews = newsVersionReader(versioned.database);
  return (instrumentId) =>
    withHour(versioned, async () => {
      const market = await readMarket();
      return market === null ? null : `${market}.${await readNews(instrumentId)}`;
    });
}

function withHour({ version, now }: Versioned, read: VersionReader): VersionReader {
  return async () => {
    const stored = await read();
    return stored === null ? null : `${version}-${stored}-${now().slice(0, hourLength)}`;
  };
}
