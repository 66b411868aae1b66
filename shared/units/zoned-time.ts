import { epochMilliseconds, type InstantUtc, instantUtc } from './instant-utc.ts';
import { type SessionDate, sessionDate } from './session-date.ts';

/** The time zones that Newstape's exchanges and outlets live in. */
export type TimeZone = 'Asia/Seoul' | 'America/New_York';

const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

function formatterOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

/** The local calendar date of a moment. Example: 2024-01-22T16:00:00.000Z is 2024-01-23 in Asia/Seoul. */
export function localDateOf(instant: InstantUtc, zone: TimeZone): SessionDate {
  return sessionDate(localText(instant, zone).slice(0, 10));
}

/** The local time of day of a moment, `HH:MM`. */
export function localTimeOf(instant: InstantUtc, zone: TimeZone): string {
  return localText(instant, zone).slice(11, 16);
}

/** What a local clock shows at a moment, written as if it were one in UTC. */
function localText(instant: InstantUtc, zone: TimeZone): InstantUtc {
  const milliseconds = epochMilliseconds(instant);
  return instantUtc(milliseconds + offsetAt(milliseconds, zone));
}

/**
 * The moment at which a local clock shows this date and time (`HH:MM` or `HH:MM:SS`).
 * An hour that a clock change skips becomes the hour after it; of an hour that occurs twice the first is meant.
 */
export function instantAt(date: SessionDate, time: string, zone: TimeZone): InstantUtc {
  const wanted = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(wanted))
    throw new RangeError(`"${time}" is not a time of day written as HH:MM or HH:MM:SS`);
  const candidates = [
    wanted - offsetAt(wanted - 86_400_000, zone),
    wanted - offsetAt(wanted + 86_400_000, zone),
  ];
  const exact = candidates.filter((moment) => moment + offsetAt(moment, zone) === wanted);
  return instantUtc(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

const hourMilliseconds = 3_600_000;
/** Offsets of whole hours from 1970 on, when both zones changed their clocks on the hour alone. */
const offsets: Readonly<Record<TimeZone, Map<number, number>>> = {
  'Asia/Seoul': new Map(),
  'America/New_York': new Map(),
};
const offsetsKept = 50_000;

/** Local time less UTC at a moment, in milliseconds. */
function offsetAt(milliseconds: number, zone: TimeZone): number {
  if (milliseconds < 0) return formattedOffset(milliseconds, zone);
  const kept = offsets[zone];
  const number = Math.floor(milliseconds / hourMilliseconds);
  const offset = kept.get(number) ?? formattedOffset(milliseconds, zone);
  if (kept.size >= offsetsKept) kept.clear();
  kept.set(number, offset);
  return offset;
}

/** As `offsetAt`, asked of the runtime, which takes a hundred times as long as looking it up. */
function formattedOffset(milliseconds: number, zone: TimeZone): number {
  const parts = formatterOf(zone).formatToParts(milliseconds);
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    parts.map((part) => [part.type, part.value]),
  );
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return local - Math.floor(milliseconds / 1000) * 1000;
}
