import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';

/**
 * Reads daily bars from a CSV with the columns date, open, high, low, close, volume (more are ignored).
 *
 * Dates are `YYYY-MM-DD` in the exchange's own calendar. A 0 in open, high or low is how sources write "no trade" and
 * becomes null; an empty volume is null, which is no halt. Bars come back ascending by session. A line without a close,
 * with a high below its low, or with a session that an earlier line had, is a rejection with its line number.
 */
export function readPriceCsv(text: string): { accepted: PriceBar[]; rejected: Rejection[] } {
  const { rows, rejected } = csvRows(text, ['date', 'open', 'high', 'low', 'close', 'volume'], 'price');
  const bars = new Map<string, PriceBar>();
  for (const row of rows) {
    const bar = readBar(row);
    if ('reason' in bar) rejected.push(bar);
    else if (bars.has(bar.sessionDate)) {
      rejected.push(reject(row, 'duplicateSession', `${bar.sessionDate} stands in an earlier line already`));
    } else bars.set(bar.sessionDate, bar);
  }
  const accepted = [...bars.values()].sort((a, b) => (a.sessionDate < b.sessionDate ? -1 : 1));
  return { accepted, rejected };
}

function readBar(row: CsvRow): PriceBar | Rejection {
  const { date = '' } = row.cells;
  if (!isSessionDate(date)) return reject(row, 'badLine', `"${date}" is not a date written as YYYY-MM-DD`);
  const [open, high, low, close, volume] = ['open', 'high', 'low', 'close', 'volume'].map((name) =>
    amount(row.cells[name]),
  );
  for (const [name, value] of Object.entries({ open, high, low, close, volume })) {
    if (value === undefined)
      return reject(row, 'badPrice', `${name} "${row.cells[name]}" is not a number of 0 or more`);
  }
  if (!close) return reject(row, 'badPrice', `${date} has no close`);
  const bar = {
    sessionDate: date,
    open: open || null,
    high: high || null,
    low: low || null,
    close,
    volume: volume ?? null,
  };
  if (bar.high !== null && bar.high < Math.max(bar.low ?? 0, bar.open ?? 0, close)) {
    return reject(row, 'badPrice', `${date}: the high ${bar.high} is below another price of the day`);
  }
  if (bar.low !== null && bar.low > Math.min(bar.open ?? close, close)) {
    return reject(row, 'badPrice', `${date}: the low ${bar.low} is above another price of the day`);
  }
  return bar;
}

/** A number of 0 or more, null for an empty cell, undefined for anything else. */
function amount(cell: string | undefined): number | null | undefined {
  if (cell === undefined || cell === '') return null;
  const value = Number(cell.replaceAll(',', ''));
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function reject(row: CsvRow, reason: Rejection['reason'], detail: string): Rejection {
  return { stage: 'price', subject: `line ${row.line}`, reason, detail };
}
