import { addDays, type SessionDate, yearsBefore } from '../../shared/units/session-date.ts';
import type { ViewRange } from '../charts/session-view.ts';

/** An event as far as the opening looks at it. */
export interface OpeningEvent {
  key: string;
  sessionDate: SessionDate | null;
}

/** How a company page opens. */
export interface CompanyOpening {
  selectedKey: string | null;
  range: ViewRange;
  /** The day in the middle of the view; null where the view ends at the newest session. */
  centre: SessionDate | null;
}

/** What stands in the address for "no event", so that a cleared selection stays cleared. */
export const NO_EVENT = 'none';

const HALF_YEAR_DAYS = 182;

/**
 * How a company page opens: an event that the address names is centred; else the newest event is selected in the
 * shortest of 6 months and 1 year that reaches it from the newest session, and centred where it is older than that.
 * `events` are in order of session, oldest first.
 */
export function companyOpening(
  events: readonly OpeningEvent[],
  lastSession: SessionDate,
  eventAsked: string | null,
): CompanyOpening {
  const asked = events.find((event) => event.key === eventAsked);
  if (asked) return { selectedKey: asked.key, range: '6m', centre: asked.sessionDate };
  const newest = events.at(-1);
  const date = newest?.sessionDate ?? null;
  if (!newest || date === null) return { selectedKey: null, range: '6m', centre: null };
  const selectedKey = eventAsked === NO_EVENT ? null : newest.key;
  if (date >= addDays(lastSession, -HALF_YEAR_DAYS)) return { selectedKey, range: '6m', centre: null };
  if (date >= yearsBefore(lastSession, 1)) return { selectedKey, range: '1y', centre: null };
  return { selectedKey, range: '6m', centre: date };
}
