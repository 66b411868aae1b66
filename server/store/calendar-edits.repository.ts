import { sql } from 'kysely';
import { type CalendarEdit, CalendarEditSchema } from '../../shared/schemas/calendar-edit.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import { monthOf, unpackMonth } from './packed-month.ts';
import { inTransaction } from './transactions.ts';

/** An edit before it has its place in the order. */
export type NewCalendarEdit = Omit<CalendarEdit, 'sequence'>;

/** The edits of all calendars known at a moment (absent: all), in the order in which they were made. */
export async function listCalendarEdits(database: Database, asOf?: InstantUtc): Promise<CalendarEdit[]> {
  let query = database.selectFrom('calendar_edit').selectAll().orderBy('sequence');
  if (asOf !== undefined) query = query.where('madeAt', '<=', asOf);
  return (await query.execute()).map((row) => CalendarEditSchema.parse(row));
}

/** Adds edits, all or none; earlier ones of the same days stay, and hold no longer. Gives them with their sequence. */
export function addCalendarEdits(
  database: Database,
  edits: readonly NewCalendarEdit[],
): Promise<CalendarEdit[]> {
  if (edits.length === 0) return Promise.resolve([]);
  return inTransaction(database, async (transaction) => {
    // Its row is locked until the end, so that no other program takes the same sequence.
    await raiseDataVersion(transaction);
    const row = await transaction
      .selectFrom('calendar_edit')
      .select(({ fn }) => fn.max('sequence').as('newest'))
      .executeTakeFirst();
    const first = (row?.newest ?? 0) + 1;
    const numbered = edits.map((edit, at): CalendarEdit => ({ ...edit, sequence: first + at }));
    await transaction.insertInto('calendar_edit').values(numbered).execute();
    return numbered;
  });
}

/** The last session of which an instrument of these markets has a stored bar; null where none has. */
export async function newestBarDate(database: Database, mics: readonly Mic[]): Promise<string | null> {
  // The newest month of each series by its key: to look for the newest of all months would read the whole table.
  const rows = await database
    .selectFrom('price_series as series')
    .innerJoin('instrument', 'instrument.id', 'series.instrumentId')
    .innerJoin('price_bar_month as bars', (join) =>
      join
        .onRef('bars.instrumentId', '=', 'series.instrumentId')
        .onRef('bars.sourceId', '=', 'series.sourceId'),
    )
    .where('instrument.mic', 'in', mics)
    .where('bars.month', '=', (select) =>
      select
        .selectFrom('price_bar_month as newest')
        .select(({ fn }) => fn.max('newest.month').as('month'))
        .whereRef('newest.instrumentId', '=', 'series.instrumentId')
        .whereRef('newest.sourceId', '=', 'series.sourceId'),
    )
    .select(['bars.month', 'bars.bars', 'bars.readings'])
    .execute();
  const lasts = rows.flatMap(({ month, bars, readings }) =>
    unpackMonth(month, bars, readings).sessions.slice(-1),
  );
  return lasts.sort().at(-1) ?? null;
}

/** Packed months that are read at once. */
const monthsAtOnce = 1_000;

/** How many stored bars, of whatever source, instruments of these markets have on each of these dates; dates without one are left out. */
export async function barsOnDates(
  database: Database,
  mics: readonly Mic[],
  dates: readonly SessionDate[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (dates.length === 0) return counts;
  const wanted = new Set<string>(dates);
  const months = [...new Set(dates.map(monthOf))];
  let last = { instrumentId: '', sourceId: '', month: '' };
  for (let isMore = true; isMore; ) {
    const rows = await database
      .selectFrom('price_bar_month')
      .innerJoin('instrument', 'instrument.id', 'price_bar_month.instrumentId')
      .selectAll('price_bar_month')
      .where('instrument.mic', 'in', mics)
      .where('month', 'in', months)
      .where(
        sql<boolean>`("instrumentId", "sourceId", "month") > (${last.instrumentId}, ${last.sourceId}, ${last.month})`,
      )
      .orderBy('instrumentId')
      .orderBy('sourceId')
      .orderBy('month')
      .limit(monthsAtOnce)
      .execute();
    for (const { month, bars, readings } of rows) {
      for (const date of unpackMonth(month, bars, readings).sessions)
        if (wanted.has(date)) counts.set(date, (counts.get(date) ?? 0) + 1);
    }
    last = rows.at(-1) ?? last;
    isMore = rows.length === monthsAtOnce;
  }
  return counts;
}
