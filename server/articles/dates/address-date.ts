import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';
import type { DateCandidate } from './date-candidate.ts';
import { isPossible } from './date-possible.ts';
import { monthNumber, monthPattern } from './month-names.ts';

const figures =
  /[/=_-](?:[A-Z]{1,4})?((?:19|20)\d{2})[/.-]?(0[1-9]|1[0-2])[/.-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{1,12}(?:\D|$)|$)/;
/** "/2024/jan/22/", "/2024/January/22-". */
const named = new RegExp(`/((?:19|20)\\d{2})/(${monthPattern})/(\\d{1,2})(?=[/-])`, 'i');

/** The date in a page's address, such as `/2024/01/22/` or `/view/20240122001`; null where it has none, or one after the crawl. */
export function addressDate(url: string | null, crawlDate: SessionDate | undefined): DateCandidate | null {
  const match = url === null ? null : (figures.exec(url) ?? named.exec(url));
  if (!match) return null;
  const [surface, year, month, day] = match;
  const monthOfYear = monthNumber(month ?? '') ?? Number(month);
  const date = sessionDateOf(Number(year), monthOfYear, Number(day));
  if (date === null || !isPossible(date, crawlDate)) return null;
  const evidence = {
    basis: 'address',
    surface,
    start: null,
    end: null,
    date,
    note: "a date in the page's address",
  } as const;
  return { date, time: null, clock: null, evidence };
}
