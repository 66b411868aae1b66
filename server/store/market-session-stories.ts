import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import type { SessionStory } from '../../shared/schemas/market-session-reply.ts';
import { EventKindSchema, RelationSchema } from '../../shared/schemas/news-event.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  MicSchema,
} from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from './article-heads.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import type { SessionScope } from './market-session-shares.ts';
import type { Database } from './open-database.ts';
import { countVerdicts, verdictsOfEvents } from './verdict-counts.ts';

const SessionEventSchema = z.object({
  key: z.string(),
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
  currency: CurrencySchema,
  kind: EventKindSchema,
  relation: RelationSchema,
  leadArticleId: z.string(),
  knownAt: InstantUtcSchema,
});
/** A news event of the session, with the names of its share. */
export type SessionEvent = z.infer<typeof SessionEventSchema>;

/** The news event's session as the index has it. */
const sessionOfEvent: RawBuilder<string> = sql`coalesce(news_event."sessionDate", '')`;

/** The news events of the session by share: those that are about it before those that name it, first reports before echoes. */
export async function eventsOfSession(
  database: Database,
  { mics, date, asOf, ids }: SessionScope,
): Promise<Map<string, SessionEvent[]>> {
  const isWanted = ids === null ? sql`` : sql`and news_event."instrumentId" in (${sql.join(ids)})`;
  const { rows } = await sql`
    select news_event."key", news_event."instrumentId", news_event."mic", share."nameKorean", share."nameEnglish",
      share."currency", news_event."kind", news_event."relation", news_event."leadArticleId", news_event."knownAt"
    from news_event join instrument as share on share."id" = news_event."instrumentId"
    where ${sessionOfEvent} = ${date} and news_event."mic" in (${sql.join(mics)}) and share."kind" <> 'index'
      and ${isKnown('news_event', asOf)} ${isWanted}
    order by case news_event."role" when 'subject' then 0 else 1 end,
      case news_event."novelty" when 'first' then 0 else 1 end, news_event."knownAt", news_event."key"`.execute(
    database,
  );
  return groupBy(z.array(SessionEventSchema).parse(rows), (event) => event.instrumentId);
}

/** The stories of some shares of the session, each with the headline of its first event. */
export async function storiesOfShares(
  database: Database,
  events: ReadonlyMap<string, readonly SessionEvent[]>,
  asOf: InstantUtc,
): Promise<Map<string, SessionStory>> {
  const leads = [...events.values()].flatMap(([lead]) => (lead ? [lead] : []));
  const keys = [...events.values()].flat().map((event) => event.key);
  const heads = await articleHeads(
    database,
    leads.map((lead) => lead.leadArticleId),
    asOf,
  );
  const verdicts = await verdictsOfEvents(database, keys, asOf);
  const articles = await countArticles(database, keys, asOf);
  const stories = new Map<string, SessionStory>();
  for (const [instrumentId, own] of events) {
    const [lead] = own;
    const headline = lead && heads.get(lead.leadArticleId);
    if (!headline) continue;
    stories.set(instrumentId, {
      eventKey: lead.key,
      otherEventKeys: own.slice(1).map(({ key }) => key),
      kind: lead.kind,
      relation: lead.relation,
      headline,
      articleCount: own.reduce((sum, { key }) => sum + (articles.get(key) ?? 0), 0),
      knownAt: newestOf(own),
      verdicts: countVerdicts(own.flatMap(({ key }) => verdicts.get(key) ?? [])),
    });
  }
  return stories;
}

/** When the newest of some events, at least one, became known. */
export function newestOf(events: readonly SessionEvent[]): InstantUtc {
  return InstantUtcSchema.parse(
    events
      .map((event) => event.knownAt)
      .sort()
      .at(-1),
  );
}

async function countArticles(database: Database, keys: readonly string[], asOf: InstantUtc) {
  if (keys.length === 0) return new Map<string, number>();
  const rows = await database
    .selectFrom('news_event_article as part')
    .innerJoin('article', 'article.id', 'part.articleId')
    .select((select) => ['part.eventKey', select.fn.countAll<number>().as('count')])
    .where('part.eventKey', 'in', [...keys])
    .where(isKnown('part', asOf))
    .where('article.knownAt', '<=', asOf)
    .groupBy('part.eventKey')
    .execute();
  return new Map(rows.map((row) => [row.eventKey, row.count]));
}
