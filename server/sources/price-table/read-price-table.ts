import { findTable } from './find-table.ts';
import { instrumentGroups } from './instrument-groups.ts';
import { readRows, type SessionReader } from './read-rows.ts';
import type { PriceTable, PriceTableHints, Understanding } from './received-table.ts';
import { type Aside, asideNotices, bodyRows, newAside } from './table-body.ts';
import { concludedBasis, shownCurrencies } from './table-conclusions.ts';
import type { TableColumn, TableLayout } from './table-layout.ts';
import { tableRows } from './table-rows.ts';
import { surveyOf, type TableSurvey } from './table-survey.ts';
import { tableText } from './table-text.ts';
import { usedColumns } from './used-columns.ts';

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
  if ('problem' in found) return refused(found.problem);
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
  const { series, rejected } = read;
  const left = [...aside.rejected, ...rejected];
  const [first] = left;
  if (series.length === 0 && first === undefined)
    return refused('The file has a header and no line of data below it');
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
      notices: [...used.notices, ...asideNotices(aside, layout), ...repetitions(read.identical)],
    },
  };
}

interface Sessions {
  readonly order: Understanding['dates'];
  readonly sessionOf: SessionReader;
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

function describedColumns({ header, columns }: TableLayout, used: readonly TableColumn[]) {
  return header.map((text, at) => {
    const column =
      used.find((one) => one.at === at) ?? columns.find((one) => one.at === at && one.meaning === 'code');
    return { header: column?.header ?? text, meaning: column?.meaning ?? null };
  });
}

function repetitions(lines: number): string[] {
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
