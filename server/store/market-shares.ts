import { type RawBuilder, sql } from 'kysely';
import { MicSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';

/** The markets that any stored instrument is listed on. */
export async function micsOfInstruments(database: Database): Promise<Mic[]> {
  const rows = await database.selectFrom('instrument').select('mic').distinct().execute();
  return rows.map((row) => MicSchema.parse(row.mic));
}

/** The newest session that any share of the markets has a bar of; null without bars. */
export async function newestSessionWithBars(
  database: Database,
  mics: readonly Mic[],
  asOf: InstantUtc,
): Promise<SessionDate | null> {
  if (mics.length === 0) return null;
  const { rows } = await sql<{ date: string | null }>`
    select max((
      select bar."sessionDate" from session_bar as bar
      where bar."instrumentId" = share."id" and bar."knownAt" <= ${asOf}
      order by bar."sessionDate" desc limit 1
    )) as "date" from instrument as share where ${isShareOf(mics)}`.execute(database);
  const date = rows[0]?.date ?? null;
  return date === null ? null : SessionDateSchema.parse(date);
}

/** True of an instrument `share` that is one of the markets' shares, and no index. */
export function isShareOf(mics: readonly Mic[]): RawBuilder<boolean> {
  return sql<boolean>`share."kind" <> 'index' and share."mic" in (${sql.join(mics)})`;
}

/** True of a `bar` that was known at a moment and not revised before it. */
export function isInForce(asOf: InstantUtc): RawBuilder<boolean> {
  return sql<boolean>`bar."knownAt" = (
    select max(later."knownAt") from session_bar as later
    where later."instrumentId" = bar."instrumentId" and later."sessionDate" = bar."sessionDate"
      and later."knownAt" <= ${asOf}
  )`;
}

/** True of a price `event` that was told at a moment: not only since a later revision, and not taken back by an earlier one. */
export function wasTold(asOf: InstantUtc): RawBuilder<boolean> {
  return sql<boolean>`event."knownFrom" <= ${asOf} and (event."knownUntil" is null or event."knownUntil" > ${asOf})`;
}

/** The close of the bar before a `bar`, as it was known at a moment; null for the first. */
export function closeBefore(asOf: InstantUtc): RawBuilder<number | null> {
  return sql<number | null>`(
    select before."close" from session_bar as before
    where before."instrumentId" = bar."instrumentId" and before."sessionDate" < bar."sessionDate"
      and before."knownAt" <= ${asOf}
    order by before."sessionDate" desc, before."knownAt" desc limit 1
  )`;
}
