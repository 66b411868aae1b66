import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { type Region, regions } from '../data/regions.ts';
import type { PartOrder } from './date-forms.ts';
import { isPossible } from './date-possible.ts';
import type { DateReading, PrintedDate } from './printed-date.ts';

/** What a page says of how its dates in figures are to be read. */
export interface ReadingContext {
  readonly language: Language;
  readonly crawlDate: SessionDate | undefined;
  /** Null where nothing on the page decides between day first and month first. */
  readonly order: PartOrder | null;
  /** Days that other things on the page speak for: its address, its markup. */
  readonly otherDays: readonly SessionDate[];
}

/** The country that a page is of, by its address or the locale that it names; null for `.com` and the like. */
export function regionOf(url: string | null, locale: string | null): Region | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url ?? '')?.[1] ?? '';
  const ending = host.toLowerCase().split('.').at(-1) ?? '';
  const country = /[-_]([a-z]{2})$/i.exec(locale ?? '')?.[1]?.toLowerCase() ?? '';
  return regions.get(ending) ?? regions.get(country) ?? null;
}

const american = /\b(?:E[SD]?T|C[SD]T|P[SD]?T|M[SD]T)\b|\bEastern\b/;
const dayFirstZones = /\b(?:GMT|BST|CES?T|IST|AE[SD]T|NZ[SD]T|SGT|HKT|SAST|PKT|GST)\b/;

/**
 * The order of day and month in a page's dates: by figures that can be read in one order only ("28/01/2025"), by the zones
 * printed beside its dates, by its region, and by days written before the names of months. Null where these say nothing.
 */
export function pageOrder(
  dateLines: readonly string[],
  dates: readonly PrintedDate[],
  region: Region | null,
): PartOrder | null {
  const sure = new Set(
    dates.flatMap(({ readings }) => (readings.length === 1 ? readings.map((one) => one.order) : [])),
  );
  if (sure.has('dayFirst') !== sure.has('monthFirst'))
    return sure.has('dayFirst') ? 'dayFirst' : 'monthFirst';
  const [isAmerican, isOther] = [american, dayFirstZones].map((zone) =>
    dateLines.some((line) => zone.test(line)),
  );
  if (isAmerican !== isOther) return isAmerican ? 'monthFirst' : 'dayFirst';
  if (region) return region.order;
  return dateLines.some((line) => /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\.?,? \d{4}/.test(line))
    ? 'dayFirst'
    : null;
}

/** The one day that a printed date means on its page, or null where more than one is left. */
export function decideReading(readings: readonly DateReading[], context: ReadingContext): SessionDate | null {
  const { language, crawlDate, order, otherDays } = context;
  const possible = readings.filter(({ date }) => isPossible(date, crawlDate));
  const left = possible.length > 0 ? possible : readings;
  const days = new Set(left.map(({ date }) => date));
  const [first] = left;
  if (!first || days.size === 1) return first?.date ?? null;
  if (language === 'ko') return first.date;
  const supported = left.filter(({ date }) => otherDays.includes(date));
  if (new Set(supported.map(({ date }) => date)).size === 1) return supported[0]?.date ?? null;
  return left.find((one) => one.order === order)?.date ?? null;
}
