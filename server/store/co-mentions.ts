import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { isKnown } from './known-then.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

/** Which stories are looked at. */
interface CoMentionScope {
  readonly ids: readonly InstrumentId[];
  readonly from: SessionDate;
  readonly to: SessionDate;
  readonly asOf: InstantUtc | undefined;
  /** A story that names more companies than this is a list, and ties none of them together. */
  readonly mostNamed: number;
}

const PairSchema = z.object({ one: InstrumentIdSchema, other: InstrumentIdSchema, stories: z.int() });
const CompanySchema = z.object({ id: InstrumentIdSchema, stories: z.int() });
const ListsSchema = z.object({ lists: z.int() });

/** In how many distinct stories companies were named, alone and together. */
export interface CoMentions {
  /** Pairs that some story names together, the lesser id first. */
  readonly pairs: readonly z.infer<typeof PairSchema>[];
  /** Each company that a story names. */
  readonly companies: readonly z.infer<typeof CompanySchema>[];
  /** Stories left out as lists. */
  readonly lists: number;
}

/** Counts the stories between two sessions that name companies together, as they were known at a moment (absent: now). */
export function coMentions(
  database: Database,
  { ids, from, to, asOf, mostNamed }: CoMentionScope,
): Promise<CoMentions> {
  // All events of a story say how many companies it names: others need not be put together.
  const namedWhere = (counts: RawBuilder<unknown>) => sql`
    select coalesce("storyId", "leadArticleId") as "storyId", "instrumentId",
      min(coalesce("reactionSessionDate", "sessionDate")) as "date"
    from news_event
    where "instrumentId" in (${sql.join(ids)}) and ${isKnown('news_event', asOf)} and ${counts}
    group by coalesce("storyId", "leadArticleId"), "instrumentId"`;
  return readTogether(database, async (transaction) => {
    const pairs = await sql`
      with named as (${namedWhere(sql`"companies" between 2 and ${mostNamed}`)})
      select one."instrumentId" as "one", other."instrumentId" as "other", count(*) as "stories"
      from named as one
      join named as other on other."storyId" = one."storyId" and other."instrumentId" > one."instrumentId"
      where one."date" between ${from} and ${to}
      group by one."instrumentId", other."instrumentId"
      order by one."instrumentId", other."instrumentId"`.execute(transaction);
    const companies = await sql`
      select "instrumentId" as "id", count(*) as "stories" from (${namedWhere(sql`1 = 1`)}) as named
      where "date" between ${from} and ${to} group by "instrumentId" order by "instrumentId"`.execute(
      transaction,
    );
    const lists = await sql`
      select count(distinct "storyId") as "lists"
      from (${namedWhere(sql`"companies" > ${mostNamed}`)}) as named where "date" between ${from} and ${to}`.execute(
      transaction,
    );
    return {
      pairs: z.array(PairSchema).parse(pairs.rows),
      companies: z.array(CompanySchema).parse(companies.rows),
      lists: ListsSchema.parse(lists.rows[0]).lists,
    };
  });
}
