import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { type Outcome, unverifiable } from './outcome.ts';

/** What is known of prices that are not here yet. */
export interface PriceDue {
  readonly now: InstantUtc;
  /** When the final bar of a session is due; null where that is not known. */
  readonly finalAt: (session: SessionDate) => InstantUtc | null;
  /** Name of the source that it is due from; null where that is not known. */
  readonly source: string | null;
}

/** A final bar that is this many days late is not waited for any more: the series has ended, or nobody fetches it. */
export const AWAITED_DAYS = 7;

const dayInMilliseconds = 86_400_000;

/**
 * What is said of a session that the series does not reach: `pending` while the session is to come or runs, and then until
 * its final bar is 7 days late; after that the series has ended before it (`afterSeries`).
 */
export function checkAwaited(session: SessionDate, calendar: TradingCalendar, due: PriceDue): Outcome {
  const { close } = calendar.sessionHours(session);
  const dueAt = due.finalAt(session);
  const late = epochMilliseconds(due.now) - epochMilliseconds(dueAt ?? close);
  if (late > AWAITED_DAYS * dayInMilliseconds) return unverifiable('afterSeries');
  return {
    verdict: 'pending',
    reason: due.now < close ? 'sessionNotClosed' : 'awaitingPrice',
    reference: null,
    ...(dueAt !== null && { dueAt }),
    ...(due.source !== null && { dueFrom: due.source }),
  };
}

/**
 * When the verdict on a session that the series does not reach turns by the passing of time alone: at its close, and once its
 * final bar (due at `dueAt`; null: not known) is not waited for any more. Ascending.
 */
export function turnsOfAwaited(
  session: SessionDate,
  calendar: TradingCalendar,
  dueAt: InstantUtc | null,
): InstantUtc[] {
  const { close } = calendar.sessionHours(session);
  const lastWaited = epochMilliseconds(dueAt ?? close) + AWAITED_DAYS * dayInMilliseconds;
  return [close, instantUtc(lastWaited + 1)];
}
