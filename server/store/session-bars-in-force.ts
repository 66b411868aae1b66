import { type RawBuilder, sql } from 'kysely';
import { InstrumentIdSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import { monthsOfShares, newestMonths } from './months-of-shares.ts';
import type { Database } from './open-database.ts';
import { barsOfMonths, type PackedBars, sessionsIn, unpackBars } from './session-bar-months.ts';
import type { SessionBarRow } from './tables.ts';

/** Of bars that are ascending by session and by when they were known, those that were known at a moment and not yet revised then. */
function inForce(bars: readonly SessionBarRow[], asOf: InstantUtc | undefined): SessionBarRow[] {
  const known = asOf === undefined ? bars : bars.filter((bar) => bar.knownAt <= asOf);
  return known.filter((bar, place) => known[place + 1]?.sessionDate !== bar.sessionDate);
}

/** The bars of an instrument as they were known at a moment, ascending; bounds are inclusive. */
export async function sessionBarsBetween(
  database: Database,
  instrumentId: InstrumentId,
  {
    from,
    to,
    asOf,
  }: { from?: SessionDate | undefined; to?: SessionDate | undefined; asOf?: InstantUtc | undefined },
): Promise<SessionBarRow[]> {
  const bars = inForce(await barsOfMonths(database, instrumentId, from, to), asOf);
  return from === undefined && to === undefined
    ? bars
    : bars.filter(
        ({ sessionDate }) => sessionDate >= (from ?? '') && (to === undefined || sessionDate <= to),
      );
}

/** The two newest bars of an instrument as they were known at a moment, newest first. */
export async function newestSessionBars(
  database: Database,
  instrumentId: InstrumentId,
  asOf: InstantUtc | undefined,
): Promise<SessionBarRow[]> {
  // Each month of which something is known has at least one bar.
  const months = await monthsAtEnd(database, instrumentId, 'desc', 2, asOf);
  return newestTwo(months.reverse(), asOf);
}

/** Of months of a share, ascending: the two newest bars that were known at a moment, newest first. */
function newestTwo(months: readonly PackedBars[], asOf: InstantUtc | undefined): SessionBarRow[] {
  return inForce(months.flatMap(unpackBars), asOf).slice(-2).reverse();
}

/** The two newest bars of each of some instruments as they were known at a moment, newest first. */
export async function newestBarsOfEach(
  database: Database,
  instrumentIds: readonly InstrumentId[],
  asOf: InstantUtc | undefined,
): Promise<SessionBarRow[]> {
  if (instrumentIds.length === 0) return [];
  const isMeant = sql`share."id" in (${sql.join(instrumentIds)})`;
  const months = [
    ...(await monthsOfShares(database, await newestMonths(database, isMeant, { asOf, place: 1 }))),
    ...(await monthsOfShares(database, await newestMonths(database, isMeant, { asOf, place: 0 }))),
  ];
  return [...groupBy(months, (packed) => packed.instrumentId).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, some]) => newestTwo(some, asOf));
}

/** First and last session of an instrument that were known at a moment; null where none was. */
export async function sessionSpan(
  database: Database,
  instrumentId: InstrumentId,
  asOf: InstantUtc | undefined,
): Promise<{ firstSession: SessionDate; lastSession: SessionDate } | null> {
  const [first] = await monthsAtEnd(database, instrumentId, 'asc', 1, asOf);
  const [last] = await monthsAtEnd(database, instrumentId, 'desc', 1, asOf);
  const isKnown = ({ knownAt }: { knownAt: string }) => asOf === undefined || knownAt <= asOf;
  const firstKnown = first && sessionsIn(first).find(isKnown);
  const lastKnown = last && sessionsIn(last).findLast(isKnown);
  if (!firstKnown || !lastKnown) return null;
  return {
    firstSession: SessionDateSchema.parse(firstKnown.sessionDate),
    lastSession: SessionDateSchema.parse(lastKnown.sessionDate),
  };
}

/** The first or the last months of a share of which a bar was known at a moment (absent: now). */
function monthsAtEnd(
  database: Database,
  instrumentId: InstrumentId,
  order: 'asc' | 'desc',
  count: number,
  asOf: InstantUtc | undefined,
): Promise<PackedBars[]> {
  return database
    .selectFrom('session_bar_month')
    .select(['instrumentId', 'month', 'bars', 'rows'])
    .where('instrumentId', '=', instrumentId)
    .$if(asOf !== undefined, (select) => select.where('knownFrom', '<=', asOf ?? ''))
    .orderBy('month', order)
    .limit(count)
    .execute();
}

/** The last session of each instrument that was known at a moment. */
export async function lastSessionsKnown(
  database: Database,
  instrumentIds: readonly InstrumentId[],
  asOf: InstantUtc,
): Promise<Map<InstrumentId, SessionDate>> {
  if (instrumentIds.length === 0) return new Map();
  return lastSessions(database, sql`share."id" in (${sql.join([...instrumentIds])})`, asOf);
}

/** The last session of each `share` that is meant, as it was known at a moment (absent: now); those without bars are missing. */
export async function lastSessions(
  database: Database,
  isMeant: RawBuilder<unknown>,
  asOf: InstantUtc | undefined,
): Promise<Map<InstrumentId, SessionDate>> {
  const months = await monthsOfShares(database, await newestMonths(database, isMeant, { asOf, place: 0 }));
  return new Map(
    months.map((packed) => {
      const last = sessionsIn(packed).findLast(({ knownAt }) => asOf === undefined || knownAt <= asOf);
      return [InstrumentIdSchema.parse(packed.instrumentId), SessionDateSchema.parse(last?.sessionDate)];
    }),
  );
}
