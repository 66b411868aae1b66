import { currencySign, type DecimalSign, decimalEvidence, hasSign } from './number-cell.ts';
import { quotedCell } from './quoted-cell.ts';
import { type DateColumn, dateColumn } from './table-dates.ts';
import type { TableColumn, TableLayout } from './table-layout.ts';
import type { TableRow } from './table-rows.ts';

/** What all lines together show, for decisions that no line can make alone. */
export interface TableSurvey {
  /** Null where the table has no column of dates. */
  readonly dates: DateColumn | null;
  readonly decimals: DecimalSign | { readonly problem: string };
  /** The sign of a currency beside a close; null where there is none. */
  readonly currencySign: string | null;
  /** Whether a column of changes says anywhere which way a price went. */
  readonly changeHasSigns: boolean;
  /** A line of another period than a day, in words; null where there is none. */
  readonly otherPeriod: string | null;
}

const counts: ReadonlySet<TableColumn['meaning']> = new Set([
  ...(['open', 'high', 'low', 'close', 'volume', 'adjustedClose'] as const),
  ...(['change', 'basePrice', 'listedShares', 'marketValue'] as const),
]);

/** Looks at every line once. */
export function surveyOf(rows: Iterable<TableRow>, { columns }: TableLayout): TableSurvey {
  const place = (meaning: TableColumn['meaning']) => columns.find((column) => column.meaning === meaning)?.at;
  const numbers = columns.filter(({ meaning }) => counts.has(meaning)).map(({ at }) => at);
  const [date, change, period] = [place('date'), place('change'), place('period')];
  const close = place('close') ?? place('adjustedClose');
  const dates = date === undefined ? null : dateColumn();
  const seen = { point: { count: 0, first: '' }, comma: { count: 0, first: '' } };
  let ambiguous: string | null = null;
  let ungrouped = false;
  let sign: string | null = null;
  let changeHasSigns = false;
  let otherPeriod: string | null = null;
  for (const { line, cells } of rows) {
    if (date !== undefined) dates?.see(cells[date] ?? '', line);
    for (const at of numbers) {
      const cell = cells[at] ?? '';
      const evidence = decimalEvidence(cell);
      if (evidence === null) {
        ambiguous ??= /^\d{1,3}\.\d{3}$/.test(cell) ? `line ${line}: ${quotedCell(cell)}` : null;
        ungrouped ||= cell.length > 3 && /^\d+$/.test(cell);
        continue;
      }
      const one = seen[evidence];
      if (one.count === 0) one.first = `line ${line}: ${quotedCell(cell)}`;
      one.count += 1;
    }
    if (close !== undefined) sign ??= currencySign(cells[close] ?? '');
    if (change !== undefined) changeHasSigns ||= hasSign(cells[change] ?? '');
    if (period !== undefined && !/^(?:d|daily|day|일|일간|1d|1day)?$/i.test(cells[period] ?? ''))
      otherPeriod ??= `Line ${line} is of the period ${quotedCell(cells[period] ?? '')}`;
  }
  const decimals =
    ambiguous !== null && !ungrouped && seen.point.count + seen.comma.count === 0
      ? {
          problem: `No line shows whether the point stands before decimals or between thousands (${ambiguous}): write thousands without separators`,
        }
      : decimalSign(seen);
  return { dates, decimals, currencySign: sign, changeHasSigns, otherPeriod };
}

type Seen = Readonly<Record<DecimalSign, { readonly count: number; readonly first: string }>>;

/** A comma only where cells prove it and none proves a point; a few that prove a comma among others are bad lines. */
function decimalSign({ point, comma }: Seen): TableSurvey['decimals'] {
  if (comma.count < point.count || comma.count === 0) return 'point';
  if (point.count === 0) return 'comma';
  return {
    problem: `Some numbers have a decimal comma (${comma.first}), others a point (${point.first}): write them in one way`,
  };
}
