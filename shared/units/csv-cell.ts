/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * The columns that every exported file begins with: whose data a row rests on, adjusted or judged by which rule, what was
 * known when, and where the row is shown.
 */
export const CITATION_COLUMNS = ['source', 'basis', 'asOf', 'address'] as const;

/** What a cell can hold. */
export type CsvValue = string | number | null;

/** What a spreadsheet would take for a formula, were it not told that it is text. */
const FORMULA = /^[\s]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

/**
 * One cell of a CSV file (RFC 4180). Numbers stay numbers; a text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"); null is an empty cell.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file with its end. */
export function csvLine(cells: readonly CsvValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
