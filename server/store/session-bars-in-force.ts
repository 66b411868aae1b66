import { type RawBuilder, sql } from 'kysely';
import { InstrumentIdSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';
import type { SessionBarRow } from './tables.ts';

/** Later than every moment: what "no moment given" compares with. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/** True of a row of `session_bar` that was known at a moment and not yet revised then. */
function inForce(asOf: InstantUtc | undefined): RawBuilder<boolean> {
  return sql<boolean>`session_bar."knownAt" = (
    select max(later."knownAt") from session_bar as later
    where later."instrumentId" = session_bar."instrumentId" and later."sessionDate" = session_bar."sessionDate"
      and later."knownAt" <= ${asOf ?? endOfTime}
  )`;
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
  const rows = await database
    .selectFrom('session_bar')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .$if(from !== undefined, (select) => select.where('sessionDate', '>=', from ?? ''))
    .$if(to !== undefined, (select) => select.where('sessionDate', '<=', to ?? ''))
    .where('knownAt', '<=', asOf ?? endOfTime)
    .orderBy('sessionDate')
    .orderBy('knownAt')
    .execute();
  // Nearly every session has one: to look a later one up for each of thousands took longer than to read them all.
  return rows.filter((row, place) => rows[place + 1]?.sessionDate !== row.sessionDate);
}

/** The newest bars of an instrument as they were known at a moment, newest first. */
export function newestSessionBars(
  database: Database,
  instrumentId: InstrumentId,
  count: number,
  asOf: InstantUtc | undefined,
): Promise<SessionBarRow[]> {
  return database
    .selectFrom('session_bar')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where(inForce(asOf))
    .orderBy('sessionDate', 'desc')
    .limit(count)
    .execute();
}

/** The two newest bars of each of some instruments as they were known at a moment, newest first. */
export async function newestBarsOfEach(
  database: Database,
  instrumentIds: readonly InstrumentId[],
  asOf: InstantUtc | undefined,
): Promise<SessionBarRow[]> {
  if (instrumentIds.length === 0) return [];
  const known = sql`known."instrumentId" = share."id" and known."knownAt" <= ${asOf ?? endOfTime}`;
  const { rows } = await sql<SessionBarRow>`
    select session_bar.* from instrument as share
    cross join session_bar
    where share."id" in (${sql.join(instrumentIds)}) and session_bar."instrumentId" = share."id"
      and session_bar."sessionDate" >= coalesce((
        select known."sessionDate" from session_bar as known where ${known} and known."sessionDate" < (
          select known."sessionDate" from session_bar as known where ${known}
          order by known."sessionDate" desc limit 1
        ) order by known."sessionDate" desc limit 1
      ), '') and ${inForce(asOf)}
    order by session_bar."instrumentId", session_bar."sessionDate" desc`.execute(database);
  return rows;
}

/** First and last session of an instrument that were known at a moment; null where none was. */
export async function sessionSpan(
  database: Database,
  instrumentId: InstrumentId,
  asOf: InstantUtc | undefined,
): Promise<{ firstSession: SessionDate; lastSession: SessionDate } | null> {
  const row = await database
    .selectFrom('session_bar')
    .select((select) => [
      select.fn.min('sessionDate').as('firstSession'),
      select.fn.max('sessionDate').as('lastSession'),
    ])
    .where('instrumentId', '=', instrumentId)
    .where('knownAt', '<=', asOf ?? endOfTime)
    .executeTakeFirst();
  if (!row?.firstSession) return null;
  return {
    firstSession: SessionDateSchema.parse(row.firstSession),
    lastSession: SessionDateSchema.parse(row.lastSession),
  };
}

/** The last session of each instrument that was known at a moment. */
export async function lastSessionsKnown(
  database: Database,
  instrumentIds: readonly InstrumentId[],
  asOf: InstantUtc,
): Promise<Map<InstrumentId, SessionDate>> {
  if (instrumentIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('session_bar')
    .select((select) => ['instrumentId', select.fn.max('sessionDate').as('lastSession')])
    .where('instrumentId', 'in', [...instrumentIds])
    .where('knownAt', '<=', asOf)
    .groupBy('instrumentId')
    .execute();
  return new Map(
    rows.map((row) => [InstrumentIdSchema.parse(row.instrumentId), SessionDateSchema.parse(row.lastSession)]),
  );
}
