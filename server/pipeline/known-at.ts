import type { DateFinding } from '../../shared/schemas/article.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { addDays } from '../../shared/units/session-date.ts';
import { instantAt } from '../../shared/units/zoned-time.ts';
import { outletZone } from '../studies/outlet-clock.ts';

/**
 * The earliest time at which an article may be used, so that nothing looks ahead: its publication where the minute is
 * known, else the end of that local day; never later than it was fetched, and that time where no date is known.
 */
export function articleKnownAt(date: DateFinding, language: Language, fetchedAt: InstantUtc): InstantUtc {
  const published = date.publishedAt ?? endOfDay(date, language);
  return published !== null && published < fetchedAt ? published : fetchedAt;
}

function endOfDay(date: DateFinding, language: Language): InstantUtc | null {
  if (date.date === null) return null;
  const nextMidnight = instantAt(addDays(date.date, 1), '00:00', outletZone(language));
  return instantUtc(epochMilliseconds(nextMidnight) - 1);
}
