import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';

/** False for a date after the day the page was fetched (one day is allowed for time zones). True where that day is not known. */
export function isPossible(date: SessionDate, crawlDate: SessionDate | undefined): boolean {
  return crawlDate === undefined || date <= addDays(crawlDate, 1);
}
