import {
  type PriceRow,
  PriceRowSchema,
  type PriceSeriesReply,
} from '../../shared/schemas/price-series-reply.ts';
import type { CsvColumns, ReadPage } from './csv-pages.ts';
import type { ExportMoment } from './export-moment.ts';
import { HttpProblem } from './problem.ts';
import type { Leaving } from './without-held-prices/leaving.ts';

/** The columns in their order, those of a citation first. Prices are in `currency`. */
const columnsOf = (
  { source, adjustmentBasis, instrumentId, currency }: PriceSeriesReply,
  { origin, asOf }: ExportMoment,
): CsvColumns<PriceRow> => ({
  source: () => source.attribution ?? source.name,
  basis: () => adjustmentBasis,
  asOf: () => asOf,
  address: () => `${origin}/company/${encodeURIComponent(instrumentId)}?asOf=${encodeURIComponent(asOf)}`,
  instrumentId: () => instrumentId,
  currency: () => currency,
  sessionDate: (bar) => bar.sessionDate,
  open: (bar) => bar.open,
  high: (bar) => bar.high,
  low: (bar) => bar.low,
  close: (bar) => bar.close,
  volume: (bar) => bar.volume,
  high52w: (bar) => bar.high52w,
  low52w: (bar) => bar.low52w,
});

/**
 * The bars of a series that may leave, oldest first. Throws a problem where the terms of its source keep them back, since a
 * table has no place to say so.
 */
export function barRows(series: Leaving<PriceSeriesReply>, moment: ExportMoment) {
  if (series.withheld !== undefined) {
    throw new HttpProblem(
      'withheld',
      `The terms of ${series.source.name} keep the prices of ${series.instrumentId} back from everyone but the operator. Ask for application/json to read which sessions had an event.`,
    );
  }
  const rows = series.dates.map((sessionDate, at) =>
    PriceRowSchema.parse({
      sessionDate,
      ...{ open: series.open[at], high: series.high[at], low: series.low[at] },
      ...{ close: series.close[at], volume: series.volume[at] },
      ...{ high52w: series.high52w[at], low52w: series.low52w[at] },
    }),
  );
  const readPage: ReadPage<PriceRow> = async () => ({ rows, nextCursor: null });
  return { name: 'newstape-prices', columns: columnsOf(series, moment), readPage };
}
