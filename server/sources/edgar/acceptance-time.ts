import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { isSessionDate, type SessionDate } from '../../../shared/units/session-date.ts';
import { instantAt, localDateOf, localTimeOf } from '../../../shared/units/zoned-time.ts';

const zone = 'America/New_York';

/** The clock that a stamp is on: what its `Z` says, or New York's in spite of it. */
export type AcceptanceClock = 'utc' | 'newYork';

/** What tells the clock of a filing's stamp. */
export interface AcceptedFiling {
  readonly form: string;
  readonly filingDate: SessionDate;
  /** `acceptanceDateTime` as written, with a `Z`. */
  readonly accepted: string;
}

/** Forms that may be filed until 22:00 under the same day's date (17 CFR 232.13(a)(3) and (4)): they tell nothing here. */
const lateForms = /^(?:3|4|5|144|SC 13[DG]|SCHEDULE 13[DG]|SC 14N|SCHEDULE 14N|POS 462B|.+MEF)(?:\/A)?$/;

/**
 * The clock of most stamps of a filer. The `acceptanceDateTime` of the submissions API ends in `Z` and is UTC for most filers
 * and New York's clock for some, a matter of the filer and not of the filing (measured by others over 64,936 filings; see
 * github.com/dgunning/edgartools issue 557). Null where nothing tells them apart.
 */
export function filerClock(filings: readonly AcceptedFiling[]): AcceptanceClock | null {
  const votes = { utc: 0, newYork: 0 };
  for (const filing of filings) {
    const clock = onlyClock(filing);
    if (clock !== null) votes[clock] += 1;
  }
  const [clock, most, least] =
    votes.utc >= votes.newYork
      ? (['utc', votes.utc, votes.newYork] as const)
      : (['newYork', votes.newYork, votes.utc] as const);
  return most > 0 && least * 20 <= most ? clock : null;
}

/**
 * When a filing could be read by anyone: its acceptance, and 06:00 in New York on its filing date where it was accepted
 * after the day's end (17:30) and so bears the date of the next business day. The stamp's own evidence goes before that of
 * its filer. Null where the clock is not known: then only the filing date is.
 */
export function publicationTime(filing: AcceptedFiling, ofFiler: AcceptanceClock | null): InstantUtc | null {
  const clock = onlyClock(filing) ?? ofFiler;
  const accepted = clock === null ? null : readOn(filing.accepted, clock);
  if (accepted === null) return null;
  const day = localDateOf(accepted, zone);
  if (day > filing.filingDate) return null;
  return day === filing.filingDate ? accepted : instantAt(filing.filingDate, '06:00', zone);
}

/** The clock on which alone the stamp fits the filing date and EDGAR's hours; null where both fit, or neither. */
function onlyClock(filing: AcceptedFiling): AcceptanceClock | null {
  const [utc, newYork] = [fits(filing, 'utc'), fits(filing, 'newYork')];
  if (utc === newYork) return null;
  return utc ? 'utc' : 'newYork';
}

/**
 * EDGAR accepts filings from 06:00 to 22:00 in New York (17 CFR 232.12(c)); what begins to come until 17:30 bears that day's
 * date, what begins later the next business day's (17 CFR 232.13(a)(2)). A transmission takes time, so that the half hour
 * after 17:30 tells nothing.
 */
function fits({ form, filingDate, accepted }: AcceptedFiling, clock: AcceptanceClock): boolean {
  const instant = readOn(accepted, clock);
  if (instant === null) return false;
  const [day, time] = [localDateOf(instant, zone), localTimeOf(instant, zone)];
  if (time < '06:00' || time > '22:00') return false;
  if (lateForms.test(form)) return filingDate >= day;
  if (time <= '17:30') return filingDate === day;
  return time <= '18:00' ? filingDate >= day : filingDate > day;
}

function readOn(accepted: string, clock: AcceptanceClock): InstantUtc | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d{1,3})?Z$/.exec(accepted);
  const [, day = '', time = ''] = parts ?? [];
  if (!isSessionDate(day) || !/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return null;
  if (clock === 'newYork') return instantAt(day, time, zone);
  return instantUtc(`${day}T${time}.000Z`);
}
