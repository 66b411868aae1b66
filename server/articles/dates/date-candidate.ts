import type { DateEvidence, DateFinding } from '../../../shared/schemas/article.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { Clock } from './clock.ts';
import { dayClock, isMidnight, outletDay } from './outlet-clock.ts';
import type { DateReading } from './printed-date.ts';
import { instantOn } from './zone-of.ts';

/** A date that something on the page speaks for, with the time of day where it is told. */
export interface DateCandidate {
  readonly date: SessionDate;
  /** `HH:MM:SS` on `clock`; null where only the day is known. */
  readonly time: string | null;
  /** The clock that the time stands on; null where the page does not say and the outlet's clock is not sure. */
  readonly clock: Clock | null;
  readonly evidence: DateEvidence;
  /** Absent for a date of publication. */
  readonly role?: 'modified';
  /** Every day that the figures can mean, where that is more than one. */
  readonly readings?: readonly DateReading[];
}

/** A date whose time is in UTC, moved to the outlet's own calendar: its region's where that is known, else Seoul's for Korean pages and New York's for English ones. */
export function localised(
  candidate: DateCandidate,
  language: Language,
  region: Clock | null = null,
): DateCandidate {
  const { date, time, clock } = candidate;
  const local = outletDay(date, time, clock, dayClock(language, region));
  if (local === date) return candidate;
  const note = `${candidate.evidence.note}; in the outlet's own time zone the day is ${local}`;
  return { ...candidate, evidence: { ...candidate.evidence, date: local, note } };
}

/** The moment of a candidate; null where only its day is known. Midnight is how systems write a day, and counts as one. */
export function momentOf({ date, time, clock }: DateCandidate): InstantUtc | null {
  return time !== null && clock !== null && !isMidnight(time) ? instantOn(date, time, clock) : null;
}

/** The finding that a candidate makes; `others` are what else was looked at. */
export function findingOf(candidate: DateCandidate, others: readonly DateEvidence[]): DateFinding {
  const { evidence } = candidate;
  const publishedAt = momentOf(candidate);
  return {
    date: evidence.date,
    publishedAt,
    precision: publishedAt === null ? 'day' : 'minute',
    basis: evidence.basis,
    evidence: [evidence, ...others.filter((other) => other !== evidence)],
    revised: null,
    conflicts: [],
  };
}

/** The finding of a page that does not tell its date. */
export function noDate(evidence: readonly DateEvidence[]): DateFinding {
  return {
    date: null,
    publishedAt: null,
    precision: 'unknown',
    basis: 'none',
    evidence: [...evidence],
    revised: null,
    conflicts: [],
  };
}
