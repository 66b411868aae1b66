import type { Language } from '../../../shared/units/language.ts';
import type { DateBasis } from './date-basis.ts';
import type { DateCandidate } from './date-candidate.ts';
import { outletClock } from './outlet-clock.ts';
import { findPrintedDates } from './printed-date.ts';

/** A stamp that stands in markup, as written. */
export interface MarkupStamp {
  readonly value: string;
  readonly basis: DateBasis;
  /** Where it stood: `datePublished (JSON-LD)`, `article:published_time`. */
  readonly from: string;
}

/** Reads a stamp of markup: ISO 8601, an HTTP date, or a printed form; null for anything else. A time without a zone is the outlet's. */
export function markupDate({ value, basis, from }: MarkupStamp, language: Language): DateCandidate | null {
  const compact = value
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})(?=T|\s|$)/, '$1-$2-$3')
    .replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/, '$1-$2-$3 $4:$5');
  const [printed] = findPrintedDates(compact.slice(0, 80));
  if (!printed?.date) return null;
  const { date, time } = printed;
  const evidence = { basis, surface: value.trim().slice(0, 80), start: null, end: null, date, note: from };
  return { date, time: time?.time ?? null, clock: time?.clock ?? outletClock(language), evidence };
}
