import type { Language } from '../../../shared/units/language.ts';
import type { DateBasis } from './date-basis.ts';
import type { DateCandidate } from './date-candidate.ts';
import { type MachineStamp, machineStamp } from './machine-stamp.ts';
import { outletClock } from './outlet-clock.ts';
import { findPrintedDates, type PrintedDate } from './printed-date.ts';

/** A stamp that stands in markup, as written. */
export interface MarkupStamp {
  readonly value: string;
  readonly basis: DateBasis;
  /** Where it stood: `datePublished (JSON-LD)`, `article:published_time`. */
  readonly from: string;
  /** Absent for a stamp of the publication. */
  readonly role?: 'modified';
}

/**
 * Reads a stamp of markup: the forms of `machineStamp`, or a printed form; null for anything else. A time without a zone
 * is the outlet's, and figures that can be read in two orders keep both readings.
 */
export function markupDate(stamp: MarkupStamp, language: Language): DateCandidate | null {
  const value = stamp.value.trim();
  const machine = machineStamp(value);
  const printed = machine ? null : printedStamp(value);
  const read = machine ?? printed;
  if (!read) return null;
  const { date, time, clock, unknownZone } = read;
  const surface = value.slice(0, 80);
  const evidence = { basis: stamp.basis, surface, start: null, end: null, date, note: stamp.from };
  return {
    date,
    time: time?.slice(0, 8) ?? null,
    clock: clock ?? (unknownZone ? null : outletClock(language)),
    evidence,
    ...(stamp.role === undefined ? {} : { role: stamp.role }),
    ...(printed && printed.readings.length > 1 ? { readings: printed.readings } : {}),
  };
}

function printedStamp(value: string): (MachineStamp & Pick<PrintedDate, 'readings'>) | null {
  const [printed] = findPrintedDates(value.slice(0, 80));
  if (!printed?.date) return null;
  const { date, time, readings } = printed;
  return {
    date,
    time: time?.time ?? null,
    clock: time?.clock ?? null,
    unknownZone: time?.elsewhere ?? false,
    readings,
  };
}
