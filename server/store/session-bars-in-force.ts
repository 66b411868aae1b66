import { type RawBuilder, sql } from 'kysely';
import { InstrumentIdSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import { barsOfMonths, type PackedBars, sessionsIn, unpackBars } from './session-bar-months.ts';
import type { SessionBarRow } from './tables.ts';

/** Later than every moment: what "no moment given" compares with. */
const endOfTime = '9999-12-31T23:59:59.999Z';

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

/** Most bars that are asked for of each of many instruments. */
type FewBars = 1 | 2;

/** The newest bars of an instrument as they were known at a moment, newest first. */
export async function newestSessionBars(
  database: Database,
  instrumentId: InstrumentId,
  count: FewBars,
  asOf: InstantUtc | undefined,
): Promise<SessionBarRow[]> {
  const bars = await newestBarsOfEach(database, [instrumentId], asOf);
  return bars.slice(0, count);
}

/** The two newest bars of each of some instruments as they were known at a moment, newest first. */
export async function newestBarsOfEach(
  database: Database,
  instrumentIds: readonly InstrumentId[],
  asOf: InstantUtc | undefined,
): Promise<SessionBarRow[]> {
  if (instrumentIds.length === 0) return [];
  // Each month of which something is known has at least one bar.
  const { rows } = await sql<PackedBars>`
    select packed."instrumentId", packed."month", packed."bars", packed."rows" from instrument as share
    cross join session_bar_month as packed
    where share."id" in (${sql.join(instrumentIds)}) and packed."instrumentId" = share."id"
      and packed."knownFrom" <= ${asOf ?? endOfTime}
      and packed."month" >= coalesce(${newestMonth(asOf, 1)}, '')
    order by packed."instrumentId", packed."month"`.execute(database);
  const months = groupBy(rows, (row) => row.instrumentId);
  return [...months.values()].flatMap((some) => inForce(some.flatMap(unpackBars), asOf).slice(-2).reverse());
}

/** The newest month of a `share` of which something was known at a moment; or, of those, another than the first. */
function newestMonth(asOf: InstantUtc | undefined, place: 0 | 1): RawBuilder<string | null> {
  return sql<string | null>`(
    select known."month" from session_bar_month as known
    where known."instrumentId" = share."id" and known."knownFrom" <= ${asOf ?? endOfTime}
    order by known."month" desc limit 1 offset ${sql.lit(place)}
  )`;
}

/** First and last session of an instrument that were known at a moment; null where none was. */
export async function sessionSpan(
  database: Database,
  instrumentId: InstrumentId,
  asOf: InstantUtc | undefined,
): Promise<{ firstSession: SessionDate; lastSession: SessionDate } | null> {
  const first = await database
    .selectFrom('session_bar_month')
    .select(['month', 'bars', 'rows'])
    .where('instrumentId', '=', instrumentId)
    .where('knownFrom', '<=', asOf ?? endOfTime)
    .orderBy('month')
    .limit(1)
    .executeTakeFirst();
  const last = (await lastSessions(database, sql`share."id" = ${instrumentId}`, asOf)).get(instrumentId);
  const firstKnown = first && sessionsIn(first).find(({ knownAt }) => knownAt <= (asOf ?? endOfTime));
  if (!firstKnown || last === undefined) return null;
  return { firstSession: SessionDateSchema.parse(firstKnown.sessionDate), lastSession: last };
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

/**
 * The last session of each `share` that is meant, as it was known at a moment (absent: now); those without bars are missing. A
 * month is looked into only where some of its bars came to be known later.
 */
export async function lastSessions(
  database: Database,
  isMeant: RawBuilder<unknown>,
  asOf: InstantUtc | undefined,
): Promise<Map<InstrumentId, SessionDate>> {
  const moment = asOf ?? endOfTime;
  const { rows } = await sql<Omit<PackedBars, 'bars'> & { bars: Uint8Array | null; lastSession: string }>`
    select share."id" as "instrumentId", packed."month", packed."rows", packed."lastSession",
      case when packed."knownLast" <= ${moment} then null else packed."bars" end as "bars"
    from instrument as share
    cross join session_bar_month as packed
    where ${isMeant} and packed."instrumentId" = share."id" and packed."month" = ${newestMonth(asOf, 0)}`.execute(
    database,
  );
  return new Map(
    rows.map(({ instrumentId, bars, lastSession, ...packed }) => {
      const last = bars === null ? lastSession : lastKnownIn({ ...packed, bars }, moment);
      return [InstrumentIdSchema.parse(instrumentId), SessionDateSchema.parse(last)];
    }),
  );
}

function lastKnownIn(packed: Omit<PackedBars, 'instrumentId'>, moment: string): string | undefined {
  return sessionsIn(packed).findLast(({ knownAt }) => knownAt <= moment)?.sessionDate;
}
