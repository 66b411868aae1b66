import type { UnmatchedLine } from '../../shared/schemas/study-request.ts';
import { isSessionDate, type SessionDate, sessionDateOf } from '../../shared/units/session-date.ts';

/** A line of a list that names a company and a date. */
interface ReadLine {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly date: SessionDate;
}

/** A line that does not, with why. */
type UnreadLine = Pick<UnmatchedLine, 'line' | 'text' | 'reason'>;

/** The lines of a list as they can be read, and those that cannot. */
export interface ListLines {
  readonly read: readonly ReadLine[];
  readonly unread: readonly UnreadLine[];
}

/** As much of a line is shown as is needed to find it again. */
const mostShown = 200;

/**
 * Reads a list of `company,date`, a line each: comma, semicolon or tab between, the cells in quotes or not, the date in the last
 * cell that holds one. Dates are `2024-01-22`, `2024.01.22`, `2024/1/22`, `20240122` or `2024년 1월 22일`; others could mean two
 * days. A first line without a date is taken as headings. Empty lines are none.
 */
export function listLines(text: string): ListLines {
  const read: ReadLine[] = [];
  const unread: UnreadLine[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const [at, whole] of lines.entries()) {
    if (whole.trim() === '') continue;
    const cells = cellsOf(whole);
    const place = cells.findLastIndex((cell) => dateOf(cell) !== null);
    const date = dateOf(cells[place] ?? '');
    const name = cells.slice(0, Math.max(place, 0)).find((cell) => cell !== '') ?? '';
    const told = { line: at + 1, text: whole.trim().slice(0, mostShown) };
    if (date !== null && name !== '') read.push({ ...told, name, date });
    else if (date !== null) unread.push({ ...told, reason: 'noCompany' });
    else if (at !== first || cells.some((cell) => /\d{4}/.test(cell)))
      unread.push({ ...told, reason: 'noDate' });
  }
  return { read, unread };
}

function cellsOf(line: string): string[] {
  const mark = ['\t', ';', ','].find((one) => line.includes(one)) ?? ',';
  const cells: string[] = [];
  const pattern = new RegExp(`\\s*(?:"((?:[^"]|"")*)"|([^${mark}]*))\\s*(?:${mark}|$)`, 'gy');
  while (pattern.lastIndex < line.length) {
    const found = pattern.exec(line);
    if (found === null) break;
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
  }
  return cells;
}

const patterns = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/,
  /^(\d{4})[./]\s?(\d{1,2})[./]\s?(\d{1,2})\.?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일$/,
];

function dateOf(cell: string): SessionDate | null {
  if (isSessionDate(cell)) return cell;
  for (const pattern of patterns) {
    const found = pattern.exec(cell);
    if (found) return sessionDateOf(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  return null;
}
