import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { type TracedSeries, traceSeries } from '../markets/trace-series.ts';
import type { Database } from '../store/open-database.ts';
import { studiedPrices } from '../store/past-events.repository.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import type { StudiedShare } from '../studies/stored-event.ts';
import { studyColumns } from '../studies/study-columns.ts';
import { volatilityColumns } from '../studies/volatility-columns.ts';
import { volumeColumns } from '../studies/volume-columns.ts';

/** A share with what it is held against. */
export interface LoadedShare extends StudiedShare {
  readonly benchmarkId: InstrumentId;
  readonly benchmarkSessions: { readonly first: SessionDate; readonly last: SessionDate };
  /** Whether the benchmark is measured too: an index without volume is not. */
  readonly hasMarket: boolean;
}

/** A share, or why there is none. */
export type FoundShare =
  | { readonly share: LoadedShare; readonly reason: null }
  | { readonly share: null; readonly reason: 'noSeries' | 'noBenchmark' };

/** How the columns of a share are made. */
export type Measured = Pick<StoredDesign, 'measure' | 'returns' | 'benchmark' | 'asOf'>;

/** Reads shares with their benchmarks, as they were known at a moment. A benchmark is read once. */
export function shareReader(database: Database, calendarOf: CalendarLookup, design: Measured) {
  const benchmarks = new Map<InstrumentId, Promise<TracedSeries | null>>();
  const tracedOf = async (id: InstrumentId) => {
    const series = await studiedPrices(database, id, design.asOf);
    return series && traced(series, calendarOf);
  };
  const benchmarkTraced = (id: InstrumentId) => {
    const known = benchmarks.get(id) ?? tracedOf(id);
    benchmarks.set(id, known);
    return known;
  };
  return async (id: InstrumentId, mic: Mic): Promise<FoundShare> => {
    const share = await tracedOf(id);
    if (share === null) return { share, reason: 'noSeries' };
    const benchmarkId = design.benchmark ?? benchmarkOf(mic);
    const market = benchmarkId && (await benchmarkTraced(benchmarkId));
    const [first, last] = [market?.bars[0], market?.bars.at(-1)];
    if (!benchmarkId || !market || !first || !last) return { share: null, reason: 'noBenchmark' };
    const benchmarkSessions = { first: first.sessionDate, last: last.sessionDate };
    const measured = measuredColumns(id, share, market, design);
    return { share: { ...measured, bars: share.bars, benchmarkId, benchmarkSessions }, reason: null };
  };
}

function traced(series: PriceSeries, calendarOf: CalendarLookup): TracedSeries {
  return traceSeries(series, calendarOf(series.mic), new Set(series.givenTwice));
}

function measuredColumns(id: string, share: TracedSeries, market: TracedSeries, design: Measured) {
  const { measure, returns } = design;
  const taken = { returns, guards: true };
  if (measure === 'return') return { columns: studyColumns(id, share, market, taken), hasMarket: true };
  const { columns, model } = (measure === 'volume' ? volumeColumns : volatilityColumns)(
    id,
    share,
    market,
    taken,
  );
  return { columns, hasMarket: model === 'marketModel' };
}
