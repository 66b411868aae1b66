import { type InstantUtc, instantUtc, isInstantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, isSessionDate } from '../../shared/units/session-date.ts';
import { instantAt, type TimeZone } from '../../shared/units/zoned-time.ts';

/** The moment that an address asks for. */
export interface AskedMoment {
  /** Null: the address asks for none, or not in a way that can be read, and what is known now is shown. */
  asOf: InstantUtc | null;
  /** What stands there and cannot be read; null where nothing does. */
  unreadable: string | null;
}

/** `2024-02-01T06:30Z`, with seconds and parts of them if wanted. A moment without its zone could be any of many. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * On whose clock a day without a time ends: that of the company's exchange, of the chosen market, else Seoul's, which ends
 * first, so that nothing is shown that a day elsewhere still had before it.
 */
function zoneOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): TimeZone {
  const isUnitedStates =
    /^\/company\/(?!KRX(?::|%3A))/i.test(pathname) ||
    (pathname === '/' && new URLSearchParams(search).get('market') === 'us');
  return isUnitedStates ? 'America/New_York' : 'Asia/Seoul';
}

/** The last moment of a day on an exchange's clock. */
function endOfDay(text: string, zone: TimeZone): InstantUtc | null {
  if (!isSessionDate(text)) return null;
  return instantUtc(Date.parse(instantAt(addDays(text, 1), '00:00', zone)) - 1);
}

function momentOf(text: string): InstantUtc | null {
  const milliseconds = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) return null;
  const written = new Date(milliseconds).toISOString();
  return isInstantUtc(written) ? written : null;
}

/** Reads `asOf` of an address: a moment with its zone, or a day, which stands for its end. */
export function askedMoment(address: Pick<Location, 'pathname' | 'search'>): AskedMoment {
  // A plus in front of a zone is written as it is by people, and means a space in a query.
  const text = (new URLSearchParams(address.search).get('asOf') ?? '')
    .trim()
    .replace(/ (?=\d{2}:\d{2}$)/, '+');
  if (text === '') return { asOf: null, unreadable: null };
  const asOf = endOfDay(text, zoneOf(address)) ?? momentOf(text);
  return { asOf, unreadable: asOf === null ? text.slice(0, 48) : null };
}

/** An address of the API as it was known at the moment that the page's address asks for. */
export function withAsOf(path: string): string {
  const { asOf } = typeof location === 'undefined' ? { asOf: null } : askedMoment(location);
  return asOf === null ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`;
}
