/** What a spreadsheet would take for a formula, were it not told that it is text. */
const FORMULA = /^[\s]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

/**
 * One cell of a CSV file (RFC 4180). Numbers stay numbers; a text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"); null is an empty cell.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
