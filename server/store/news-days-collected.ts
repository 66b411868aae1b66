import { sql } from 'kysely';
import * as z from 'zod';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';

/** A session with the time in which stories for it come. */
export interface SessionTime {
  readonly session: SessionDate;
  readonly from: InstantUtc;
  readonly to: InstantUtc;
}

/** Sessions in one statement, each with three values: SQLite takes no more than some ten thousand. */
const sessionsAtOnce = 2_000;

const CollectedSchema = z.object({
  session: SessionDateSchema,
  looked: z.int().min(0).max(1),
  told: z.int().min(0).max(1),
});

/** Whether anything was collected for a session of some markets. */
export interface CollectedSession {
  readonly session: SessionDate;
  /** Some source of stories was looked at in its time without failure. */
  readonly looked: boolean;
  /** Some story about any company of the markets is there that it could react to first. */
  readonly told: boolean;
}

/** Says of each session whether anything was collected for it, as far as it was known at a moment (absent: now). */
export async function collectedSessions(
  database: Database,
  mics: readonly Mic[],
  times: readonly SessionTime[],
  asOf: InstantUtc | undefined,
): Promise<CollectedSession[]> {
  const found: CollectedSession[] = [];
  const until = asOf ?? '9999';
  for (let start = 0; start < times.length; start += sessionsAtOnce) {
    const rows = times
      .slice(start, start + sessionsAtOnce)
      .map(({ session, from, to }) => sql`(${session}, ${from}, ${earlier(to, until)})`);
    const { rows: read } = await sql`
      with span("session", "from", "to") as (values ${sql.join(rows)})
      select span."session",
        case when exists (select 1 from source_poll as poll
          where poll."outcome" <> 'failed' and poll."triedAt" > span."from" and poll."triedAt" <= span."to")
          then 1 else 0 end as "looked",
        case when exists (select 1 from news_event as event
          where event."reactionSessionDate" = span."session" and event."mic" in (${sql.join(mics)})
            and event."knownAt" <= ${until})
          then 1 else 0 end as "told"
      from span order by span."session"`.execute(database);
    for (const { session, looked, told } of z.array(CollectedSchema).parse(read))
      found.push({ session, looked: looked === 1, told: told === 1 });
  }
  return found;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
