import type { SessionDate } from '../../shared/units/session-date.ts';

/** The sessions that any of several series has, by date, each once: markets with different holidays stand on one axis. */
export function unionOfSessions(calendars: readonly (readonly SessionDate[])[]): SessionDate[] {
  return [...new Set(calendars.flat())].sort();
}
