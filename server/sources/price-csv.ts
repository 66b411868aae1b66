import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { readPriceTable } from './price-table/read-price-table.ts';

/**
 * Reads the daily bars of one instrument from a text of any of the forms that `readPriceTable` knows, such as
 * `date,open,high,low,close,volume`. Bars come back ascending by session; a line that gave none is a rejection with its
 * number. A text with several instruments is refused.
 */
export function readPriceCsv(text: string): { accepted: PriceBar[]; rejected: Rejection[] } {
  const { series, rejected } = readPriceTable(text);
  const [only, second] = series;
  if (second === undefined) return { accepted: [...(only?.bars ?? [])], rejected: [...rejected] };
  const detail = `The file has the prices of ${series.length} instruments (${only?.code}, ${second.code} …): one is needed here`;
  return { accepted: [], rejected: [{ stage: 'price', subject: 'file', reason: 'badLine', detail }] };
}
