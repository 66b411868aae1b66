import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';
import type { DateCandidate } from './date-candidate.ts';
import { isPossible } from './date-possible.ts';

/** The date in a page's address, such as `/2024/01/22/` or `/view/20240122001`; null where it has none, or one after the crawl. */
export function addressDate(url: string | null, crawlDate: SessionDate | undefined): DateCandidate | null {
  const match =
    url === null
      ? null
      : /[/=_-](?:[A-Z]{1,4})?((?:19|20)\d{2})[/.-]?(0[1-9]|1[0-2])[/.-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{1,12}(?:\D|$)|$)/.exec(
          url,
        );
  if (!match) return null;
  const date = sessionDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === null || !isPossible(date, crawlDate)) return null;
  const evidence = {
    basis: 'address',
    surface: match[0],
    start: null,
    end: null,
    date,
    note: "a date in the page's address",
  } as const;
  return { date, time: null, clock: null, evidence };
}
