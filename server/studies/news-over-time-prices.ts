import type { PriceMeasure } from '../../shared/schemas/news-and-price.ts';
import type { MissingAbnormalReturn } from '../../shared/schemas/past-events-reply.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { traceSeries } from '../markets/trace-series.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { usualVolumes } from '../markets/usual-volumes.ts';
import { type AlignedReturns, alignReturns } from './abnormal-columns.ts';
import { abnormalDesign } from './abnormal-design.ts';
import type { SessionColumn } from './session-column.ts';

/** What a company's price is measured from. `benchmark` is the index of its own market. */
export interface MeasuredPrices {
  readonly series: PriceSeries;
  readonly benchmark: PriceSeries;
  readonly calendar: TradingCalendar;
}

/**
 * A measure of the price on each of some sessions: log returns as fractions, by the market model where the index's part is
 * taken out; or ln(volume / usual volume), the usual one being the median of 20 sessions before. NaN where there is none.
 */
export function priceColumn(
  { series, benchmark, calendar }: MeasuredPrices,
  sessions: readonly SessionDate[],
  measure: PriceMeasure,
): SessionColumn {
  if (measure === 'volume') return volumeColumn(series, calendar, sessions);
  // A share held against itself has returns wherever it has its own.
  const returns = alignReturns(series, measure === 'return' ? series : benchmark, calendar);
  const wanted = measure === 'return' ? returns.share : rollingAbnormal(returns);
  const places = sessions.map(returns.placeOf);
  const values = Float64Array.from(places, (place) => {
    const value = place === null ? Number.NaN : (wanted[place] ?? Number.NaN);
    return measure === 'absoluteAbnormal' ? Math.abs(value) : value;
  });
  const missingAt = (at: number): MissingAbnormalReturn | null => {
    if (!Number.isNaN(values[at])) return null;
    const place = places[at] ?? null;
    return place === null ? 'noSession' : (returns.missingAt(place) ?? 'tooFewSessions');
  };
  return { values, missingAt };
}

/**
 * The return of each session beyond the index's part: r − (α + β·m), by the line that ordinary least squares fits through the
 * sessions −250 to −11 before it that have both returns, of which there must be 120. The sums of the line are carried from
 * session to session, so that time grows with the number of sessions alone. Source: MacKinlay 1997, eq. 3 and 8.
 */
export function rollingAbnormal({ share, benchmark }: AlignedReturns): Float64Array {
  const { estimation, leastSessions } = abnormalDesign;
  const abnormal = new Float64Array(share.length).fill(Number.NaN);
  const sums = { n: 0, x: 0, y: 0, xx: 0, xy: 0 };
  const add = (place: number, sign: 1 | -1) => {
    const [x, y] = [benchmark[place] ?? Number.NaN, share[place] ?? Number.NaN];
    if (Number.isNaN(x + y)) return;
    sums.n += sign;
    sums.x += sign * x;
    sums.y += sign * y;
    sums.xx += sign * x * x;
    sums.xy += sign * x * y;
  };
  for (let place = 0; place < share.length; place += 1) {
    add(place + estimation.to, 1);
    add(place + estimation.from - 1, -1);
    const { n, x, y, xx, xy } = sums;
    const squares = xx - (x * x) / n;
    if (n < leastSessions || !(squares > 0)) continue;
    const slope = (xy - (x * y) / n) / squares;
    const expected = y / n + slope * ((benchmark[place] ?? Number.NaN) - x / n);
    abnormal[place] = (share[place] ?? Number.NaN) - expected;
  }
  return abnormal;
}

function volumeColumn(
  series: PriceSeries,
  calendar: TradingCalendar,
  sessions: readonly SessionDate[],
): SessionColumn {
  const traced = traceSeries(series, calendar, new Set(series.givenTwice));
  const usual = usualVolumes(traced);
  const placeOf = new Map(traced.bars.map(({ sessionDate }, place) => [sessionDate, place]));
  const [first, last] = [traced.bars[0]?.sessionDate ?? '', traced.bars.at(-1)?.sessionDate ?? ''];
  const values = Float64Array.from(sessions, (session) => {
    const place = placeOf.get(session);
    if (place === undefined) return Number.NaN;
    const volume = (traced.volume[place] ?? Number.NaN) / (traced.scale[place] ?? 1);
    return volume > 0 ? Math.log(volume / (usual[place] ?? Number.NaN)) : Number.NaN;
  });
  return {
    values,
    missingAt: (at) => {
      if (!Number.isNaN(values[at])) return null;
      const session = sessions[at] ?? '';
      if (session < first) return 'outsideSeries';
      if (session > last) return 'notYet';
      const place = placeOf.get(session as SessionDate);
      if (place === undefined) return 'missingSession';
      return traced.halted[place] === 1 ? 'halted' : 'noVolume';
    },
  };
}

/** The log returns of a share and its index on each of some sessions; NaN where there is none. */
export function returnColumns(
  { series, benchmark, calendar }: MeasuredPrices,
  sessions: readonly SessionDate[],
): { readonly share: Float64Array; readonly benchmark: Float64Array } {
  const returns = alignReturns(series, benchmark, calendar);
  const places = sessions.map(returns.placeOf);
  const at = (column: Float64Array) =>
    Float64Array.from(places, (place) => (place === null ? Number.NaN : (column[place] ?? Number.NaN)));
  return { share: at(returns.share), benchmark: at(returns.benchmark) };
}
