import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { positionOf } from './session-view.ts';

/** The close that counts as 100. */
export interface RebaseClose {
  date: SessionDate;
  close: number;
  /** The series begins only after the base that was asked for: it is 100 at its first session. */
  isLater: boolean;
}

/** A series with its base close at 100. Columns belong to the series' own sessions. */
export interface RebasedSeries {
  /** Null where no price is drawn (halts, bars in doubt) and where the price is of another measure than the base. */
  values: readonly (number | null)[];
  /** Null where the series has no price that could be 100. */
  base: RebaseClose | null;
  /** Sessions that the line does not lead to from the one before: sessions are missing, or a split lies between. */
  brokenAt: ReadonlySet<number>;
}

/** Prices of one measure, and how many shares of the first session one share stands for. */
interface Measure {
  measure: number;
  shares: number;
}

/** The flags on whose two sides prices are of different measures, unless a person accepted them as they stand. */
export const MEASURE_CHANGES: ReadonlySet<PriceEventKind> = new Set(['suspectedSplit', 'mixedBasis']);

function isMeasureChange({ kind, resolution }: PriceEvent): boolean {
  return MEASURE_CHANGES.has(kind) && resolution !== 'accepted';
}

/** True of a change of measure that a person adjusted for: prices on both sides can be set against each other. */
function isAdjusted(event: PriceEvent): boolean {
  return isMeasureChange(event) && event.resolution === 'adjusted' && event.value !== null;
}

/**
 * The measure of each session: it changes at a suspected split; over a split that a person adjusted for, a share before
 * counts as the shares that it became.
 */
function measuresOf(series: PriceSeriesReply): Measure[] {
  const changes = new Map(
    series.events
      .filter(isMeasureChange)
      .map((event) => [Math.ceil(positionOf(event.sessionDate, series.dates)), event]),
  );
  let now: Measure = { measure: 0, shares: 1 };
  return series.dates.map((_, index) => {
    const change = changes.get(index);
    if (change && isAdjusted(change)) now = { ...now, shares: now.shares * (change.value ?? 1) };
    else if (change) now = { measure: now.measure + 1, shares: 1 };
    return now;
  });
}

/** Where the base of a series stands: its newest priced session up to `base`, else its first one. −1 where none is priced. */
function baseIndexOf(
  dates: readonly SessionDate[],
  base: SessionDate,
  isPriced: (index: number) => boolean,
): number {
  let last = Math.floor(positionOf(base, dates));
  while (last >= 0 && !isPriced(last)) last -= 1;
  return last >= 0 ? last : dates.findIndex((_, index) => isPriced(index));
}

/** What of a series does not depend on its base. */
interface RebaseGround {
  /** 1 where a session has a price that may be drawn. */
  priced: Uint8Array;
  measures: readonly Measure[];
  brokenAt: ReadonlySet<number>;
}

const groundKnown = new WeakMap<PriceSeriesReply, RebaseGround>();

/** Worked out once for a series: where the base is the left edge, a view that moves takes another one at every frame. */
function groundOf(series: PriceSeriesReply): RebaseGround {
  const known = groundKnown.get(series);
  if (known) return known;
  const { dates, events, close } = series;
  const { unpriced, brokenBefore } = flaggedSessions(events.filter((event) => !isAdjusted(event)));
  const isPriced = (date: SessionDate, index: number) => !unpriced.has(date) && (close[index] ?? 0) > 0;
  const ground = {
    priced: Uint8Array.from(dates, (date, index) => (isPriced(date, index) ? 1 : 0)),
    measures: measuresOf(series),
    brokenAt: new Set(
      [...brokenBefore].map((date) => Math.ceil(positionOf(date, dates))).filter((index) => index > 0),
    ),
  };
  groundKnown.set(series, ground);
  return ground;
}

/** Rebases a series: 100 times its close over the close in force at `base`. */
export function rebaseSeries(series: PriceSeriesReply, base: SessionDate): RebasedSeries {
  const { priced, measures, brokenAt } = groundOf(series);
  const isPriced = (index: number) => priced[index] === 1;
  const at = baseIndexOf(series.dates, base, isPriced);
  const [date, close, measure] = [series.dates[at], series.close[at], measures[at]];
  if (date === undefined || close === undefined || measure === undefined) {
    return { values: series.dates.map(() => null), base: null, brokenAt };
  }
  const values = series.close.map((price, index) => {
    const own = measures[index];
    if (own?.measure !== measure.measure || !isPriced(index)) return null;
    return (100 * price * own.shares) / (close * measure.shares);
  });
  return { values, base: { date, close, isLater: date > base }, brokenAt };
}
