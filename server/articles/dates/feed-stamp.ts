import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { Clock } from './clock.ts';
import { type MachineStamp, machineStamp } from './machine-stamp.ts';
import { dayClock, outletClock, outletDay } from './outlet-clock.ts';
import { plainDigits } from './plain-digits.ts';
import { findPrintedDates } from './printed-date.ts';
import { instantOn } from './zone-of.ts';

/** What a feed's stamp says. */
export interface FeedStamp {
  /** The outlet's own calendar day. */
  readonly date: SessionDate;
  /** The day as written, before a time in UTC was moved to the outlet's calendar. */
  readonly writtenDate: SessionDate;
  /** `HH:MM:SS` as written; null where the stamp has no time. */
  readonly time: string | null;
  readonly clock: Clock | null;
  /** Null where the stamp has no time, or none whose zone is written or the outlet's for sure. */
  readonly instant: InstantUtc | null;
}

/**
 * Reads the stamp of a feed or an entry: the forms of `machineStamp`, and printed dates such as "2024년 1월 22일 오후 3시
 * 5분". A time without a zone is on the outlet's clock by the feed's language, and where that does not tell (English) only
 * the day is known. Null for a stamp that names no single day.
 */
export function readFeedStamp(
  stamp: string,
  outlet: { readonly language: Language | null },
): FeedStamp | null {
  const language = outlet.language ?? 'en';
  const text = plainDigits(stamp);
  const read = machineStamp(text) ?? printedStamp(text, language);
  if (!read) return null;
  const clock = read.clock ?? (read.unknownZone ? null : outletClock(language));
  const date = outletDay(read.date, read.time, clock, dayClock(language, null));
  const instant = read.time === null || clock === null ? null : withDecimals(read, clock);
  return { date, writtenDate: read.date, time: read.time?.slice(0, 8) ?? null, clock, instant };
}

function withDecimals({ date, time }: MachineStamp, clock: Clock): InstantUtc {
  const whole = instantOn(date, (time ?? '').slice(0, 8), clock);
  const decimals = Number((time ?? '').slice(9) || 0);
  return instantUtc(epochMilliseconds(whole) + decimals);
}

/** A stamp as a person writes it: one date and hardly anything else, and figures that can be read in one way only. */
function printedStamp(text: string, language: Language): MachineStamp | null {
  if (text.length > 60) return null;
  const [printed, second] = findPrintedDates(text);
  if (!printed?.date || second) return null;
  const rest = text.slice(0, printed.start) + text.slice(printed.end);
  if (rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length > 8) return null;
  const days = new Set(printed.readings.map((reading) => reading.date));
  if (days.size > 1 && language !== 'ko') return null;
  const { time } = printed;
  return {
    date: printed.date,
    time: time?.time ?? null,
    clock: time?.clock ?? null,
    unknownZone: time?.elsewhere ?? false,
  };
}
