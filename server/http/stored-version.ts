import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { VersionKey } from '../store/data-version.ts';
import { dataVersionReader } from '../store/data-version-reader.ts';
import { instrumentVersionReader } from '../store/instrument-versions.ts';
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

/** What a reply tells of an instrument: its prices alone, or its news beside them. */
type Told = 'prices' | 'news';

/**
 * Gives for an instrument what tells the version of a reply about it (`17.12.9`: of what neither prices nor stories tell, of its
 * prices, and of what stories tell of it). Prices of others and stories about others leave it as it is.
 */
export function instrumentVersion(versioned: Versioned, told: Told): (instrumentId: string) => VersionReader {
  const readGround = dataVersionReader(versioned.database, 'groundVersion');
  const readPrices = instrumentVersionReader(versioned.database, 'instrument_prices');
  const readNews = instrumentVersionReader(versioned.database, 'instrument_news');
  return (instrumentId) =>
    withHour(versioned, async () => {
      const ground = await readGround();
      if (ground === null) return null;
      const prices = `${ground}.${await readPrices(instrumentId)}`;
      return told === 'prices' ? prices : `${prices}.${await readNews(instrumentId)}`;
    });
}

function withHour({ version, now }: Versioned, read: VersionReader): VersionReader {
  return async () => {
    const stored = await read();
    return stored === null ? null : `${version}-${stored}-${now().slice(0, hourLength)}`;
  };
}
