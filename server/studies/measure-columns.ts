import type { TracedSeries } from '../markets/trace-series.ts';
import type { ReturnModelKind } from '../stats/return-model.ts';
import { commonPlaces, type MissingStudyReturn, type StudyColumns } from './study-columns.ts';

/** What is measured of each bar of a series. */
export interface MeasuredBars {
  /** NaN where there is no value. */
  readonly values: Float64Array;
  /** Why a bar has no value; null where it has one. */
  readonly missingAt: (bar: number) => MissingStudyReturn | null;
}

/** Columns of another measure than the return, and the model that fits them. */
export interface MeasureColumns {
  readonly columns: StudyColumns;
  /** `meanAdjusted` where there is no index that is measured too: its column is then 0 throughout. */
  readonly model: Extract<ReturnModelKind, 'marketModel' | 'meanAdjusted'>;
}

/** An index is held against only where it is measured on nine of ten sessions: others would cost most of the events. */
const leastMeasured = 0.9;

/**
 * The columns that a study takes in place of returns: a measure of the share and the same of its index, on the sessions that both
 * have, or on the share's own where there is no index. A session counts only where every measure that is held against has a value.
 */
export function measureColumns(
  asset: string,
  share: TracedSeries,
  market: TracedSeries | null,
  measure: (series: TracedSeries) => MeasuredBars,
): MeasureColumns {
  const common = market
    ? commonPlaces(share, market)
    : Array.from(share.bars.keys(), (bar): [number, number] => [bar, bar]);
  const own = measure(share);
  const index = market && measure(market);
  const column = ({ values }: MeasuredBars, side: 0 | 1) =>
    Float64Array.from(common, (pair) => values[pair[side]] ?? Number.NaN);
  const other = index && column(index, 1);
  const isMeasured = other !== null && presentIn(other) >= leastMeasured * other.length;
  const missingAt = (place: number) => {
    const pair = common[place];
    if (pair === undefined) return 'noReturn';
    return own.missingAt(pair[0]) ?? (isMeasured ? (index?.missingAt(pair[1]) ?? null) : null);
  };
  const sessions = common.flatMap(([bar]) => share.bars[bar]?.sessionDate ?? []);
  const held = isMeasured ? other : new Float64Array(common.length);
  return {
    columns: { asset, sessions, share: column(own, 0), market: held, missingAt },
    model: isMeasured ? 'marketModel' : 'meanAdjusted',
  };
}

function presentIn(column: Float64Array): number {
  return column.reduce((count, one) => (Number.isNaN(one) ? count : count + 1), 0);
}
