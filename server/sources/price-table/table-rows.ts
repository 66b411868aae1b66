/** One line of a table, cut into cells. */
export interface TableRow {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell in quotes may run over so many lines. */
const maxQuotedLines = 8;

/**
 * Cuts a text into rows; lines without any content are left out. Reads line by line, so that a stray quote in a title or a
 * footer costs one line and not the rest of the file (RFC 4180 would go on to the next quote).
 */
export function* tableRows(text: string, delimiter: string): Generator<TableRow> {
  let at = 0;
  let line = 0;
  while (at < text.length) {
    line += 1;
    const first = line;
    let end = lineEnd(text, at);
    let content = text.slice(at, end);
    if (content.includes('"') && oddQuotes(content)) {
      const joined = quotedLines(text, at, end);
      if (joined !== null) {
        line += joined.lines - 1;
        end = joined.end;
        content = text.slice(at, end);
      }
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    const cells = cellsOf(content, delimiter);
    if (cells.some((cell) => cell !== '')) yield { line: first, cells };
  }
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) {
    const only = text.indexOf('\r', from);
    return only < 0 ? text.length : only;
  }
  if (text[feed - 1] === '\r' && feed > from) return feed - 1;
  return feed;
}

function oddQuotes(content: string): boolean {
  return (content.split('"').length - 1) % 2 === 1;
}

/** Where the line ends whose quoted cell goes on below; null where the quote is never closed. */
function quotedLines(text: string, from: number, firstEnd: number): { end: number; lines: number } | null {
  let end = firstEnd;
  for (let lines = 2; lines <= maxQuotedLines; lines += 1) {
    if (end >= text.length) return null;
    end = lineEnd(text, end + (text[end] === '\r' ? 2 : 1));
    if (!oddQuotes(text.slice(from, end))) return { end, lines };
  }
  return null;
}

function cellsOf(content: string, delimiter: string): string[] {
  if (!content.includes('"')) {
    const cells = content.split(delimiter);
    for (let at = 0; at < cells.length; at += 1) cells[at] = cells[at]?.trim() ?? '';
    return cells;
  }
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at] ?? '';
    if (character === '"') {
      if (quoted && content[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (quoted || cell.trim() === '') quoted = !quoted;
      else cell += character;
    } else if (character === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}
