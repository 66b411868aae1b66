import { dateCell } from './date-cell.ts';
import { type HeadingUnit, headingUnit } from './header-units.ts';
import { type ColumnMeaning, headerWord, leadsHeading } from './header-words.ts';
import { numberCell } from './number-cell.ts';
import type { TableRow } from './table-rows.ts';

/** A column that is used, with its place among the cells of a line. */
export interface TableColumn extends Omit<HeadingUnit, 'words'> {
  readonly at: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** Of a wide table: the instrument that the column belongs to, as written; null elsewhere. */
  readonly code: string | null;
}

/** Where the header stands and what each column holds. */
export interface TableLayout {
  readonly kind: 'oneSeries' | 'codes' | 'wide';
  readonly headerLine: number;
  /** The cells of the header, to know it again further down. */
  readonly header: readonly string[];
  readonly columns: readonly TableColumn[];
  /** Headings that say the same as another one, so that nobody can tell which column is meant. */
  readonly twice: readonly string[];
  /** A unit of thousands or more that a line above the header gives for the figures; null where there is none. */
  readonly titleUnit: string | null;
}

/**
 * Finds the header among the first lines of a table: the first line that names a close and a date or a code (long table),
 * else the lines above the first line of data whose first cell is a date and whose others are numbers (wide table). Null
 * where no line names the columns.
 */
export function findLayout(rows: readonly TableRow[]): TableLayout | null {
  for (const [at, { line, cells }] of rows.entries()) {
    const layout = longLayout(line, cells) ?? datedLayout(line, cells, rows[at + 1]);
    if (layout) return { ...layout, titleUnit: unitAbove(rows.slice(0, at)) };
  }
  return wideLayout(rows);
}

function unitAbove(titles: readonly TableRow[]): string | null {
  for (const title of titles.map(({ cells }) =>
    cells
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 500),
  )) {
    const unit = /단위\s*[:：]?\s*([^()[\]]{1,40})/u.exec(title)?.[1] ?? '';
    if (/[천만억조]/.test(unit)) return unit.trim();
    const english = /\b(?:in|units?:?)\s+(thousands?|millions?|billions?)\b/i.exec(title)?.[1];
    if (english !== undefined) return english;
  }
  return null;
}

/** Programs that number their lines by date leave the heading of the dates empty. */
function datedLayout(line: number, cells: readonly string[], next: TableRow | undefined): TableLayout | null {
  if (cells[0] !== '' || next === undefined || 'problem' in dateCell(next.cells[0] ?? '')) return null;
  const layout = longLayout(line, ['date', ...cells.slice(1)]);
  return layout && { ...layout, header: cells };
}

/** The layout that a line describes if it is the header of a long table; null for any other line. */
export function longLayout(line: number, cells: readonly string[]): TableLayout | null {
  const best = new Map<ColumnMeaning, TableColumn & { rank: number }>();
  const ties = new Map<ColumnMeaning, { readonly header: string; readonly rank: number }>();
  cells.forEach((header, at) => {
    const { words, ...unit } = headingUnit(header);
    const known = headerWord(words);
    if (known === null) return;
    const rank = best.get(known.meaning)?.rank ?? Number.POSITIVE_INFINITY;
    if (known.rank === rank) ties.set(known.meaning, { header, rank });
    if (known.rank < rank) best.set(known.meaning, { at, header, ...known, ...unit, code: null });
  });
  const time = best.get('time');
  if (time && !best.has('date')) best.set('date', { ...time, meaning: 'date' });
  const identified = best.has('code') || best.has('name');
  const priced = best.has('close') || best.has('adjustedClose');
  if (!priced || !(best.has('date') || identified)) return null;
  const columns = [...best.values()].map(({ rank: _rank, ...column }) => column);
  const twice = [...ties].flatMap(([meaning, tie]) =>
    meaning === 'date' || fields.has(meaning)
      ? best.get(meaning)?.rank === tie.rank
        ? [tie.header]
        : []
      : [],
  );
  const kind = identified ? 'codes' : 'oneSeries';
  return { kind, headerLine: line, header: cells, columns, twice, titleUnit: null };
}

function wideLayout(rows: readonly TableRow[]): TableLayout | null {
  const start = rows.findIndex(({ cells }) => isWideData(cells));
  if (start < 1) return null;
  const headings = rows.slice(0, start);
  const led = (meaning: 'code' | 'item' | 'date') =>
    headings.findLast(
      ({ cells: [first = '', ...others] }) =>
        leadsHeading(first, meaning) && others.some((cell) => cell !== ''),
    );
  const last = headings.at(-1);
  const codes = led('code') ?? led('date') ?? last;
  if (codes === undefined) return null;
  const items = led('item');
  // "Open" and "Low" are symbols too: a heading of fields is no heading of instruments.
  const isField = (cell: string) => fields.has(headerWord(headingUnit(cell).words)?.meaning);
  if (items === undefined && codes.cells.some(isField)) return null;
  const columns: TableColumn[] = [wideColumn(0, codes.cells[0] ?? '', 'date', null)];
  codes.cells.forEach((code, at) => {
    if (at === 0 || code === '') return;
    const item = items?.cells[at];
    if (item === undefined || item === '') columns.push(wideColumn(at, code, 'close', code));
    else {
      const { words, ...unit } = headingUnit(item);
      const meaning = headerWord(words)?.meaning;
      if (meaning !== undefined) columns.push({ at, header: `${code} ${item}`, meaning, ...unit, code });
    }
  });
  if (columns.length < 2) return null;
  const seen = new Set<string>();
  const twice = columns.flatMap(({ code, meaning, header }) => {
    const key = `${code} ${meaning}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [header];
  });
  const { line: headerLine, cells: header } = codes;
  return { kind: 'wide', headerLine, header, columns, twice, titleUnit: unitAbove(headings) };
}

const fields: ReadonlySet<ColumnMeaning | undefined> = new Set([
  'open',
  'high',
  'low',
  'close',
  'volume',
  'adjustedClose',
]);

function wideColumn(at: number, header: string, meaning: ColumnMeaning, code: string | null): TableColumn {
  return { at, header, meaning, code, scale: 1, currency: null, unknown: null };
}

function isWideData([first = '', ...others]: readonly string[]): boolean {
  if ('problem' in dateCell(first)) return false;
  const numbers = others.map((cell) => numberCell(cell, 'point') ?? numberCell(cell, 'comma'));
  return numbers.some((value) => typeof value === 'number') && numbers.every((value) => value !== undefined);
}

/** Whether a line of headings has dates across: a table that would have to be turned. */
export function hasDatesAcross(rows: readonly TableRow[]): boolean {
  return rows.some(
    ({ cells }) => cells.filter((cell) => cell !== '' && !('problem' in dateCell(cell))).length > 1,
  );
}
