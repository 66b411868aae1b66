import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { CalendarEdit, CalendarEditFields } from '../../shared/schemas/calendar-edit.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { micsOf } from '../markets/calendar-id.ts';
import { calendarsWith } from '../markets/calendars-with.ts';
import { sessionsTouched, type TouchedSessions } from '../markets/sessions-touched.ts';
import { type RejectedLine, readCalendarTable } from '../sources/calendar-table.ts';
import {
  addCalendarEdits,
  barsOnDates,
  listCalendarEdits,
  newestBarDate,
} from '../store/calendar-edits.repository.ts';
import type { Database } from '../store/open-database.ts';
import { markPricesStale } from '../store/price-derivations.repository.ts';
import { inTransaction } from '../store/transactions.ts';
import { readCalendarLine } from './calendar-line.ts';

/** What a file of calendar edits did, or would do in a trial. */
export interface CalendarImport {
  readonly dryRun: boolean;
  readonly added: readonly CalendarEditFields[];
  /** Lines that say what is in force already. */
  readonly unchanged: number;
  readonly rejected: readonly RejectedLine[];
  /** One sentence for each closure of a day of which prices are stored. */
  readonly warnings: readonly string[];
  /** The days whose stored placements, bars and price events may read otherwise now. */
  readonly touched: readonly TouchedSessions[];
}

interface ImportOptions {
  readonly dryRun: boolean;
  readonly madeBy: string;
}

/**
 * Takes a file of closures, openings and hours as the operator's word over the shipped calendars. Good lines are kept where
 * others are rejected. The same file again changes nothing. The edits are known from now on; what rests on their days is
 * marked, and renewed by `renewTouchedSessions`.
 */
export async function importCalendarEdits(
  { database, now }: { readonly database: Database; readonly now: () => InstantUtc },
  bytes: Uint8Array,
  { dryRun, madeBy }: ImportOptions,
): Promise<CalendarImport> {
  const decoded = decodeBytes(bytes);
  if ('rejection' in decoded) {
    const rejected = [{ line: 0, detail: decoded.rejection.detail }];
    return { dryRun, added: [], unchanged: 0, rejected, warnings: [], touched: [] };
  }
  const earlier = await listCalendarEdits(database);
  const { added, unchanged, rejected } = planImport(decoded.text, earlier);
  const touched = sessionsTouched(added, calendarsWith([...earlier, ...added]));
  const madeAt = now();
  if (!dryRun)
    await inTransaction(database, async (transaction) => {
      await addCalendarEdits(
        transaction,
        added.map((fields) => ({ ...fields, madeBy, madeAt })),
      );
      await markTouched(transaction, touched);
    });
  const warnings = await closuresWithBars(database, added);
  return { dryRun, added, unchanged, rejected, warnings, touched };
}

/** Marks derived prices for being derived again, where there are bars that an edit can say something of. */
async function markTouched(database: Database, touched: readonly TouchedSessions[]): Promise<void> {
  for (const { calendar, from } of touched) {
    const mics = micsOf(calendar);
    const newest = await newestBarDate(database, mics);
    if (newest !== null && from <= newest) await markPricesStale(database, mics, from);
  }
}

function planImport(text: string, earlier: readonly CalendarEdit[]) {
  const { lines, rejected } = readCalendarTable(text);
  const calendarOf = calendarsWith(earlier);
  const inForce = new Map(earlier.map((edit) => [dayKey(edit), edit]));
  const lineOf = new Map<string, number>();
  const added: CalendarEditFields[] = [];
  let unchanged = 0;
  for (const { line, cells } of lines) {
    const reading = readCalendarLine(cells, calendarOf);
    if ('problem' in reading) {
      rejected.push({ line, detail: reading.problem });
      continue;
    }
    const { edit } = reading;
    const before = lineOf.get(dayKey(edit));
    if (before !== undefined) {
      rejected.push({ line, detail: `Line ${before} is about ${edit.calendar} on ${edit.date} already.` });
      continue;
    }
    lineOf.set(dayKey(edit), line);
    if (saysTheSame(edit, inForce.get(dayKey(edit)))) unchanged += 1;
    else added.push(edit);
  }
  rejected.sort((a, b) => a.line - b.line);
  return { added, unchanged, rejected };
}

function dayKey({ calendar, date }: CalendarEditFields): string {
  return `${calendar} ${date}`;
}

function saysTheSame(edit: CalendarEditFields, other: CalendarEditFields | undefined): boolean {
  if (other === undefined) return false;
  const columns = ['kind', 'open', 'close', 'reason', 'source'] as const;
  return columns.every((column) => edit[column] === other[column]);
}

async function closuresWithBars(database: Database, edits: readonly CalendarEditFields[]): Promise<string[]> {
  const closed = edits.filter(({ kind }) => kind === 'closed');
  const warnings: string[] = [];
  for (const id of new Set(closed.map(({ calendar }): CalendarId => calendar))) {
    const dates = closed.filter(({ calendar }) => calendar === id).map(({ date }) => date);
    for (const [date, bars] of await barsOnDates(database, micsOf(id), dates))
      warnings.push(
        `${id} on ${date}: ${bars} stored ${bars === 1 ? 'bar is' : 'bars are'} of that day. They stay, and are flagged as of no session.`,
      );
  }
  return warnings.sort();
}
