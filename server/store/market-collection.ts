import { sql } from 'kysely';
import * as z from 'zod';
import type { SourcePoll } from '../../shared/schemas/feed-state.ts';
import { PriceSourceStandingSchema } from '../../shared/schemas/market-collection-reply.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { findFeedState, sourcePolls } from './feed-states.repository.ts';
import type { Database } from './open-database.ts';

/** The attempts at a source round some time, and how it stands at a moment. */
export interface SourceLooks {
  readonly polls: readonly SourcePoll[];
  readonly last: SourcePoll | null;
  readonly lastSuccessAt: InstantUtc | null;
  /** The first failure after that success; null where none followed. */
  readonly downSince: InstantUtc | null;
  /** What is planned now; not known of an earlier moment. */
  readonly nextTryAt: InstantUtc | null;
}

/** The looks at a source between two moments, and how it stood at `asOf` (absent: now). */
export async function looksAtSource(
  database: Database,
  sourceId: string,
  range: { readonly from: InstantUtc; readonly to: InstantUtc; readonly asOf: InstantUtc | undefined },
): Promise<SourceLooks> {
  const { from, to, asOf } = range;
  const attempts = database
    .selectFrom('source_poll')
    .where('sourceId', '=', sourceId)
    .$if(asOf !== undefined, (select) => select.where('triedAt', '<=', asOf ?? ''));
  const last = await attempts.select('triedAt').orderBy('triedAt', 'desc').limit(1).executeTakeFirst();
  const success = await attempts
    .select('triedAt')
    .where('outcome', '<>', 'failed')
    .orderBy('triedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const down = await attempts
    .select('triedAt')
    .where('triedAt', '>', success?.triedAt ?? '')
    .orderBy('triedAt')
    .limit(1)
    .executeTakeFirst();
  const state = asOf === undefined ? await findFeedState(database, sourceId) : null;
  const lastAt = instant(last?.triedAt);
  const [lastPoll] = lastAt === null ? [] : await sourcePolls(database, sourceId, lastAt, lastAt);
  const until = asOf !== undefined && asOf < to ? asOf : to;
  return {
    polls: await sourcePolls(database, sourceId, from, until),
    last: lastPoll ?? null,
    lastSuccessAt: instant(success?.triedAt),
    downSince: instant(down?.triedAt),
    nextTryAt: state?.nextTryAt ?? null,
  };
}

function instant(text: string | undefined): InstantUtc | null {
  return text === undefined ? null : InstantUtcSchema.parse(text);
}

const StandingsSchema = z.array(PriceSourceStandingSchema);

/** Each source that has prices of the markets: how many of its series reach a session. */
export async function priceSourcesOf(database: Database, mics: readonly Mic[], session: SessionDate) {
  if (mics.length === 0) return [];
  const { rows } = await sql`
    select source."id", source."name", count(*) as "series", max(series."lastSession") as "newestSession",
      coalesce(sum(case when series."firstSession" <= ${session} and series."lastSession" >= ${session} then 1 else 0 end), 0)
        as "reaching"
    from price_series as series
    join instrument as share on share."id" = series."instrumentId"
    join source on source."id" = series."sourceId"
    where share."mic" in (${sql.join(mics)}) and series."finalBars" > 0 and source."setAsideAt" is null
    group by source."id", source."name" order by source."id"`.execute(database);
  return StandingsSchema.parse(rows);
}
