import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { readPriceTable } from '../../server/sources/price-table/read-price-table.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type Figure, millisecondsOf } from './figure.ts';
import { syntheticLine } from './synthetic-market.ts';

const seriesCount = 40;
const fetchedAt = instantUtc('2026-07-20T00:00:00.000Z');

/** Files of prices read, stored and derived, beside the bare insert of the same raw rows. */
export async function priceImportFigure(folder: string, sessions: readonly SessionDate[]): Promise<Figure> {
  const lines = Array.from({ length: seriesCount }, (_, number) => syntheticLine(number, sessions));
  const files = lines.map(({ series }) => csvOf(series.bars));
  const rows = lines.reduce((sum, { series }) => sum + series.bars.length, 0);
  const database = await openDatabase(join(folder, 'import.sqlite'));
  await migrateToLatest(database);
  const terms = {
    owner: null,
    attribution: null,
    display: 'ownUse',
    redistribute: 'no',
    link: null,
  } as const;
  await saveSource(database, {
    ...sourceDefaults,
    ...terms,
    id: 'synthetic',
    kind: 'prices',
    name: 'Synthetic',
    termsReadOn: null,
  });
  await saveInstruments(
    database,
    lines.map(({ instrument }) => instrument),
  );
  let reading = 0;
  const storing = await millisecondsOf(async () => {
    for (const [place, { series }] of lines.entries()) {
      const started = performance.now();
      const bars = readPriceTable(files[place] ?? '').series[0]?.bars ?? [];
      reading += performance.now() - started;
      await storePriceSeries(
        { database, calendarOf: shippedCalendars },
        { ...series, bars: [...bars] },
        fetchedAt,
      );
    }
  });
  await closeDatabase(database);
  return {
    what: `prices imported: files read, bars stored, derived and read for events (reading alone ${Math.round((rows * 1000) / reading).toLocaleString('en')} rows/s)`,
    unit: 'rows/s',
    measured: (rows * 1000) / storing,
    reference:
      (rows * 1000) /
      bareInsert(
        join(folder, 'bare-bars.sqlite'),
        lines.map(({ series }) => series),
      ),
    referenceIs: 'bare prepared inserts of the same raw rows, a transaction for each series',
  };
}

function csvOf(bars: readonly PriceBar[]): string {
  const lines = bars.map(({ sessionDate, open, high, low, close, volume }) =>
    [sessionDate, open ?? '', high ?? '', low ?? '', close, volume ?? ''].join(','),
  );
  return `date,open,high,low,close,volume\n${lines.join('\n')}\n`;
}

/** Milliseconds. */
function bareInsert(
  file: string,
  all: readonly { readonly instrumentId: string; readonly bars: readonly PriceBar[] }[],
): number {
  const bare = new BetterSqlite3(file);
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = NORMAL');
  bare.exec(
    'create table bar (id text, source text, day text, revision integer, open real, high real, low real, close real, volume real, state text, fetched text, known text, primary key (id, source, day, revision))',
  );
  const insert = bare.prepare(`insert into bar values (${Array.from({ length: 12 }, () => '?').join(', ')})`);
  const started = performance.now();
  for (const { instrumentId, bars } of all) {
    bare.transaction(() => {
      for (const { sessionDate, open, high, low, close, volume } of bars) {
        insert.run(
          instrumentId,
          'synthetic',
          sessionDate,
          1,
          open,
          high,
          low,
          close,
          volume,
          'final',
          fetchedAt,
          `${sessionDate}T06:30:00.000Z`,
        );
      }
    })();
  }
  const taken = performance.now() - started;
  bare.close();
  return taken;
}
