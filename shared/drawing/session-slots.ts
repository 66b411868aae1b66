import type { SessionDate } from '../units/session-date.ts';
import type { ChartEvent, ChartInput, ChartPriceEvent, ChartSeries } from './chart-input.ts';

/** One place on the time axis: a session of the view. */
export interface Slot {
  readonly date: SessionDate;
  /** Null where trading was halted, the bar is in doubt, or the series has none of this session. */
  readonly close: number | null;
  readonly volume: number | null;
  readonly high52w: number | null;
  readonly low52w: number | null;
  /** The line does not run from the slot before into this one: missing sessions or a step that is no return lie between. */
  readonly breakBefore: boolean;
}

/**
 * The sessions in view, ascending. A session that a story stands on has a slot even where the series has no bar of it,
 * so that its mark stands where the server put it and the gap in the prices is seen.
 */
export function sessionSlots(input: ChartInput): Slot[] {
  const { series } = input;
  const from = input.from ?? series.dates[0];
  const to = input.to;
  const inView = (date: SessionDate) => (from === undefined || date >= from) && (to === null || date <= to);
  const bars = new Map(series.dates.map((date, index) => [date, index]));
  const dates = new Set([...series.dates, ...storyDates(input.events.events)].filter(inView));
  const unpriced = datesOf(series, UNPRICED);
  const breaks = [...datesOf(series, BROKEN_BEFORE)].sort();
  let previous: SessionDate | null = null;
  return [...dates].sort().map((date) => {
    const broken = breaks.some((one) => one <= date && (previous === null || one > previous));
    previous = date;
    return slotOf(series, date, bars.get(date), unpriced.has(date), broken);
  });
}

function storyDates(events: readonly ChartEvent[]): SessionDate[] {
  return events.flatMap(({ event }) => event.sessionDate ?? []);
}

type Kinds = readonly ChartPriceEvent['kind'][];

/** No price is drawn of a session that was not traded, or whose bar contradicts itself, came twice or should not be there. */
const UNPRICED: Kinds = ['halt', 'badRange', 'extraSession', 'duplicateSession'];

/** No line is drawn into a session over a gap, or over a step between prices that are not of one measure. */
const BROKEN_BEFORE: Kinds = ['missingSession', 'suspectedSplit', 'mixedBasis'];

/** The sessions that have a flag of these kinds; one that a person accepted is an ordinary session. */
function datesOf(series: ChartSeries, kinds: Kinds): Set<SessionDate> {
  return new Set(
    series.events
      .filter((one) => kinds.includes(one.kind) && one.resolution !== 'accepted')
      .map((one) => one.sessionDate),
  );
}

function slotOf(
  series: ChartSeries,
  date: SessionDate,
  index: number | undefined,
  unpriced: boolean,
  breakBefore: boolean,
): Slot {
  if (index === undefined) {
    return { date, close: null, volume: null, high52w: null, low52w: null, breakBefore };
  }
  const at = (column: readonly (number | null)[]) => column[index] ?? null;
  const volume = at(series.volume);
  const noPrices = at(series.open) === null && at(series.high) === null && at(series.low) === null;
  const noClose = unpriced || (noPrices && volume === 0);
  return {
    date,
    close: noClose ? null : at(series.close),
    volume,
    high52w: at(series.high52w),
    low52w: at(series.low52w),
    breakBefore,
  };
}
