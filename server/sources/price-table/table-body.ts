import type { Rejection } from '../../../shared/schemas/rejection.ts';
import { dateCell } from './date-cell.ts';
import { numberCell } from './number-cell.ts';
import { longLayout, type TableLayout } from './table-layout.ts';
import type { TableRow } from './table-rows.ts';

/** What stands below a header besides data. */
export interface Aside {
  readonly rejected: Rejection[];
  /** Lines that repeat the header, and lines of notes and totals. */
  readonly repeated: number[];
  readonly notes: number[];
  /** The first line of data; null before it. */
  firstData: number | null;
  /** Why the file cannot be read at all; the lines end there. */
  problem: string | null;
}

/** Nothing seen yet. */
export function newAside(): Aside {
  return { rejected: [], repeated: [], notes: [], firstData: null, problem: null };
}

const totals = /^(?:(?:합계|총계|소계|평균|계)$|(?:total|sum|average|mean)\b)/i;

/** Yahoo's page has lines such as "0.24 Dividend" among those of the days. */
const corporateAction = /^[\d.:/]+ ?(?:dividend|stock splits?)$/i;

/**
 * The lines below the header that hold data. A header that comes again, a footer and a line of totals are put aside. A
 * line with more cells than the header is rejected: an unquoted separator of thousands would shift its figures. A
 * different header, as where two files were put together, is a problem.
 */
export function* bodyRows(all: Iterable<TableRow>, layout: TableLayout, aside: Aside): Generator<TableRow> {
  const { header, headerLine, columns, kind } = layout;
  const date = columns.find(({ meaning }) => meaning === 'date')?.at;
  const leading = date ?? columns.find(({ meaning }) => meaning === 'code' || meaning === 'name')?.at ?? 0;
  const prices = columns.filter(({ meaning }) => /^(?:close|adjustedClose|open)$/.test(meaning));
  /** A line without a date and without a price, one that says that it is a sum, or one of a dividend or a split. */
  const isNote = (lead: string, cells: readonly string[]) => {
    if (totals.test(lead)) return true;
    if (date === undefined) return isBare(cells);
    const hasPrice = prices.some(({ at }) => typeof numberCell(cells[at] ?? '', 'point') === 'number');
    return !hasPrice && ('problem' in dateCell(lead) || cells.some((cell) => corporateAction.test(cell)));
  };
  for (const row of all) {
    const { line, cells } = row;
    if (line <= headerLine) continue;
    const lead = cells[leading] ?? '';
    // What begins with a digit is data, however broken: half a line at the end of half a file is told as such.
    if (!startsWithDigit(lead)) {
      if (isSame(cells, header)) {
        aside.repeated.push(line);
        continue;
      }
      if (kind !== 'wide' && longLayout(line, cells) !== null) {
        aside.problem = `Line ${line} is another header, with other columns than line ${headerLine}: cut the file there and import both`;
        return;
      }
      if (isNote(lead, cells)) {
        aside.notes.push(line);
        continue;
      }
    }
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== '')) {
      const detail = `The line has ${cells.length} cells, the header ${header.length}: a number with separators of thousands (or a date with a comma) must stand in quotes`;
      aside.rejected.push({ stage: 'price', subject: `line ${line}`, reason: 'badLine', detail });
      continue;
    }
    aside.firstData ??= line;
    yield row;
  }
}

/** One sentence for each kind of line that was passed over. The lines of heading of a wide table are none of them. */
export function asideNotices({ repeated, notes, firstData }: Aside, layout: TableLayout): string[] {
  const footers = notes.filter((line) => layout.kind !== 'wide' || firstData === null || line > firstData);
  return [
    ...told(repeated, 'repeats the header', 'repeat the header'),
    ...told(footers, 'is a note, a total or a dividend', 'are notes, totals or dividends'),
  ];
}

function startsWithDigit(cell: string): boolean {
  const code = cell.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Whether at most one cell holds anything. */
function isBare(cells: readonly string[]): boolean {
  let full = 0;
  for (const cell of cells) {
    if (cell !== '') full += 1;
    if (full > 1) return false;
  }
  return true;
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, at) => cell === header[at]);
}

function told(lines: readonly number[], one: string, several: string): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [`Line ${first} ${one} and was passed over`];
  const some = lines.slice(0, 5).join(', ');
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : '';
  return [`Lines ${some}${more} ${several} and were passed over`];
}
