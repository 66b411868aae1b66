import type { Rejection } from '../../../shared/schemas/rejection.ts';
import { dateCell } from './date-cell.ts';
import { numberCell } from './number-cell.ts';
import { longLayout, type TableLayout } from './table-layout.ts';
import type { TableRow } from './table-rows.ts';

/** The lines of data below a header. */
export interface TableBody {
  readonly rows: readonly TableRow[];
  readonly rejected: readonly Rejection[];
  readonly notices: readonly string[];
}

const totals = /^(?:합계|총계|소계|평균|계|total|sum|average|mean)\b|^(?:합계|총계|소계|평균|계)$/i;

/**
 * The lines below the header that hold data. A header that comes again, a footer and a line of totals are passed over and
 * told. A line with more cells than the header is rejected: an unquoted separator of thousands would shift its figures.
 * The problem where a different header follows, as in two files put together.
 */
export function bodyOf(
  all: Iterable<TableRow>,
  layout: TableLayout,
): TableBody | { readonly problem: string } {
  const rows: TableRow[] = [];
  const rejected: Rejection[] = [];
  const repeated: number[] = [];
  const notes: number[] = [];
  const at = layout.columns.find(({ meaning }) => meaning === 'date')?.at;
  const first = layout.columns.find(({ meaning }) => meaning === 'code' || meaning === 'name')?.at ?? 0;
  const prices = layout.columns.filter(
    ({ meaning }) => meaning === 'close' || meaning === 'adjustedClose' || meaning === 'open',
  );
  for (const row of all) {
    const { line, cells } = row;
    if (line <= layout.headerLine) continue;
    if (isSame(cells, layout.header)) {
      repeated.push(line);
      continue;
    }
    const lead = cells[at ?? first] ?? '';
    if (!/\d/.test(lead) || isBare(cells)) {
      const other = layout.kind === 'wide' ? null : longLayout(line, cells);
      if (other !== null)
        return {
          problem: `Line ${line} is another header, with other columns than line ${layout.headerLine}: cut the file there and import both`,
        };
      if (isNote(lead, cells, at === undefined)) {
        notes.push(line);
        continue;
      }
    }
    if (
      cells.length > layout.header.length &&
      cells.slice(layout.header.length).some((cell) => cell !== '')
    ) {
      const detail = `The line has ${cells.length} cells, the header ${layout.header.length}: a number with separators of thousands (or a date with a comma) must stand in quotes`;
      rejected.push({ stage: 'price', subject: `line ${line}`, reason: 'badLine', detail });
      continue;
    }
    rows.push(row);
  }
  const isHeading = layout.kind === 'wide' ? (line: number) => line < (rows[0]?.line ?? 0) : () => false;
  const footers = notes.filter((line) => !isHeading(line));
  return {
    rows,
    rejected,
    notices: [
      ...told(repeated, 'repeats the header', 'repeat the header'),
      ...told(footers, 'is a note or a total', 'are notes or totals'),
    ],
  };

  /** A line without a date and without a price, or one that says that it is a sum. */
  function isNote(lead: string, cells: readonly string[], undated: boolean): boolean {
    if (totals.test(lead)) return true;
    if (undated) return isBare(cells);
    return (
      'problem' in dateCell(lead) &&
      prices.every((column) => typeof numberCell(cells[column.at] ?? '', 'point') !== 'number')
    );
  }
}

function isBare(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length < 2;
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, at) => cell === header[at]);
}

function told(lines: readonly number[], one: string, several: string): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [`Line ${first} ${one} and was passed over`];
  const some = lines.slice(0, 5).join(', ');
  return [
    `Lines ${some}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''} ${several} and were passed over`,
  ];
}
