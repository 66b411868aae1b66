import type { DateFinding } from '../../shared/schemas/article.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { articleWords } from './article-words.ts';
import { formatDay, formatInstant } from './date.ts';
import { type MarketClock, marketClock } from './market.ts';

const SEOUL = marketClock('XKRX');
const NEW_YORK = marketClock('XNYS');
const CLOCKS: Record<Language, readonly MarketClock[]> = {
  ko: [SEOUL, NEW_YORK, marketClock('')],
  en: [NEW_YORK, SEOUL, marketClock('')],
};

/**
 * The clock on which the times of a story are told: its language's, or the first of Seoul, New York and UTC that shows the
 * day which the outlet printed. An instant alone does not say whose day it fell on.
 */
export function storyClock(date: Pick<DateFinding, 'date' | 'publishedAt'>, language: Language): MarketClock {
  const [first = SEOUL, ...others] = CLOCKS[language];
  const { date: day, publishedAt } = date;
  if (day === null || publishedAt === null) return first;
  return [first, ...others].find((clock) => formatInstant(publishedAt, clock).startsWith(day)) ?? first;
}

/** The day that an instant ends on one of the clocks; null for any other instant. A story of which only the day is known is known from there. */
function dayEndedBy(instant: InstantUtc): SessionDate | null {
  if (!instant.endsWith(':59.999Z')) return null;
  const clock = CLOCKS.ko.find((one) => / 23:59 /.test(formatInstant(instant, one)));
  if (!clock) return null;
  const day = formatInstant(instant, clock).slice(0, 10);
  return isSessionDate(day) ? day : null;
}

/** From when something was known: a moment with its zone, or the end of a day where only the day is. */
export function knownText(instant: InstantUtc, clock: MarketClock, language: Language): string {
  const day = dayEndedBy(instant);
  return day === null ? formatInstant(instant, clock) : articleWords(language).endOfDay(day);
}

/** When a story was published: its minute with the zone, its day, or that it is not known. */
export function publishedText(
  date: Pick<DateFinding, 'date' | 'publishedAt' | 'precision'>,
  clock: MarketClock,
  language: Language,
): string {
  const words = articleWords(language);
  if (date.precision === 'minute' && date.publishedAt !== null) return formatInstant(date.publishedAt, clock);
  if (date.date === null) return words.precision.unknown;
  return formatDay(date.date, language);
}
