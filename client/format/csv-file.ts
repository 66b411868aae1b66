import { BYTE_ORDER_MARK, CITATION_COLUMNS, type CsvValue, csvLine } from '../../shared/units/csv-cell.ts';

/** What every row of an exported table rests on. */
export type RowCitation = Readonly<Record<(typeof CITATION_COLUMNS)[number], CsvValue>>;

/**
 * A table as the text of a CSV file: UTF-8 with its mark, CRLF, the columns of the citation first, numbers as numbers
 * without units. Every row has as many cells as there are columns.
 */
export function csvFile(
  citation: RowCitation,
  columns: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  const cited = CITATION_COLUMNS.map((column) => citation[column]);
  const lines = rows.map((row) => csvLine([...cited, ...row]));
  return BYTE_ORDER_MARK + csvLine([...CITATION_COLUMNS, ...columns]) + lines.join('');
}
