import { csvRows } from './csv-rows.ts';

/** The columns of a file of calendar edits. `open`, `close` and `source` may be missing. */
const required = ['calendar', 'date', 'kind', 'reason'];

/** One line of a file of calendar edits, as it is written: by column name, blank cells left out. */
export interface CalendarLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A line that cannot be read, and why, in one sentence. Line 0: the file as a whole. */
export interface RejectedLine {
  readonly line: number;
  readonly detail: string;
}

/**
 * Reads a file of calendar edits: a CSV with a header line (calendar, date, kind, open, close, reason, source), or JSON
 * lines with the same names. Says nothing about what the cells mean.
 */
export function readCalendarTable(text: string): { lines: CalendarLine[]; rejected: RejectedLine[] } {
  return /^\s*\{/.test(text) ? readJsonLines(text) : readCsv(text);
}

function readCsv(text: string) {
  const { rows, rejected } = csvRows(text, required, 'listing');
  return {
    lines: rows.map(({ line, cells }) => ({ line, cells: filled(cells) })),
    rejected: rejected.map(({ detail }) => ({ line: 1, detail })),
  };
}

function readJsonLines(text: string) {
  const lines: CalendarLine[] = [];
  const rejected: RejectedLine[] = [];
  for (const [at, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = at + 1;
    const cells = cellsOf(written);
    if (cells === null)
      rejected.push({ line, detail: 'This is not an object of JSON whose values are texts or null.' });
    else lines.push({ line, cells: filled(cells) });
  }
  return { lines, rejected };
}

function cellsOf(written: string): Record<string, string> | null {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter(([, cell]) => cell !== null);
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return entries.every(isText) ? Object.fromEntries(entries) : null;
}

function filled(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells)
      .map(([name, cell]) => [name, cell.trim()] as const)
      .filter(([, cell]) => cell !== ''),
  );
}
