import type { Rejection } from '../../../shared/schemas/rejection.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { type InstrumentGroup, instrumentGroups } from './instrument-groups.ts';
import type { PriceTable, PriceTableHints, Understanding } from './received-table.ts';
import { SeriesBuilder } from './series-builder.ts';
import { type Aside, asideNotices, bodyRows, newAside } from './table-body.ts';
import { concludedBasis, shownCurrencies } from './table-conclusions.ts';
import {
  findLayout,
  hasDatesAcross,
  maxTitleLines,
  type TableColumn,
  type TableLayout,
} from './table-layout.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { surveyOf, type TableSurvey } from './table-survey.ts';
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
  if (found === null) return refused(noHeader(decoded.text));
  const { delimiter, layout } = found;
  const dataRows = (aside: Aside) => bodyRows(tableRows(decoded.text, delimiter), layout, aside);
  // The lines are cut twice, which costs less than to keep the cells of a million lines.
  const aside = newAside();
  const survey = surveyOf(dataRows(aside), layout);
  if (aside.problem !== null) return refused(aside.problem);
  const used = usedColumns(layout, survey);
  if ('problem' in used) return refused(used.problem);
  const dates = sessionReader(layout, survey, hints);
  if ('problem' in dates) return refused(dates.problem);
  const { decimals } = survey;
  if (typeof decimals !== 'string') return refused(decimals.problem);

  const groups = instrumentGroups(layout, used.columns, decimals);
  const read = readRows(dataRows(newAside()), groups, dates.sessionOf);
  if ('problem' in read) return refused(read.problem);
  const { builders, rejected } = read;
  const series = builders.map((one) => one.series());
  const left = [...aside.rejected, ...rejected];
  const [first] = left;
  if (first !== undefined && left.length > 3 && series.every(({ bars }) => bars.length === 0))
    return refused(
      `None of its ${left.length} lines can be read; the first, ${first.subject}: ${first.detail}`,
    );
  return {
    series,
    rejected: left,
    understood: {
      encoding: decoded.encoding,
      delimiter: delimiter === '\t' ? 'tab' : delimiter,
      headerLine: layout.headerLine,
      layout: layout.kind,
      columns: describedColumns(layout, used.columns),
      dates: dates.order,
      decimals,
      currencies: shownCurrencies(used.columns, survey.currencySign),
      ...(used.basis ?? concludedBasis(layout.columns, series)),
      notices: [...used.notices, ...asideNotices(aside, layout), ...repetitions(builders)],
    },
  };
}

function noHeader(text: string): string {
  if (delimiters.some((delimiter) => hasDatesAcross(firstRows(text, delimiter))))
    return 'The dates run across, one column a day: turn the table, so that there is one line a day';
  return 'No line names its columns with words that are known: put a header line above the data, such as date,open,high,low,close,volume or 일자,종가,시가,고가,저가,거래량';
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

interface Sessions {
  readonly order: Understanding['dates'];
  readonly sessionOf: (cells: readonly string[]) => SessionDate | { readonly problem: string };
}

function sessionReader(
  { columns }: TableLayout,
  survey: TableSurvey,
  hints: PriceTableHints,
): Sessions | { readonly problem: string } {
  const at = columns.find(({ meaning }) => meaning === 'date')?.at;
  const dates = survey.dates?.decide(hints);
  if (at !== undefined && dates !== undefined)
    return 'problem' in dates
      ? dates
      : { order: dates.order, sessionOf: (cells) => dates.sessionOf(cells[at] ?? '') };
  const { date } = hints;
  if (date !== undefined) return { order: 'given', sessionOf: () => date };
  return {
    problem:
      'The file has no column of dates: say with --date YYYY-MM-DD which session it is of (the day in a file name is often that of the download)',
  };
}

/** Reads all lines; the problem where they are no daily bars. */
function readRows(
  rows: Iterable<TableRow>,
  groups: readonly InstrumentGroup[],
  sessionOf: Sessions['sessionOf'],
): { builders: SeriesBuilder[]; rejected: Rejection[] } | { readonly problem: string } {
  const builders = new Map<string | null, SeriesBuilder>();
  const rejected: Rejection[] = [];
  const reject = (line: number, reason: Rejection['reason'], detail: string) =>
    rejected.push({ stage: 'price', subject: `line ${line}`, reason, detail });
  const builderOf = (code: string | null, line: number) => {
    const builder = builders.get(code) ?? new SeriesBuilder(code, line);
    builders.set(code, builder);
    return builder;
  };
  for (const { line, cells } of rows) {
    const session = sessionOf(cells);
    if (typeof session !== 'string') {
      reject(line, 'badLine', session.problem);
      continue;
    }
    for (const { codeOf, read, isEmpty } of groups) {
      if (isEmpty(cells)) continue;
      const code = codeOf(cells);
      if (code === '') {
        reject(line, 'badLine', 'The line names no instrument');
        continue;
      }
      const builder = builderOf(code, line);
      const bar = read(session, cells);
      if ('problem' in bar) {
        reject(line, 'badPrice', bar.problem);
        builder.refuse(session, line, bar.problem);
        continue;
      }
      const contradiction = builder.add(bar, line);
      if (contradiction !== null) reject(line, 'duplicateSession', contradiction);
    }
  }
  const all = [...builders.values()];
  if (all.some((one) => one.isOfLongerPeriods))
    return {
      problem:
        'The days lie a week or more apart, with highs and lows: these are weekly or monthly bars, and daily ones are needed',
    };
  if (!all.some((one) => one.isMuddled)) return { builders: all, rejected };
  return {
    problem:
      'Most days stand in several lines with different prices: the file holds bars within the day, or several instruments without a column of codes; daily bars are needed',
  };
}

function describedColumns({ header, columns }: TableLayout, used: readonly TableColumn[]) {
  return header.map((text, at) => {
    const column =
      used.find((one) => one.at === at) ?? columns.find((one) => one.at === at && one.meaning === 'code');
    return { header: column?.header ?? text, meaning: column?.meaning ?? null };
  });
}

function repetitions(builders: readonly SeriesBuilder[]): string[] {
  const lines = builders.reduce((sum, { identical }) => sum + identical, 0);
  if (lines === 0) return [];
  return [
    lines === 1
      ? '1 line repeats an earlier one and was passed over'
      : `${lines} lines repeat earlier ones and were passed over`,
  ];
}

function refused(detail: string): PriceTable {
  return {
    series: [],
    rejected: [{ stage: 'price', subject: 'file', reason: 'badLine', detail }],
    understood: null,
  };
}
