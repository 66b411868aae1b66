import type { Database } from './open-database.ts';
import { monthOf, type PackedColumn, packMonth, unpackMonth } from './packed-month.ts';
import type { SeriesKey } from './series-key.ts';
import { shortInstant } from './short-instant.ts';
import type { PriceBarMonthRow, PriceBarRow } from './tables.ts';
import { insertRows } from './write-rows.ts';

/** The field of each column in a packed month. A number that was used once is never another column's. */
const fields = {
  ...{ revision: 2, open: 3, high: 4, low: 5, close: 6, volume: 7, state: 8, fetchedAt: 9, knownAt: 10 },
  ...{ confirmedAt: 11, change: 12, basePrice: 13, listedShares: 14, marketValue: 15 },
} as const;
const numberColumns = [
  ...(['open', 'high', 'low', 'close', 'volume'] as const),
  ...(['change', 'basePrice', 'listedShares', 'marketValue'] as const),
] as const;
const textColumns = ['fetchedAt', 'knownAt', 'confirmedAt'] as const;

/** What most months have in all rows of these columns, which are left out then: it never becomes another value. */
const usual = { revision: 1, state: 'final' } as const;

/** The readings of a series, ascending by session and revision: of whole months, those that hold sessions from one date to another. */
export async function readingsOfMonths(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
  from?: string,
  to?: string,
): Promise<PriceBarRow[]> {
  const rows = await database
    .selectFrom('price_bar_month')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('sourceId', '=', sourceId)
    .$if(from !== undefined, (select) => select.where('month', '>=', monthOf(from ?? '')))
    .$if(to !== undefined, (select) => select.where('month', '<=', monthOf(to ?? '')))
    .orderBy('month')
    .execute();
  return rows.flatMap(unpackReadings);
}

/** The readings that a packed month holds, ascending by session and revision. */
export function unpackReadings({
  instrumentId,
  sourceId,
  month,
  bars,
  readings,
}: PriceBarMonthRow): PriceBarRow[] {
  const packed = unpackMonth(month, bars, readings);
  const revision = packed.allNumbers(fields.revision, usual.revision);
  const open = packed.numbers(fields.open);
  const high = packed.numbers(fields.high);
  const low = packed.numbers(fields.low);
  const close = packed.allNumbers(fields.close);
  const volume = packed.numbers(fields.volume);
  const state = packed.allTexts(fields.state, { usual: usual.state });
  const fetchedAt = packed.allTexts(fields.fetchedAt);
  const knownAt = packed.allTexts(fields.knownAt);
  const confirmedAt = packed.texts(fields.confirmedAt);
  const change = packed.numbers(fields.change);
  const basePrice = packed.numbers(fields.basePrice);
  const listedShares = packed.numbers(fields.listedShares);
  const marketValue = packed.numbers(fields.marketValue);
  // Written out, since objects made by spreading take many times as long, and there are millions of bars.
  return packed.sessions.map((sessionDate, row) => ({
    instrumentId,
    sourceId,
    sessionDate,
    revision: revision[row] ?? 0,
    open: open[row] ?? null,
    high: high[row] ?? null,
    low: low[row] ?? null,
    close: close[row] ?? 0,
    volume: volume[row] ?? null,
    state: state[row] ?? '',
    fetchedAt: fetchedAt[row] ?? '',
    knownAt: knownAt[row] ?? '',
    confirmedAt: confirmedAt[row] ?? null,
    change: change[row] ?? null,
    basePrice: basePrice[row] ?? null,
    listedShares: listedShares[row] ?? null,
    marketValue: marketValue[row] ?? null,
  }));
}

/** The packed month of some readings of a series: at least one, all of one month, ascending by session and revision. */
export function packReadings(readings: readonly [PriceBarRow, ...PriceBarRow[]]): PriceBarMonthRow {
  const [{ instrumentId, sourceId, sessionDate }] = readings;
  const columns: PackedColumn[] = [
    { field: fields.revision, numbers: readings.map((row) => row.revision), usual: usual.revision },
    { field: fields.state, texts: readings.map((row) => row.state), usual: usual.state },
    ...numberColumns.map((column) => ({
      field: fields[column],
      numbers: readings.map((row) => row[column]),
    })),
    ...textColumns.map((column) => ({ field: fields[column], texts: readings.map((row) => row[column]) })),
  ];
  const sessions = readings.map((row) => row.sessionDate);
  const finals = readings.filter((row) => row.state === 'final').map((row) => row.sessionDate);
  const provisional = readings.filter((row) => row.state === 'provisional').map((row) => row.sessionDate);
  return {
    instrumentId,
    sourceId,
    month: monthOf(sessionDate),
    bars: packMonth(sessions, columns),
    readings: readings.length,
    knownFrom: shortInstant(readings.map((row) => row.knownAt).sort()[0] ?? ''),
    lastProvisional: provisional.at(-1) ?? null,
    isRevised: new Set(finals).size < finals.length ? 1 : 0,
  };
}

/** Writes whole months of readings in place of what was kept of them. Call it inside a transaction. */
export async function writeReadingMonths(
  database: Database,
  months: readonly PriceBarMonthRow[],
): Promise<void> {
  await insertRows(database, 'price_bar_month', months, 'instrumentId', 'sourceId', 'month');
}
