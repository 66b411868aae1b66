import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// RFC 9110, section 5.6.7: the form to write, and two old ones that must be read.
const fixdate = /^[A-Za-z]{3}, (\d{2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const rfc850 = /^[A-Za-z]{6,9}, (\d{2})-([A-Za-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const asctime = /^[A-Za-z]{3} ([A-Za-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/;

/**
 * The moment that an HTTP date names, in any of its three forms (RFC 9110, section 5.6.7); null for anything else. A
 * year of two digits that would lie more than 50 years after `now` is of the century before.
 */
export function httpDate(text: string, now: InstantUtc): InstantUtc | null {
  const fixed = fixdate.exec(text);
  if (fixed) return momentOf(Number(fixed[3]), fixed[2], fixed[1], fixed.slice(4, 7));
  const old = rfc850.exec(text);
  if (old) return momentOf(fullYear(Number(old[3]), now), old[2], old[1], old.slice(4, 7));
  const plain = asctime.exec(text);
  return plain ? momentOf(Number(plain[6]), plain[1], plain[2], plain.slice(3, 6)) : null;
}

function fullYear(twoDigits: number, now: InstantUtc): number {
  const thisYear = Number(now.slice(0, 4));
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}

function momentOf(
  year: number,
  monthName: string | undefined,
  dayText: string | undefined,
  time: readonly string[],
): InstantUtc | null {
  const month = months.indexOf((monthName ?? '').toLowerCase());
  const day = Number(dayText);
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  // 31 February would become a day of March.
  return year >= 1000 && new Date(Date.UTC(year, month, day)).getUTCDate() === day
    ? instantUtc(date.getTime())
    : null;
}
