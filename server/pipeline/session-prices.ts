import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import {
  type PricesOfSessions,
  pricesOfSessions,
  type SessionsScope,
} from '../store/market-session-figures.ts';
import {
  countListed,
  priceEventsOfSession,
  type SessionPriceEvent,
  type SessionScope,
  type SessionShare,
  sharesOfSession,
} from '../store/market-session-shares.ts';
import { newestSessionWithBars } from '../store/market-shares.ts';
import type { Database } from '../store/open-database.ts';
import { keptWithPrices } from './kept-prices.ts';

/** What prices and the listing tell of a session, whatever is written. */
interface SessionPrices {
  readonly bars: readonly SessionShare[];
  readonly priceEvents: ReadonlyMap<string, readonly SessionPriceEvent[]>;
  /** Shares that are listed on the session's day. */
  readonly listed: number;
}

const keptSessions = keptWithPrices<SessionPrices>(({ bars }) => bars.length);
const keptFigures = keptWithPrices<PricesOfSessions>(({ spans }) => spans.length);
const keptNewest = keptWithPrices<SessionDate | null>(() => 1);

/** `2024-01-22T06`: a stored bar may become known as time passes, so what is kept of now is made anew once an hour. */
const hourLength = 13;

/** How a scope is kept; null where it is not: of a moment of the past, or of some shares alone, which nobody else asks for. */
function nameOf(
  { mics, asOf, ids = null }: { mics: readonly Mic[]; asOf: InstantUtc; ids?: readonly string[] | null },
  isNow: boolean,
): string | null {
  return isNow && ids === null ? `${mics.join()} ${asOf.slice(0, hourLength)}` : null;
}

/** The bars of a session, of some markets. `isNow`: as is known now. */
export function sessionPrices(
  database: Database,
  scope: SessionScope,
  isNow: boolean,
): Promise<SessionPrices> {
  const read = async () => ({
    bars: await sharesOfSession(database, scope),
    priceEvents: await priceEventsOfSession(database, scope),
    listed: await countListed(database, scope),
  });
  const name = nameOf(scope, isNow);
  return name === null ? read() : keptSessions(database, `${name} ${scope.date}`, read);
}

/** What prices tell of some sessions together. */
export function pricesOfSessionsKept(
  database: Database,
  scope: SessionsScope,
  isNow: boolean,
): Promise<PricesOfSessions> {
  const read = () => pricesOfSessions(database, scope);
  const name = nameOf(scope, isNow);
  const span = `${scope.dates[0]} ${scope.dates.at(-1)} ${scope.indexId}`;
  return name === null ? read() : keptFigures(database, `${name} ${span}`, read);
}

/** The newest session that any share of some markets has a bar of; null without bars. */
export function newestWithBars(
  database: Database,
  { mics, asOf }: { mics: readonly Mic[]; asOf: InstantUtc },
  isNow: boolean,
): Promise<SessionDate | null> {
  const read = () => newestSessionWithBars(database, mics, asOf);
  const name = nameOf({ mics, asOf }, isNow);
  return name === null ? read() : keptNewest(database, name, read);
}
