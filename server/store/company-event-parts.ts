import { type RawBuilder, sql } from 'kysely';
import type {
  ArticleHead,
  CompanyEvent,
  CompanyEventsQuery,
  NamedClaim,
} from '../../shared/schemas/event-reply.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import { InstrumentIdSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { articlesThen } from './article-revisions.repository.ts';
import { articleHeadOf, headColumns } from './article-rows.ts';
import { namedClaimOf } from './claim-rows.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import { mapInTurns } from './loop-turns.ts';
import { mentionOf } from './mention-rows.ts';
import { selectNamedClaims } from './named-claims.ts';
import type { Database } from './open-database.ts';

type OtherInstrument = CompanyEvent['otherInstruments'][number];

/** All that the events of one company are put together from: one query each, however many events there are. */
export interface CompanyEventParts {
  /** By the key of the event; the article that was known first comes first. */
  readonly heads: Map<string, ArticleHead[]>;
  /** By article: */
  readonly claims: Map<string, NamedClaim[]>;
  readonly mentions: Map<string, Mention[]>;
  readonly others: Map<string, OtherInstrument[]>;
}

/** The condition on `news_event` that a query makes, and its keys (null: any). Events without a session are outside no bounds. */
export function companyEventMatches(
  id: InstrumentId,
  { from, to, asOf }: CompanyEventsQuery,
  keys: readonly string[] | null,
): RawBuilder<boolean> {
  const conditions = [sql`news_event."instrumentId" = ${id}`, isKnown('news_event', asOf)];
  const undated = sql`news_event."sessionDate" is null`;
  if (from !== undefined) conditions.push(sql`(${undated} or news_event."sessionDate" >= ${from})`);
  if (to !== undefined) conditions.push(sql`(${undated} or news_event."sessionDate" <= ${to})`);
  if (keys !== null) conditions.push(sql`news_event."key" in (${sql.join([...keys])})`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** The articles of the events that match, where they were known at the moment. */
function matchingArticles(
  database: Database,
  id: InstrumentId,
  query: CompanyEventsQuery,
  keys: readonly string[] | null,
) {
  return database
    .selectFrom('news_event')
    .innerJoin('news_event_article as part', 'part.eventKey', 'news_event.key')
    .innerJoin('article', 'article.id', 'part.articleId')
    .where(companyEventMatches(id, query, keys))
    .where(isKnown('part', query.asOf))
    .$if(query.asOf !== undefined, (select) => select.where('article.knownAt', '<=', query.asOf ?? ''));
}

/** Reads the parts of the events that match, of those with some keys (null: of all). */
export async function companyEventParts(
  database: Database,
  id: InstrumentId,
  query: CompanyEventsQuery,
  keys: readonly string[] | null,
): Promise<CompanyEventParts> {
  const articles = matchingArticles(database, id, query, keys);
  const headRows = await articles
    .innerJoin('source', 'source.id', 'article.sourceId')
    .select(headColumns)
    .select('part.eventKey')
    .orderBy('article.knownAt')
    .orderBy('article.id')
    .execute();
  const then = await articlesThen(
    database,
    headRows.map((row) => row.id),
    query.asOf,
  );
  const claimRows = await selectNamedClaims(database, query.asOf)
    .where('claim.articleId', 'in', articles.select('article.id'))
    .where(isKnown('claim', query.asOf))
    .orderBy('claim.articleId')
    .orderBy('claim.start')
    .orderBy('claim.ordinal')
    .execute();
  const mentionRows = await database
    .selectFrom('mention')
    .selectAll()
    .where('articleId', 'in', articles.select('article.id'))
    .where('instrumentId', '=', id)
    .where('judgement', '=', 'positive')
    .where(isKnown('mention', query.asOf))
    .orderBy('articleId')
    .orderBy('start')
    .orderBy('ordinal')
    .execute();
  return {
    heads: await mapValues(
      groupBy(headRows, (row) => row.eventKey),
      (row) => articleHeadOf({ ...row, ...then.get(row.id) }),
    ),
    claims: await mapValues(
      groupBy(claimRows, (row) => row.articleId),
      namedClaimOf,
    ),
    mentions: await mapValues(
      groupBy(mentionRows, (row) => row.articleId),
      mentionOf,
    ),
    others: await otherInstruments(database, id, articles.select('article.id'), query.asOf),
  };
}

async function mapValues<Key, Item, Result>(
  groups: Map<Key, Item[]>,
  of: (item: Item) => Result,
): Promise<Map<Key, Result[]>> {
  return new Map(await mapInTurns(groups, ([key, items]) => [key, items.map((item) => of(item))] as const));
}

/** The other companies that an article is linked to: its subjects first, then in the order of its text. */
async function otherInstruments(
  database: Database,
  id: InstrumentId,
  articleIds: ReturnType<typeof articleIdsOf>,
  asOf: CompanyEventsQuery['asOf'],
): Promise<Map<string, OtherInstrument[]>> {
  const rows = await database
    .selectFrom('mention')
    .innerJoin('instrument', 'instrument.id', 'mention.instrumentId')
    .select(['mention.articleId', 'instrument.id', 'instrument.nameKorean', 'instrument.nameEnglish'])
    .where('mention.articleId', 'in', articleIds)
    .where('mention.judgement', '=', 'positive')
    .where(isKnown('mention', asOf))
    .where('instrument.id', '!=', id)
    .where('instrument.kind', '!=', 'index')
    .groupBy(['mention.articleId', 'instrument.id', 'instrument.nameKorean', 'instrument.nameEnglish'])
    .orderBy(sql`max(case when mention."role" = 'subject' then 1 else 0 end)`, 'desc')
    .orderBy((order) => order.fn.min('mention.start'))
    .orderBy('instrument.id')
    .execute();
  return mapValues(
    groupBy(rows, (row) => row.articleId),
    ({ id: other, nameKorean, nameEnglish }) => ({
      id: InstrumentIdSchema.parse(other),
      nameKorean,
      nameEnglish,
    }),
  );
}

function articleIdsOf(articles: ReturnType<typeof matchingArticles>) {
  return articles.select('article.id');
}
