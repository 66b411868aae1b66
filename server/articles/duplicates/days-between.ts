import type { SessionDate } from '../../../shared/units/session-date.ts';

/** Calendar days from one day to the other, never negative. */
export function daysBetween(one: SessionDate, other: SessionDate): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}
