import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';
import { type DateReading, dateCell } from './date-cell.ts';
import { quotedCell } from './quoted-cell.ts';
import type { PriceTableHints } from './received-table.ts';

/** How the dates of a whole column are read. */
export interface TableDates {
  readonly order: 'yearFirst' | 'dmy' | 'mdy';
  /** The session of a cell, or the sentence that says why there is none. */
  readonly sessionOf: (cell: string) => SessionDate | { readonly problem: string };
}

/** A column of dates that is seen line by line and then decided. */
export interface DateColumn {
  see(cell: string, line: number): void;
  /**
   * Whether 01/02/2024 is in January or February follows from a line with a number above 12, or from the caller; where
   * neither says, or lines contradict each other, a sentence says so.
   */
  decide(hints: PriceTableHints): TableDates | { readonly problem: string };
}

/** Starts a column of dates. A cell that comes again is read once. */
export function dateColumn(): DateColumn {
  const readings = new Map<string, DateReading>();
  const order = new OrderEvidence();
  let moment: string | null = null;

  function see(cell: string, line: number): void {
    if (readings.has(cell)) return;
    const reading = dateCell(cell);
    readings.set(cell, reading);
    if ('year' in reading) order.add(reading.first, reading.second, `line ${line}: ${quotedCell(cell)}`);
    if ('moment' in reading) moment ??= `line ${line}: ${quotedCell(cell)}`;
  }

  function decide({ dateOrder, localDay }: PriceTableHints): TableDates | { readonly problem: string } {
    if (moment !== null && localDay === undefined)
      return {
        problem: `The times of this file are moments (${moment}), and which day that is depends on the exchange: name the instrument with --instrument`,
      };
    const decided = order.decide(dateOrder);
    if (decided !== null && typeof decided === 'object') return decided;
    const sessionOf: TableDates['sessionOf'] = (cell) => {
      const reading = readings.get(cell) ?? dateCell(cell);
      if ('day' in reading) return reading.day;
      if ('problem' in reading) return reading;
      if ('moment' in reading)
        return localDay?.(reading.moment) ?? { problem: `${quotedCell(cell)} is a moment` };
      const { first, second, year } = reading;
      const date =
        decided === 'dmy' ? sessionDateOf(year, second, first) : sessionDateOf(year, first, second);
      return (
        date ?? {
          problem: `${quotedCell(cell)} is no day of the calendar when the ${decided === 'dmy' ? 'day' : 'month'} comes first`,
        }
      );
    };
    return { order: decided ?? 'yearFirst', sessionOf };
  }

  return { see, decide };
}

/** What the cells prove of the order of day and month. */
class OrderEvidence {
  #ambiguous: string | null = null;
  #dayFirst: string | null = null;
  #monthFirst: string | null = null;

  add(first: number, second: number, where: string): void {
    if (first !== second) this.#ambiguous ??= where;
    if (first > 12) this.#dayFirst ??= where;
    if (second > 12) this.#monthFirst ??= where;
  }

  /** Null where no cell needs an order. */
  decide(given: PriceTableHints['dateOrder']): 'dmy' | 'mdy' | null | { readonly problem: string } {
    if (this.#ambiguous === null) return null;
    if (given !== undefined) return given;
    if (this.#dayFirst !== null && this.#monthFirst !== null)
      return {
        problem: `Some dates have the day first (${this.#dayFirst}), others the month (${this.#monthFirst}): make them one`,
      };
    if (this.#dayFirst !== null) return 'dmy';
    if (this.#monthFirst !== null) return 'mdy';
    return {
      problem: `No line shows whether day or month comes first (${this.#ambiguous}): say it with --date-order dmy or --date-order mdy`,
    };
  }
}
