import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { httpDate } from './http-date.ts';

/** The longest wait that a site can impose, in milliseconds: one day. A mistyped date must not end a feed for years. */
export const longestWait = 24 * 60 * 60 * 1000;

/**
 * When a site may be asked again by its Retry-After header (RFC 9110, section 10.2.3): seconds from now or an HTTP
 * date, at most a day ahead; a date that has passed is now. Null where there is no header or none that can be read.
 */
export function retryAfter(header: string | null, now: InstantUtc): InstantUtc | null {
  const text = header?.trim() ?? '';
  const from = epochMilliseconds(now);
  const date = /^\d{1,12}$/.test(text) ? null : httpDate(text, now);
  if (date === null && !/^\d{1,12}$/.test(text)) return null;
  const until = date === null ? from + Number(text) * 1000 : epochMilliseconds(date);
  return instantUtc(Math.min(Math.max(until, from), from + longestWait));
}
