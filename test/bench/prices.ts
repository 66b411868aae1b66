import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { derivePrices } from '../../server/markets/derive-prices.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { unpackBars } from '../../server/store/session-bar-months.ts';
import type { SessionBarMonthRow } from '../../server/store/tables.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { crossSectionFigure } from './cross-section.ts';
import type { Figure } from './figure.ts';
import { priceImportFigure } from './price-import.ts';
import { fillDatabase, syntheticShares } from './synthetic-database.ts';
import { syntheticLine, syntheticSessions } from './synthetic-market.ts';

const shareCount = 2500;
const sessionCount = 2000;

/** Prices imported, read for events, and looked at across a market of 2,500 shares and 2,000 sessions. */
export async function priceFigures(folder: string): Promise<Figure[]> {
  const sessions = syntheticSessions(sessionCount);
  const figures = [await priceImportFigure(folder, sessions)];
  const file = join(folder, 'market.sqlite');
  const newest = sessions.at(-1);
  if (newest === undefined) return figures;
  process.stderr.write('  filling SQLite …\n');
  await fillDatabase(file, shareCount, sessions);
  const ids = syntheticShares(shareCount, sessions).map(({ id }) => id);
  figures.push(eventFigure(file, ids), await crossSectionFigure('SQLite', file, ids, sessions, 100));
  figures.push(await onPostgres(ids, sessions));
  return figures;
}

/** All price events and used bars of every share, beside reading the same rows from SQLite. */
function eventFigure(file: string, ids: readonly string[]): Figure {
  const bare = new BetterSqlite3(file, { readonly: true });
  const rowsOf = bare.prepare<[string], SessionBarMonthRow>(
    'select * from session_bar_month where "instrumentId" = ? order by "month"',
  );
  const sessions = syntheticSessions(sessionCount);
  const walks = Array.from({ length: ids.length / 10 }, (_, number) => syntheticLine(number, sessions));
  let [rows, reading, deriving, events] = [0, 0, 0, 0];
  for (const [place, id] of ids.entries()) {
    let started = performance.now();
    rows += rowsOf.all(id).flatMap(unpackBars).length;
    reading += performance.now() - started;
    const walk = walks[place % walks.length];
    if (!walk) continue;
    started = performance.now();
    const { listedDate } = walk.instrument;
    events += derivePrices(walk.series, shippedCalendars(walk.series.mic), {
      listedDate,
      fields: ['intraday', 'close'],
    }).events.length;
    deriving += performance.now() - started;
  }
  bare.close();
  return {
    what: `all price events and used bars of ${ids.length.toLocaleString('en')} series (${events.toLocaleString('en')} events; ${(deriving / reading).toFixed(2)} times the reading, goal at most 3)`,
    unit: 'bars/s',
    measured: (rows * 1000) / deriving,
    reference: (rows * 1000) / reading,
    referenceIs: 'reading the same rows from SQLite',
  };
}

async function onPostgres(
  ids: readonly string[],
  sessions: Parameters<typeof crossSectionFigure>[3],
): Promise<Figure> {
  if (!hasPostgres()) {
    const what = '52-week cross-section of one date on PostgreSQL (no server here)';
    return { what, unit: '', measured: null, reference: null, referenceIs: '' };
  }
  const server = await startPostgres();
  try {
    const address = await server.createDatabase();
    process.stderr.write('  filling PostgreSQL …\n');
    await fillDatabase(address, ids.length, sessions);
    return await crossSectionFigure('PostgreSQL', address, ids, sessions, 250);
  } finally {
    await server.stop();
  }
}
