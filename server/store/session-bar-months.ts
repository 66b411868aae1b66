import type { Database } from './open-database.ts';
import { monthOf, type PackedColumn, packMonth, unpackMonth } from './packed-month.ts';
import { shortInstant } from './short-instant.ts';
import type { SessionBarMonthRow, SessionBarRow } from './tables.ts';

/** The field of each column in a packed month. A number that was used once is never another column's. */
const fields = {
  ...{ knownAt: 2, open: 3, high: 4, low: 5, close: 6, volume: 7, halted: 8, suspectedSplit: 9 },
  ...{ missingBefore: 10, high52w: 11, low52w: 12, moveDeviations: 13, moved: 14, usualVolume: 15 },
} as const;
type BarColumn = keyof typeof fields;
const doubtColumns = ['halted', 'suspectedSplit', 'missingBefore'] as const satisfies readonly BarColumn[];
const numberColumns = [
  ...(['open', 'high', 'low', 'close', 'volume'] as const),
  ...(['high52w', 'low52w', 'moveDeviations', 'moved', 'usualVolume'] as const),
] as const satisfies readonly BarColumn[];

/** What most months have in all rows of a column of doubts, which is left out then: it never becomes another value. */
const noDoubt = 0;

/** A packed month of a share as it is stored. */
export type PackedBars = Pick<SessionBarMonthRow, 'instrumentId' | 'month' | 'bars' | 'rows'>;

/** The bars that a packed month holds, ascending by session and by when they were known. */
export function unpackBars({ instrumentId, month, bars, rows }: PackedBars): SessionBarRow[] {
  const packed = unpackMonth(month, bars, rows);
  const knownAt = packed.allTexts(fields.knownAt);
  const open = packed.numbers(fields.open);
  const high = packed.numbers(fields.high);
  const low = packed.numbers(fields.low);
  const close = packed.allNumbers(fields.close);
  const volume = packed.numbers(fields.volume);
  const halted = packed.allNumbers(fields.halted, noDoubt);
  const suspectedSplit = packed.allNumbers(fields.suspectedSplit, noDoubt);
  const missingBefore = packed.allNumbers(fields.missingBefore, noDoubt);
  const high52w = packed.numbers(fields.high52w);
  const low52w = packed.numbers(fields.low52w);
  const moveDeviations = packed.numbers(fields.moveDeviations);
  const moved = packed.numbers(fields.moved);
  const usualVolume = packed.numbers(fields.usualVolume);
  // Written out, since objects made by spreading take many times as long, and there are millions of bars.
  return packed.sessions.map((sessionDate, row) => ({
    instrumentId,
    sessionDate,
    knownAt: knownAt[row] ?? '',
    open: open[row] ?? null,
    high: high[row] ?? null,
    low: low[row] ?? null,
    close: close[row] ?? 0,
    volume: volume[row] ?? null,
    halted: halted[row] ?? 0,
    suspectedSplit: suspectedSplit[row] ?? 0,
    missingBefore: missingBefore[row] ?? 0,
    high52w: high52w[row] ?? null,
    low52w: low52w[row] ?? null,
    moveDeviations: moveDeviations[row] ?? null,
    moved: moved[row] ?? null,
    usualVolume: usualVolume[row] ?? null,
  }));
}

/** When each bar of a packed month was known, and of which session it is. */
export interface KnownSession {
  readonly sessionDate: string;
  readonly knownAt: string;
}

/** The sessions of a packed month, ascending, of each as many as it has bars: less is read than by `unpackBars`. */
export function sessionsIn({ month, bars, rows }: Omit<PackedBars, 'instrumentId'>): KnownSession[] {
  const packed = unpackMonth(month, bars, rows);
  const knownAt = packed.allTexts(fields.knownAt);
  return packed.sessions.map((sessionDate, row) => ({ sessionDate, knownAt: knownAt[row] ?? '' }));
}

/** The packed month of some bars of a share: at least one, all of one month, ascending by session and by when they were known. */
export function packBars(bars: readonly [SessionBarRow, ...SessionBarRow[]]): SessionBarMonthRow {
  const [{ instrumentId, sessionDate, knownAt }] = bars;
  const columns: PackedColumn[] = [
    { field: fields.knownAt, texts: bars.map((bar) => bar.knownAt) },
    ...doubtColumns.map((column) => ({
      ...{ field: fields[column], usual: noDoubt },
      numbers: bars.map((bar) => bar[column]),
    })),
    ...numberColumns.map((column) => ({ field: fields[column], numbers: bars.map((bar) => bar[column]) })),
  ];
  const sessions = bars.map((bar) => bar.sessionDate);
  const moments = bars.map((bar) => bar.knownAt).sort();
  return {
    instrumentId,
    month: monthOf(sessionDate),
    bars: packMonth(sessions, columns),
    rows: bars.length,
    knownFrom: shortInstant(moments[0] ?? knownAt),
  };
}

/** The bars of a share, ascending by session and by when they were known: of whole months, those that hold sessions from one date to another. */
export async function barsOfMonths(
  database: Database,
  instrumentId: string,
  from?: string,
  to?: string,
): Promise<SessionBarRow[]> {
  const months = await database
    .selectFrom('session_bar_month')
    .select(['instrumentId', 'month', 'bars', 'rows'])
    .where('instrumentId', '=', instrumentId)
    .$if(from !== undefined, (select) => select.where('month', '>=', monthOf(from ?? '')))
    .$if(to !== undefined, (select) => select.where('month', '<=', monthOf(to ?? '')))
    .orderBy('month')
    .execute();
  return months.flatMap(unpackBars);
}
