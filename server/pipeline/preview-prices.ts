import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { PricePreviewReply } from '../../shared/schemas/price-import-reply.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { derivePrices } from '../markets/derive-prices.ts';
import { isHaltedIn } from '../markets/is-halted.ts';
import type { PlacedSeries } from './place-price-series.ts';
import type { PriceFile } from './read-price-file.ts';

/** So many series, rejected lines, doubts of a series and bars are told one by one. */
const most = { series: 20, rejected: 20, flags: 5, bars: 3 } as const;

/** What a person should look at before the prices of a file are stored: how it was understood, what it brings, what looks wrong. */
export function previewPrices(file: PriceFile, calendarOf: CalendarLookup): PricePreviewReply {
  const { name, series, rejected, understood, basis, basisReason } = file;
  const shown = series.slice(0, most.series);
  return {
    name,
    understood: understood && {
      ...{ encoding: understood.encoding, delimiter: understood.delimiter },
      ...{ headerLine: understood.headerLine, layout: understood.layout },
      columns: understood.columns.map(({ header, meaning }) => ({ header, meaning })),
      ...{ dates: understood.dates, decimals: understood.decimals, notices: [...understood.notices] },
    },
    ...{ basis, basisReason },
    series: shown.map((one) => previewOf(one, basis ?? 'unknown', calendarOf)),
    seriesCount: series.length,
    newest: (series[0]?.bars ?? [])
      .slice(-most.bars)
      .toReversed()
      .map(({ exchange: _exchange, ...bar }) => bar),
    rejected: rejected
      .slice(0, most.rejected)
      .map(({ subject, reason, detail }) => ({ subject, reason, detail })),
    rejectedCount: rejected.length,
    question: questionOf(file),
  };
}

function previewOf(
  { instrument, instrumentBy, bars, faults }: PlacedSeries,
  adjustmentBasis: PriceSeries['adjustmentBasis'],
  calendarOf: CalendarLookup,
): PricePreviewReply['series'][number] {
  const { id, mic, symbol, nameKorean, nameEnglish, currency } = instrument;
  const received: PriceSeries = {
    ...{ instrumentId: id, mic, currency, sourceId: 'file', adjustmentBasis },
    bars: [...bars],
  };
  const { events } = derivePrices(received, calendarOf(mic), { fields: ['close'] });
  const flags = events.filter((event) => priceFlagKinds.has(event.kind) && event.kind !== 'halt');
  return {
    instrument: { id, mic, symbol, nameKorean, nameEnglish, currency },
    ...{ instrumentBy, bars: bars.length, faults: faults.length },
    firstSession: bars[0]?.sessionDate ?? null,
    lastSession: bars.at(-1)?.sessionDate ?? null,
    halts: bars.filter((bar, at) => isHaltedIn(received, bar, bars[at - 1])).length,
    flags: flags
      .slice(-most.flags)
      .toReversed()
      .map(({ sessionDate, kind, value, reason = '' }) => ({ sessionDate, kind, value, reason })),
    flagCount: flags.length,
  };
}

/**
 * What only a person can say of the file. The reader of tables names the option of the command line that would say it, since
 * its sentences are written for a terminal.
 */
function questionOf({
  series,
  rejected,
  understood,
  basis,
}: Pick<PriceFile, 'series' | 'rejected' | 'understood' | 'basis'>): PricePreviewReply['question'] {
  if (understood === null) {
    const [whole] = rejected.map(({ detail }) => detail);
    if (whole?.includes('--date-order ')) return 'dateOrder';
    return whole?.includes('--date ') ? 'date' : null;
  }
  if (series.length === 0 && rejected.some(({ reason }) => reason === 'unknownInstrument'))
    return 'instrument';
  return series.length > 0 && basis === null ? 'basis' : null;
}
