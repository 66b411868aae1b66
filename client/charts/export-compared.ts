import type { CsvValue } from '../../shared/units/csv-cell.ts';
import { type CitedRow, csvRows } from '../format/csv-file.ts';
import { comparedFacts } from './compare-facts.ts';
import type { CompareInput } from './compare-model.ts';

/** Changes are fractions from the own session before; `absence` and kinds are words of the API. */
const COLUMNS = [
  'instrumentId',
  'session',
  'currency',
  'close',
  'change',
  'rebased',
  'baseSession',
  'baseClose',
  'absence',
  'stories',
  'numbersThatDiffer',
];

/**
 * The sessions in view as a CSV file, oldest first, a row for each company or index on each day of the common axis: what its
 * close has come to with the base at 100, or why there is none. Each row rests on the source of its own series.
 */
export function comparedFile(
  { compared, dates, view, rebased }: Pick<CompareInput, 'compared' | 'dates' | 'view' | 'rebased'>,
  address: string,
): string {
  const rows = dates.slice(view.from, view.to + 1).flatMap((date) =>
    compared.flatMap(({ id, series, events }): CitedRow[] => {
      const own = rebased.get(id);
      if (!series || !own) return [];
      const facts = comparedFacts(series, own, date);
      const stories = events.filter(({ event }) => event.sessionDate === date);
      const cells: CsvValue[] = [
        id,
        date,
        series.currency,
        facts.close,
        facts.change,
        facts.value,
        own.base?.date ?? null,
        own.base?.close ?? null,
        facts.absence,
        stories.map(({ event }) => `${event.kind}/${event.relation}`).join(' '),
        stories.reduce((sum, { verdicts }) => sum + verdicts.contradicted, 0),
      ];
      const source = series.source.attribution ?? series.source.name;
      return [{ citation: { source, basis: series.adjustmentBasis, asOf: series.asOf, address }, cells }];
    }),
  );
  return csvRows(COLUMNS, rows);
}
