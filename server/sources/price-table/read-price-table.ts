import type { Rejection } from '../../../shared/schemas/rejection.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { type BarReader, barReader } from './bar-reader.ts';
import { type DecimalSign, decimalEvidence } from './number-cell.ts';
import type { PriceTable, PriceTableHints } from './received-table.ts';
import { SeriesBuilder } from './series-builder.ts';
import { bodyOf } from './table-body.ts';
import { concludedBasis, shownCurrencies } from './table-conclusions.ts';
import { tableDates } from './table-dates.ts';
import { findLayout, maxTitleLines, type TableColumn, type TableLayout } from './table-layout.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { tableText } from './table-text.ts';
import { usedColumns } from './used-columns.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads a file of daily prices as exchanges, portals, data sites and programs save them: one series, a column of codes, or
 * dates down and instruments across. Whatever is decided (encoding, columns, order of the date, decimal sign) is decided
 * by the file as a whole and stated in `understood`; what cannot be decided is refused with what to do.
 *
 * Good lines are kept where others are rejected by their number. Prices that contradict each other (a high below the
 * close) are kept as received. Example: `readPriceTable('Date,Close\n2024-01-22,142600\n')` has one series of one bar.
 */
export function readPriceTable(input: Uint8Array | string, hints: PriceTableHints = {}): PriceTable {
  const decoded = tableText(input);
  if ('problem' in decoded) return refused(decoded.problem);
  const found = findTable(decoded.text);
  if (found === null)
    return refused(
      'No line names its columns with words that are known: put a header line above the data, such as date,open,high,low,close,volume or 일자,종가,시가,고가,저가,거래량',
    );
  const { delimiter, layout } = found;
  const body = bodyOf(tableRows(decoded.text, delimiter), layout);
  if ('problem' in body) return refused(body.problem);
  const used = usedColumns(layout, body.rows);
  if ('problem' in used) return refused(used.problem);
  const dates = sessionReader(layout, body.rows, hints);
  if ('problem' in dates) return refused(dates.problem);
  const decimals = decimalSign(used.columns, body.rows);
  if (typeof decimals !== 'string') return refused(decimals.problem);

  const read = readRows({
    layout,
    columns: used.columns,
    rows: body.rows,
    sessionOf: dates.sessionOf,
    decimals,
  });
  if ('problem' in read) return refused(read.problem);
  const series = read.builders
    .map((one) => one.series())
    .filter(({ bars, faults }) => bars.length + faults.length > 0);
  const identical = read.builders.reduce((sum, one) => sum + one.identical, 0);
  const twice =
    identical === 0
      ? []
      : [
          `${counted(identical, 'line')} repeat an earlier one and ${identical === 1 ? 'was' : 'were'} passed over`,
        ];
  return {
    series,
    rejected: [...body.rejected, ...read.rejected],
    understood: {
      encoding: decoded.encoding,
      delimiter: delimiter === '\t' ? 'tab' : delimiter,
      headerLine: layout.headerLine,
      layout: layout.kind,
      columns: describedColumns(layout, used.columns),
      dates: dates.order,
      decimals,
      currencies: shownCurrencies(used.columns, body.rows),
      ...(used.basis ?? concludedBasis(layout.columns, series)),
      notices: [...used.notices, ...body.notices, ...twice],
    },
  };
}

/** The delimiter under which most columns are known, with what the lines then say. */
function findTable(text: string): { delimiter: string; layout: TableLayout } | null {
  const tables = delimiters.flatMap((delimiter) => {
    const layout = findLayout(firstRows(text, delimiter));
    return layout === null ? [] : [{ delimiter, layout }];
  });
  return tables.reduce<(typeof tables)[number] | null>(
    (best, one) => (best === null || one.layout.columns.length > best.layout.columns.length ? one : best),
    null,
  );
}

function firstRows(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of tableRows(text, delimiter)) {
    rows.push(row);
    if (rows.length >= maxTitleLines) break;
  }
  return rows;
}

type Sessions = {
  readonly order: 'yearFirst' | 'dmy' | 'mdy' | 'given';
  readonly sessionOf: (cells: readonly string[]) => SessionDate | { readonly problem: string };
};

function sessionReader(
  layout: TableLayout,
  rows: readonly TableRow[],
  hints: PriceTableHints,
): Sessions | { readonly problem: string } {
  const at = layout.columns.find(({ meaning }) => meaning === 'date')?.at;
  if (at !== undefined) {
    const dates = tableDates(rows, at, hints);
    return 'problem' in dates
      ? dates
      : { order: dates.order, sessionOf: (cells) => dates.sessionOf(cells[at] ?? '') };
  }
  const { date } = hints;
  return date === undefined
    ? {
        problem:
          'The file has no column of dates: say with --date YYYY-MM-DD which session it is of (the day in a file name is often that of the download)',
      }
    : { order: 'given', sessionOf: () => date };
}

