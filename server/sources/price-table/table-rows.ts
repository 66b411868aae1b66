/** One line of a table, cut into cells. */
export interface TableRow {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A longer line is no line of a table, in characters: 10,000 columns take a tenth of it. */
const longestLine = 2_000_000;

/** A cell in quotes may run over so many lines. */
const maxQuotedLines = 8;

/**
 * Cuts a text, whose lines end in `\n`, into rows; lines without any content are left out. Reads line by line, so that a
 * stray quote in a title or a footer costs one line and not the rest of the file (RFC 4180 would go on to the next quote).
 */
export function* tableRows(text: string, delimiter: string): Generator<TableRow> {
  let at = 0;
  let line = 0;
  while (at < text.length) {
    line += 1;
    const first = line;
    let end = lineEnd(text, at);
    let content = text.slice(at, Math.min(end, at + longestLine));
    const quoted = content.includes('"');
    if (quoted && oddQuotes(content)) {
      const joined = quotedLines(text, at, end);
      if (joined !== null) {
        line += joined.lines - 1;
        end = joined.end;
        content = text.slice(at, end);
      }
    }
    at = end + 1;
    const cells = quoted ? quotedCells(content, delimiter) : plainCells(content, delimiter);
    if (cells.some((cell) => cell !== '')) yield { line: first, cells };
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function oddQuotes(content: string): boolean {
  return (content.split('"').length - 1) % 2 === 1;
}

/** Where the line ends whose quoted cell goes on below; null where the quote is not closed soon. */
function quotedLines(text: string, from: number, firstEnd: number): { end: number; lines: number } | null {
  let end = firstEnd;
  for (let lines = 2; lines <= maxQuotedLines && end < text.length; lines += 1) {
    end = lineEnd(text, end + 1);
    if (!oddQuotes(text.slice(from, end))) return { end, lines };
  }
  return null;
}

function plainCells(content: string, delimiter: string): string[] {
  const cells = content.split(delimiter);
  for (let at = 0; at < cells.length; at += 1) cells[at] = cells[at]?.trim() ?? '';
  return cells;
}

function quotedCells(content: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= content.length) {
    const start = skipBlanks(content, at, delimiter);
    const opened = content[start] === '"' ? closingQuote(content, start + 1) : null;
    const next = content.indexOf(delimiter, opened?.after ?? at);
    const end = next < 0 ? content.length : next;
    const cell = opened === null ? content.slice(at, end) : opened.value + content.slice(opened.after, end);
    cells.push(withoutFormula(cell.trim()));
    at = end + 1;
  }
  return cells;
}

/** Some sites write ="005930" so that a spreadsheet keeps the zeros. */
function withoutFormula(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1) : cell;
}

function skipBlanks(content: string, from: number, delimiter: string): number {
  let at = from;
  while (content[at] !== delimiter && (content[at] === ' ' || content[at] === '\t')) at += 1;
  return at;
}

/** What stands between the quotes, with doubled ones made single, and where the text goes on; null if no quote closes. */
function closingQuote(content: string, from: number): { value: string; after: number } | null {
  let value = '';
  let at = from;
  for (;;) {
    const quote = content.indexOf('"', at);
    if (quote < 0) return null;
    value += content.slice(at, quote);
    if (content[quote + 1] !== '"') return { value, after: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
