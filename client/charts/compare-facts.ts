import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { daysBetween, type SessionDate } from '../../shared/units/session-date.ts';
import type { RebasedSeries } from './compare-rebase.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { sessionFacts } from './session-facts.ts';
import { positionOf } from './session-view.ts';

/** Days that the holidays of a market may keep its newest session behind that of another. */
export const LONGEST_PAUSE = 11;

/** Why a series has no value on a day: it lies outside, its market was closed, or its bar says no price. */
export type ComparedAbsence =
  | 'before'
  | 'after'
  | 'notYet'
  | 'closed'
  | 'noBar'
  | 'missing'
  | 'halted'
  | 'inDoubt'
  | 'otherMeasure';

/** What is known of one series on one day of the common axis. */
export interface ComparedFacts {
  close: number | null;
  /** From its own session before, as a fraction; null where that step is no return. */
  change: number | null;
  /** The close with the base at 100. */
  value: number | null;
  /** Null where there is a value. */
  absence: ComparedAbsence | null;
}

function absenceWithoutBar(series: PriceSeriesReply, date: SessionDate): ComparedAbsence {
  if (date < series.firstSession) return 'before';
  if (date > series.lastSession) {
    return daysBetween(series.lastSession, date) > LONGEST_PAUSE ? 'after' : 'notYet';
  }
  const isMissing = series.events.some(
    ({ kind, sessionDate }) => kind === 'missingSession' && sessionDate === date,
  );
  if (isMissing) return 'missing';
  // Without a calendar nobody knows whether the market was open.
  return series.calendarConfirmedUntil === undefined ? 'noBar' : 'closed';
}

/** What a series says of a date; never the value of another session. */
export function comparedFacts(
  series: PriceSeriesReply,
  rebased: RebasedSeries,
  date: SessionDate,
): ComparedFacts {
  const index = positionOf(date, series.dates);
  const facts = sessionFacts(series, index, []);
  if (facts === null) {
    return { close: null, change: null, value: null, absence: absenceWithoutBar(series, date) };
  }
  const value = rebased.values[index] ?? null;
  if (facts.halted) return { close: null, change: null, value: null, absence: 'halted' };
  if (value === null && flaggedSessions(series.events).unpriced.has(date)) {
    return { close: null, change: null, value: null, absence: 'inDoubt' };
  }
  return {
    close: facts.close,
    change: facts.change,
    value,
    absence: value === null ? 'otherMeasure' : null,
  };
}
