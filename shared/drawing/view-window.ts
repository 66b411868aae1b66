import { addDays, type SessionDate } from '../units/session-date.ts';
import type { EmbedOptions, ViewRange } from './embed-options.ts';

/** First and last day of a view; null is the series' own end. */
export interface ViewWindow {
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
}

const DAYS: Record<Exclude<ViewRange, 'all'>, number> = {
  '1m': 31,
  '3m': 92,
  '6m': 183,
  '1y': 366,
  '5y': 1827,
};

/** Share of the view that lies before an event that the view was moved to. */
const BEFORE_EVENT = 0.6;

/**
 * The view that is asked for: its own days; else its range (half a year) up to the newest session, or moved back
 * so far that the asked event stands in it.
 */
export function viewWindow(
  address: Pick<EmbedOptions, 'from' | 'to' | 'range'>,
  lastSession: SessionDate,
  eventDate: SessionDate | null,
): ViewWindow {
  if (address.from !== null || address.to !== null) return { from: address.from, to: address.to };
  const range = address.range ?? '6m';
  if (range === 'all') return { from: null, to: null };
  const days = DAYS[range];
  const from = addDays(lastSession, -days);
  if (eventDate === null || eventDate >= from) return { from, to: null };
  const start = addDays(eventDate, -Math.round(days * BEFORE_EVENT));
  return { from: start, to: addDays(start, days) };
}
