import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import { type PriceEvent, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { positionOf } from './session-view.ts';

/** What is known of one session, for the card and the table. */
export interface SessionFacts {
  date: SessionDate;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  volume: number | null;
  /** From the close before, as a fraction; null where that step is no return: the first session, a halt, a flag. */
  change: number | null;
  halted: boolean;
  /** What the price did that day. */
  priceEvents: PriceEvent[];
  /** What puts the bar or the step to it in doubt, or says why it is none; also of days since the session before. */
  flags: PriceEvent[];
  /** From the close before whatever lies between, as a fraction: what a flag speaks of. */
  step: number | null;
  /** The session follows from the exchange's rules: its calendar is not published yet. */
  calendarDerived: boolean;
  stories: CompanyEvent[];
}

/** The facts of the session at `index`; null outside the series. */
export function sessionFacts(
  series: PriceSeriesReply,
  index: number,
  events: readonly CompanyEvent[],
): SessionFacts | null {
  const [date, close, before] = [series.dates[index], series.close[index], series.close[index - 1]];
  if (date === undefined || close === undefined) return null;
  const own = series.events.filter((event) => event.sessionDate === date);
  const step = before === undefined ? null : close / before - 1;
  const { calendarConfirmedUntil } = series;
  return {
    date,
    open: series.open[index] ?? null,
    high: series.high[index] ?? null,
    low: series.low[index] ?? null,
    close,
    volume: series.volume[index] ?? null,
    change: changeTo(series, step, date, series.dates[index - 1]),
    halted: own.some((event) => event.kind === 'halt'),
    priceEvents: own.filter((event) => !priceFlagKinds.has(event.kind)),
    flags: flagsUpTo(series, date, series.dates[index - 1] ?? date),
    step,
    calendarDerived: calendarConfirmedUntil !== undefined && date > calendarConfirmedUntil,
    stories: events.filter(({ event }) => event.sessionDate === date),
  };
}

/** From the close before to that of a session, whatever lies between, as a fraction; null where either is not there. */
export function sessionStep(series: PriceSeriesReply, date: SessionDate): number | null {
  const index = positionOf(date, series.dates);
  const [close, before] = [series.close[index], series.close[index - 1]];
  return close === undefined || before === undefined ? null : close / before - 1;
}

/** The flags of a session, and of the days after the one before that have no bar of their own. */
function flagsUpTo(series: PriceSeriesReply, date: SessionDate, before: SessionDate): PriceEvent[] {
  return series.events.filter(
    ({ kind, sessionDate }) =>
      priceFlagKinds.has(kind) && (sessionDate === date || (sessionDate > before && sessionDate < date)),
  );
}

/**
 * The change to a session as a fraction; null where the step is no return. Over a split that a person gave, a share before
 * counts as the shares that it became.
 */
function changeTo(
  series: PriceSeriesReply,
  step: number | null,
  date: SessionDate,
  before: SessionDate | undefined,
): number | null {
  const split = series.events.find((event) => event.sessionDate === date && isAdjustedSplit(event));
  const others = split ? series.events.filter((event) => event !== split) : series.events;
  if (step === null || !isReturn(others, date, before)) return null;
  return (1 + step) * (split?.value ?? 1) - 1;
}

function isAdjustedSplit({ kind, resolution, value }: PriceEvent): boolean {
  return (kind === 'suspectedSplit' || kind === 'mixedBasis') && resolution === 'adjusted' && value !== null;
}

/**
 * True where both sessions have prices and nothing lies between that makes the step no return. A halt before is no
 * hindrance: its close is the last one.
 */
function isReturn(
  events: readonly PriceEvent[],
  date: SessionDate,
  before: SessionDate | undefined,
): boolean {
  const { unpriced, brokenBefore } = flaggedSessions(events);
  const isHalt = events.some((event) => event.kind === 'halt' && event.sessionDate === before);
  if (before === undefined || unpriced.has(date) || (unpriced.has(before) && !isHalt)) return false;
  return ![...brokenBefore].some((broken) => broken > before && broken <= date);
}
