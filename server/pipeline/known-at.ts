import type { DateFinding } from '../../shared/schemas/article.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { latestPublication } from '../studies/outlet-clock.ts';

/**
 * The earliest time at which an article may be used, so that nothing looks ahead: its publication where the minute is
 * known, else the end of that day at the outlet; never later than it was fetched, and that time where no date is known.
 */
export function articleKnownAt(date: DateFinding, language: Language, fetchedAt: InstantUtc): InstantUtc {
  const published = latestPublication({ date, language });
  return published !== null && published < fetchedAt ? published : fetchedAt;
}
