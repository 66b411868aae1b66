import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { CsvValue } from '../../shared/units/csv-cell.ts';
import { csvFile } from '../format/csv-file.ts';
import { sessionFacts } from './session-facts.ts';
import type { SessionView } from './session-view.ts';

/** Changes are fractions from the close before; kinds are words of the API. */
const COLUMNS = [
  'instrumentId',
  'session',
  'currency',
  'open',
  'high',
  'low',
  'close',
  'change',
  'volume',
  'high52w',
  'low52w',
  'priceEvents',
  'stories',
  'numbersThatDiffer',
  'state',
];

/** The sessions in view as a CSV file, oldest first: all that the chart and its table show. */
export function sessionsFile(
  series: PriceSeriesReply,
  events: readonly CompanyEvent[],
  view: SessionView,
  address: string,
): string {
  const { provisionalFrom } = series;
  const rows = Array.from({ length: view.to - view.from + 1 }, (_, place): CsvValue[] => {
    const index = view.from + place;
    const facts = sessionFacts(series, index, events);
    if (facts === null) return COLUMNS.map(() => null);
    const isProvisional = provisionalFrom !== undefined && facts.date >= provisionalFrom;
    return [
      series.instrumentId,
      facts.date,
      series.currency,
      facts.open,
      facts.high,
      facts.low,
      facts.close,
      facts.change,
      facts.volume,
      series.high52w[index] ?? null,
      series.low52w[index] ?? null,
      [...new Set(facts.priceEvents.map(({ kind }) => kind))].join(' '),
      facts.stories.map(({ event }) => `${event.kind}/${event.relation}`).join(' '),
      facts.stories.reduce((sum, { verdicts }) => sum + verdicts.contradicted, 0),
      facts.halted ? 'halted' : isProvisional ? 'provisional' : 'final',
    ];
  });
  const { source, asOf, adjustmentBasis } = series;
  return csvFile(
    { source: source.attribution ?? source.name, basis: adjustmentBasis, asOf, address },
    COLUMNS,
    rows,
  );
}
