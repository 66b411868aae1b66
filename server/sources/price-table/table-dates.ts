import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';
import { type DateReading, dateCell } from './date-cell.ts';
import type { PriceTableHints } from './received-table.ts';
import type { TableRow } from './table-rows.ts';

/** Gives the session of a cell, or the sentence that says why there is none. */
type SessionReader = (cell: string) => SessionDate | { readonly problem: string };

/** How the dates of a whole column are read. */
export interface TableDates {
  readonly order: 'yearFirst' | 'dmy' | 'mdy';
  readonly sessionOf: SessionReader;
}

/**
 * Decides for a column of dates what its cells mean. Whether 01/02/2024 is in January or February follows from a line
 * with a number above 12, or from the caller; where neither says, or lines contradict each other, a sentence says so.
 */
export function tableDates(
  rows: readonly TableRow[],
  at: number,
  { dateOrder, localDay }: PriceTableHints,
): TableDates | { readonly problem: string } {
  const readings = new Map<string, DateReading>();
  const read = (cell: string) => {
    const known = readings.get(cell);
    if (known !== undefined) return known;
    const reading = dateCell(cell);
    readings.set(cell, reading);
    return reading;
  };
  const seen = new OrderEvidence();
  let moment: string | null = null;
  for (const { line, cells } of rows) {
    const cell = cells[at] ?? '';
    const reading = read(cell);
    if ('year' in reading) seen.add(reading.first, reading.second, line, cell);
    if ('moment' in reading) moment ??= `line ${line}: "${cell}"`;
  }
  if (moment !== null && localDay === undefined)
    return {
      problem: `The times of this file are moments (${moment}), and which day that is depends on the exchange: name the instrument with --instrument`,
    };
  const order = seen.order(dateOrder);
  if (order !== null && typeof order !== 'string') return order;
  const sessionOf: SessionReader = (cell) => {
    const reading = read(cell);
    if ('day' in reading) return reading.day;
    if ('problem' in reading) return reading;
    if ('moment' in reading) return localDay?.(reading.moment) ?? { problem: `"${cell}" is a moment` };
    const [day, month] = order === 'dmy' ? [reading.first, reading.second] : [reading.second, reading.first];
    const date = sessionDateOf(reading.year, month, day);
    return (
      date ?? {
        problem: `"${cell}" is no day of the calendar when the ${order === 'dmy' ? 'day' : 'month'} comes first`,
      }
    );
  };
  return { order: order ?? 'yearFirst', sessionOf };
}

/** What the lines prove of the order of day and month. */
class OrderEvidence {
  #any: string | null = null;
  #dayFirst: string | null = null;
  #monthFirst: string | null = null;

  add(first: number, second: number, line: number, cell: string): void {
    const where = `line ${line}: "${cell}"`;
    if (first !== second) this.#any ??= where;
    if (first > 12) this.#dayFirst ??= where;
    if (second > 12) this.#monthFirst ??= where;
  }

  /** Null where no line needs an order. */
  order(given: PriceTableHints['dateOrder']): 'dmy' | 'mdy' | null | { readonly problem: string } {
    if (this.#any === null) return given ?? null;
    if (given !== undefined) return given;
    if (this.#dayFirst !== null && this.#monthFirst !== null)
      return {
        problem: `Some dates have the day first (${this.#dayFirst}), others the month (${this.#monthFirst}): make them one`,
      };
    if (this.#dayFirst !== null) return 'dmy';
    if (this.#monthFirst !== null) return 'mdy';
    return {
      problem: `No line shows whether day or month comes first (${this.#any}): say it with --date-order dmy or --date-order mdy`,
    };
  }
}
