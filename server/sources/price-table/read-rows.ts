import type { Rejection } from '../../../shared/schemas/rejection.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { InstrumentGroup } from './instrument-groups.ts';
import type { ReceivedSeries } from './received-table.ts';
import { areOfLongerPeriods, SeriesBuilder } from './series-builder.ts';
import type { TableRow } from './table-rows.ts';

interface Rows {
  readonly series: readonly ReceivedSeries[];
  /** Lines that say what an earlier one says. */
  readonly identical: number;
  readonly rejected: readonly Rejection[];
}

/** The session of a line, or the sentence that says why there is none. */
export type SessionReader = (cells: readonly string[]) => SessionDate | { readonly problem: string };

/** Reads all lines; the problem where they are no daily bars. */
export function readRows(
  rows: Iterable<TableRow>,
  groups: readonly InstrumentGroup[],
  sessionOf: SessionReader,
): Rows | { readonly problem: string } {
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
  if (all.some((one) => one.isMuddled))
    return {
      problem:
        'Most days stand in several lines with different prices: the file holds bars within the day, or several instruments without a column of codes; daily bars are needed',
    };
  const series = all.map((one) => one.series());
  if (series.some(({ bars }) => areOfLongerPeriods(bars)))
    return {
      problem:
        'The days lie a week or more apart, with highs and lows: these are weekly or monthly bars, and daily ones are needed',
    };
  return { series, identical: all.reduce((sum, { identical }) => sum + identical, 0), rejected };
}
