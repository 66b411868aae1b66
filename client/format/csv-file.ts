import { BYTE_ORDER_MARK, CITATION_COLUMNS, type CsvValue, csvLine } from '../../shared/units/csv-cell.ts';

/** What a row of an exported table rests on. */
export type RowCitation = Readonly<Record<(typeof CITATION_COLUMNS)[number], CsvValue>>;

/** A row of an exported table; it has as many cells as there are columns. */
export interface CitedRow {
  citation: RowCitation;
  cells: readonly CsvValue[];
}

/**
 * A table as the text of a CSV file: UTF-8 with its mark, CRLF, the columns of the citation first, numbers as numbers
 * without units.
 */
export function csvRows(columns: readonly string[], rows: readonly CitedRow[]): string {
  const lines = rows.map(({ citation, cells }) =>
    csvLine([...CITATION_COLUMNS.map((column) => citation[column]), ...cells]),
  );
  return BYTE_ORDER_MARK + csvLine([...CITATION_COLUMNS, ...columns]) + lines.join('');
}

/** A table as a CSV file, all of whose rows rest on the same. */
export function csvFile(
  citation: RowCitation,
  columns: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  return csvRows(
    columns,
    rows.map((cells) => ({ citation, cells })),
  );
}
