import type { ExchangeFacts, PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { ColumnMeaning } from './header-words.ts';
import { type DecimalSign, decimalEvidence, numberCell } from './number-cell.ts';
import { quotedCell } from './quoted-cell.ts';
import type { TableColumn } from './table-layout.ts';

/** Reads the figures of one instrument from the cells of a line: a bar, or the sentence that says why there is none. */
export type BarReader = (
  sessionDate: SessionDate,
  cells: readonly string[],
) => PriceBar | { readonly problem: string };

const needed = ['open', 'high', 'low', 'volume'] as const;
const facts = ['change', 'basePrice', 'listedShares', 'marketValue'] as const;

/**
 * Makes the reader of some columns. A 0 in open, high or low is how sources write "no trade" and becomes null; an empty
 * volume is null, which is no halt. What the exchange states besides is taken where it can be read, and never costs a bar.
 */
export function barReader(columns: readonly TableColumn[], decimals: DecimalSign): BarReader {
  const column = (meaning: ColumnMeaning) => columns.find((one) => one.meaning === meaning);
  const close = column('close');
  const amounts = needed.map((meaning) => column(meaning));
  const stated = facts.map((meaning) => column(meaning));
  const hasFacts = stated.some((one) => one !== undefined);

  return (sessionDate, cells) => {
    const closed = amountIn(close, cells, decimals);
    if (typeof closed === 'object' && closed !== null) return closed;
    const [open, high, low, volume] = amounts.map((one) => amountIn(one, cells, decimals));
    for (const value of [open, high, low, volume])
      if (typeof value === 'object' && value !== null) return value;
    if (!closed) return { problem: `${sessionDate} has no close` };
    const bar: PriceBar = {
      sessionDate,
      open: price(open),
      high: price(high),
      low: price(low),
      close: closed,
      volume: typeof volume === 'number' ? volume : null,
    };
    if (!hasFacts) return bar;
    const exchange = statedFacts(stated, cells, decimals);
    return exchange === null ? bar : { ...bar, exchange };
  };
}

type Amount = number | null | { readonly problem: string };

function price(amount: Amount | undefined): number | null {
  return typeof amount === 'number' && amount > 0 ? amount : null;
}

/** The number of a column in units of one; null where the cell is empty or there is no such column. */
function amountIn(column: TableColumn | undefined, cells: readonly string[], decimals: DecimalSign): Amount {
  if (column === undefined) return null;
  const cell = cells[column.at];
  if (cell === undefined) return null;
  const value = numberCell(cell, decimals);
  if (value === null) return null;
  if (value === undefined || value < 0)
    return {
      problem: `${column.meaning} ${quotedCell(cell)} is not a number of 0 or more${isOtherwise(cell, decimals) ? `, with a decimal ${decimals} as in the other lines` : ''}`,
    };
  return scaled(value, column.scale);
}

/** Whether the cell can only be read with the other decimal sign than the lines of the file have. */
function isOtherwise(cell: string, decimals: DecimalSign): boolean {
  const evidence = decimalEvidence(cell);
  return evidence !== null && evidence !== decimals;
}

function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function statedFacts(
  [change, basePrice, listedShares, marketValue]: readonly (TableColumn | undefined)[],
  cells: readonly string[],
  decimals: DecimalSign,
): ExchangeFacts | null {
  const number = (column: TableColumn | undefined) => {
    const value = column === undefined ? null : numberCell(cells[column.at] ?? '', decimals);
    return column === undefined || value === null || value === undefined ? null : scaled(value, column.scale);
  };
  const positive = (column: TableColumn | undefined) => {
    const value = number(column);
    return value !== null && value > 0 ? value : null;
  };
  const exchange = {
    change: number(change),
    basePrice: positive(basePrice),
    listedShares: positive(listedShares),
    marketValue: positive(marketValue),
  };
  return Object.values(exchange).every((value) => value === null) ? null : exchange;
}