const counts: ReadonlySet<TableColumn['meaning']> = new Set([
  'open',
  'high',
  'low',
  'close',
  'volume',
  'change',
  'basePrice',
  'listedShares',
  'marketValue',
]);

/** The decimal sign of the whole file: a point, unless the cells prove a comma and none proves a point. */
function decimalSign(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): DecimalSign | { readonly problem: string } {
  const numbers = columns.filter(({ meaning }) => counts.has(meaning));
  const seen = { point: { count: 0, first: '' }, comma: { count: 0, first: '' } };
  for (const { line, cells } of rows) {
    for (const { at } of numbers) {
      const cell = cells[at] ?? '';
      const evidence = decimalEvidence(cell);
      if (evidence === null) continue;
      const one = seen[evidence];
      if (one.count === 0) one.first = `line ${line}: "${cell}"`;
      one.count += 1;
    }
  }
  const { point, comma } = seen;
  if (comma.count === 0 || comma.count < point.count) return 'point';
  if (point.count === 0) return 'comma';
  return {
    problem: `Some numbers have a decimal comma (${comma.first}), others a point (${point.first}): write them in one way`,
  };
}

interface Reading {
  readonly layout: TableLayout;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly sessionOf: Sessions['sessionOf'];
  readonly decimals: DecimalSign;
}

/** Reads all lines; the problem where they are no daily bars. */
function readRows({ layout, columns, rows, sessionOf, decimals }: Reading) {
  const builders = new Map<string, SeriesBuilder>();
  const rejected: Rejection[] = [];
  const builderOf = (code: string | null, line: number) => {
    const known = builders.get(code ?? '');
    if (known !== undefined) return known;
    const made = new SeriesBuilder(code, line);
    builders.set(code ?? '', made);
    return made;
  };
  const groups = instrumentGroups(layout, columns, decimals);
  for (const { line, cells } of rows) {
    const session = sessionOf(cells);
    if (typeof session !== 'string') {
      rejected.push({ stage: 'price', subject: `line ${line}`, reason: 'badLine', detail: session.problem });
      continue;
    }
    for (const { codeOf, read, isEmpty } of groups) {
      if (isEmpty(cells)) continue;
      const code = codeOf(cells);
      if (code === '') {
        rejected.push({
          stage: 'price',
          subject: `line ${line}`,
          reason: 'badLine',
          detail: 'The line names no instrument',
        });
        continue;
      }
      const bar = read(session, cells);
      const builder = builderOf(code, line);
      if ('problem' in bar) {
        rejected.push({ stage: 'price', subject: `line ${line}`, reason: 'badPrice', detail: bar.problem });
        builder.refuse(session, line, bar.problem);
        continue;
      }
      const rejection = builder.add(bar, line);
      if (rejection !== null) rejected.push(rejection);
    }
  }
  const all = [...builders.values()];
  if (all.some((one) => one.isMuddled))
    return {
      problem:
        'Most days stand in several lines with different prices: the file holds bars within the day, or several instruments without a column of codes; daily bars are needed',
    };
  return { builders: all, rejected };
}

interface InstrumentGroup {
  /** The code as the line or the header writes it; null where the file has none. */
  readonly codeOf: (cells: readonly string[]) => string | null;
  readonly read: BarReader;
  /** Of a wide table: whether the line has nothing of this instrument. */
  readonly isEmpty: (cells: readonly string[]) => boolean;
}

/** One group of columns, or in a wide table one for each instrument. */
function instrumentGroups(
  layout: TableLayout,
  columns: readonly TableColumn[],
  decimals: DecimalSign,
): InstrumentGroup[] {
  if (layout.kind !== 'wide') {
    const code =
      layout.columns.find(({ meaning }) => meaning === 'code') ??
      layout.columns.find(({ meaning }) => meaning === 'name');
    const codeOf = (cells: readonly string[]) => (code === undefined ? null : (cells[code.at] ?? ''));
    return [{ codeOf, read: barReader(columns, decimals), isEmpty: () => false }];
  }
  const codes = [...new Set(columns.flatMap(({ code }) => (code === null ? [] : [code])))];
  return codes.map((code) => {
    const own = columns.filter((column) => column.code === code);
    return {
      codeOf: () => code,
      read: barReader(own, decimals),
      isEmpty: (cells) => own.every(({ at }) => /^(?:-|n\/?a|nan|null)?$/i.test(cells[at] ?? '')),
    };
  });
}

function describedColumns({ header, columns }: TableLayout, used: readonly TableColumn[]) {
  return header.map((text, at) => {
    const column =
      used.find((one) => one.at === at) ?? columns.find((one) => one.at === at && one.meaning === 'code');
    return { header: column?.header ?? text, meaning: column?.meaning ?? null };
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function refused(detail: string): PriceTable {
  return {
    series: [],
    rejected: [{ stage: 'price', subject: 'file', reason: 'badLine', detail }],
    understood: null,
  };
}
