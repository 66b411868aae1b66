import type { Article } from '../../shared/schemas/article.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { addDays } from '../../shared/units/session-date.ts';
import { instantAt, type TimeZone } from '../../shared/units/zoned-time.ts';

/** Where an outlet's clock stands when the page does not say: Seoul for Korean, New York for English. */
export function outletZone(language: Language): TimeZone {
  return language === 'ko' ? 'Asia/Seoul' : 'America/New_York';
}

/** The latest moment at which an article can have come out: its minute, else the end of its day at the outlet. Null where its date is unknown. */
export function latestPublication({ date, language }: Pick<Article, 'date' | 'language'>): InstantUtc | null {
  if (date.precision === 'minute' && date.publishedAt !== null) return date.publishedAt;
  if (date.precision === 'unknown' || date.date === null) return null;
  const midnight = instantAt(addDays(date.date, 1), '00:00', outletZone(language));
  return instantUtc(Date.parse(midnight) - 1);
}
