import { BYTE_ORDER_MARK, csvLine } from '../../shared/units/csv-cell.ts';

/** A company of a watchlist file. */
interface FileRow {
  id: string;
  name: string;
}

/** A watchlist as a CSV file: UTF-8 with a byte order mark, one company a line, safe to open in a spreadsheet. */
export function watchlistFile(rows: readonly FileRow[]): string {
  const lines = rows.map(({ id, name }) => csvLine([id, name]));
  return BYTE_ORDER_MARK + csvLine(['id', 'name']) + lines.join('');
}

/**
 * The names, codes or ids in a file or a pasted text, each once: the first cell of each line (separated by comma, semicolon
 * or tab), without the header of an exported file. A name with a comma in it needs its quotes.
 */
export function namesInFile(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const names = lines.map(firstCell).filter((name) => name !== '');
  const [first = ''] = names;
  return [
    ...new Set(/^(id|code|symbol|ticker|name|코드|종목코드|종목명)$/i.test(first) ? names.slice(1) : names),
  ];
}

function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  const text = quoted?.[1] !== undefined ? quoted[1].replaceAll('""', '"') : (line.split(/[,;\t]/)[0] ?? '');
  // The apostrophe of a spreadsheet's text cell, and the equals sign of ="005930", which keeps the zeros.
  return text
    .trim()
    .replace(/^'(?=[=+\-@0-9])/, '')
    .replace(/^="?([^"]*)"?$/, '$1')
    .trim()
    .slice(0, 100);
}
