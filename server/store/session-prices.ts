import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { keptByShare, nameOfNow } from './kept-by-share.ts';
import { keptOnGround } from './kept-on-ground.ts';
import { keptWithPrices } from './kept-prices.ts';
import {
  indexChanges,
  type PricesOfSessions,
  type SessionsOfShare,
  type SessionsScope,
  sessionsOfShares,
} from './market-session-figures.ts';
import {
  countListed,
  priceEventsOfSession,
  type SessionPriceEvent,
  type SessionScope,
  type SessionShare,
  sharesOfSession,
} from './market-session-shares.ts';
import { latestOf, newestSessions } from './market-shares.ts';
import type { Database } from './open-database.ts';

/** What prices and the listing tell of a session, whatever is written. */
interface SessionPrices {
  readonly bars: readonly SessionShare[];
  readonly priceEvents: ReadonlyMap<string, readonly SessionPriceEvent[]>;
  /** Shares that are listed on the session's day. */
  readonly listed: number;
}

/** The bar of one share, and what its prices show. */
interface SharePrices {
  readonly bar: SessionShare | null;
  readonly priceEvents: readonly SessionPriceEvent[];
}

const keptSessions = keptByShare<SharePrices, Omit<SessionPrices, 'listed'>>((byShare) => {
  const shares = [...byShare];
  return {
    bars: shares.flatMap(([, { bar }]) => (bar === null ? [] : [bar])),
    priceEvents: new Map(
      shares.flatMap(([id, { priceEvents }]) => (priceEvents.length === 0 ? [] : [[id, priceEvents]])),
    ),
  };
});

const keptFigures = keptByShare<SessionsOfShare, Omit<PricesOfSessions, 'changes'>>((byShare) => {
  const moved = new Map<string, number>();
  for (const share of byShare.values())
    for (const date of share.moved) moved.set(date, (moved.get(date) ?? 0) + 1);
  const spans = [...byShare.values()].flatMap(({ span }) => (span === null ? [] : [span]));
  return {
    moved,
    firsts: spans.map(({ first }) => first).sort(),
    lasts: spans.map(({ last }) => last).sort(),
  };
});

const keptNewest = keptByShare<SessionDate, SessionDate | null>(latestOf);

const keptListed = keptOnGround<number>();

const keptChanges = keptWithPrices<PricesOfSessions['changes']>((changes) => changes.size);

/** Some shares alone are asked for by nobody else: they are not kept. */
function nameOf(scope: SessionScope, isNow: boolean): string | null {
  return scope.ids === null ? nameOfNow(scope, isNow) : null;
}

/** The bars of a session, of some markets. `isNow`: as is known now. */
export async function sessionPrices(
  database: Database,
  scope: SessionScope,
  isNow: boolean,
): Promise<SessionPrices> {
  const name = nameOf(scope, isNow);
  const kept = await keptSessions(database, name && `${name} ${scope.date}`, async (among) => {
    const bars = await sharesOfSession(database, scope, among);
    const priceEvents = await priceEventsOfSession(database, scope, among);
    const byShare = new Map<string, SharePrices>();
    for (const [id, events] of priceEvents) byShare.set(id, { bar: null, priceEvents: events });
    for (const bar of bars)
      byShare.set(bar.instrumentId, { bar, priceEvents: priceEvents.get(bar.instrumentId) ?? [] });
    return byShare;
  });
  const count = () => countListed(database, scope);
  const listed = name === null ? await count() : await keptListed(database, `${name} ${scope.date}`, count);
  return { ...kept, listed };
}

/** What prices tell of some sessions together. */
export async function pricesOfSessions(
  database: Database,
  scope: SessionsScope,
  isNow: boolean,
): Promise<PricesOfSessions> {
  const { dates, indexId } = scope;
  const name = nameOfNow(scope, isNow);
  const span = `${name} ${dates[0]} ${dates.at(-1)}`;
  const read = (among: readonly string[] | null) => sessionsOfShares(database, scope, among);
  const readChanges = () => indexChanges(database, scope);
  const changes =
    name === null || indexId === null
      ? await readChanges()
      : await keptChanges(database, { instrumentId: indexId, part: span }, readChanges);
  return { ...(await keptFigures(database, name && span, read)), changes };
}

/** The newest session that any share of some markets has a bar of; null without bars. */
export function newestWithBars(
  database: Database,
  { mics, asOf }: { mics: readonly Mic[]; asOf: InstantUtc },
  isNow: boolean,
): Promise<SessionDate | null> {
  return keptNewest(database, nameOfNow({ mics, asOf }, isNow), (among) =>
    newestSessions(database, mics, asOf, among),
  );
}
