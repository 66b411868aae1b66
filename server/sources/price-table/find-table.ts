import { findLayout, hasDatesAcross, type TableLayout } from './table-layout.ts';
import { type TableRow, tableRows } from './table-rows.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** So many lines may stand above the data. */
const maxTitleLines = 100;

/** The delimiter under which most columns are known and the layout of the lines then, or why there is none. */
export function findTable(
  text: string,
): { delimiter: string; layout: TableLayout } | { readonly problem: string } {
  const tables = delimiters.flatMap((delimiter) => {
    const layout = findLayout(firstRows(text, delimiter));
    return layout === null ? [] : [{ delimiter, layout }];
  });
  const [first, ...others] = tables;
  if (first === undefined) return { problem: noHeader(text) };
  return others.reduce(
    (best, one) => (one.layout.columns.length > best.layout.columns.length ? one : best),
    first,
  );
}

function firstRows(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of tableRows(text, delimiter)) {
    rows.push(row);
    if (rows.length >= maxTitleLines) break;
  }
  return rows;
}

function noHeader(text: string): string {
  if (delimiters.some((delimiter) => hasDatesAcross(firstRows(text, delimiter))))
    return 'The dates run across, one column a day: turn the table, so that there is one line a day';
  return 'No line names its columns with words that are known: put a header line above the data, such as date,open,high,low,close,volume or 일자,종가,시가,고가,저가,거래량';
}
