import { type RawBuilder, sql } from 'kysely';
import { MicSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { keptOnGround } from './kept-on-ground.ts';
import type { Database } from './open-database.ts';
import { lastSessions } from './session-bars-in-force.ts';

const keptMics = keptOnGround<readonly Mic[]>();

/** The markets that any stored instrument is listed on. */
export function micsOfInstruments(database: Database): Promise<readonly Mic[]> {
  return keptMics(database, '', async () => {
    const rows = await database.selectFrom('instrument').select('mic').distinct().execute();
    return rows.map((row) => MicSchema.parse(row.mic));
  });
}

/** The newest session that each share of the markets, or of them some (null: all), has a bar of. Those without bars are missing. */
export async function newestSessions(
  database: Database,
  mics: readonly Mic[],
  asOf: InstantUtc,
  among: readonly string[] | null,
): Promise<Map<string, SessionDate>> {
  if (mics.length === 0) return new Map();
  return lastSessions(database, sql`${isShareOf(mics)} and ${isAmong(among)}`, asOf);
}

/** The latest of the sessions of some shares; null where there are none. */
export function latestOf(sessions: ReadonlyMap<string, SessionDate>): SessionDate | null {
  let latest: SessionDate | null = null;
  for (const date of sessions.values()) if (latest === null || date > latest) latest = date;
  return latest;
}

/** True of a `share` that is one of some; of each where all are meant (null). `id`: where else its id stands. */
export function isAmong(ids: readonly string[] | null, id = 'share.id'): RawBuilder<boolean> {
  return ids === null ? sql`1 = 1` : sql`${sql.ref(id)} in (${sql.join(ids)})`;
}

/** True of an instrument `share` that is one of the markets' shares, and no index. */
export function isShareOf(mics: readonly Mic[]): RawBuilder<boolean> {
  return sql<boolean>`share."kind" <> 'index' and share."mic" in (${sql.join(mics)})`;
}
