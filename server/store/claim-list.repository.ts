import { type RawBuilder, sql } from 'kysely';
import { ClaimKindSchema, VerdictSchema } from '../../shared/schemas/claim.ts';
import {
  type ClaimExportQuery,
  type ClaimListQuery,
  type ClaimListReply,
  ClaimListReplySchema,
  ListedVerdictSchema,
} from '../../shared/schemas/claim-reply.ts';
import { sourceIdsOf, wordsOf } from '../../shared/schemas/list-conditions.ts';
import { EventKindSchema, RelationSchema } from '../../shared/schemas/news-event.ts';
import { LanguageSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { articleHeads } from './article-heads.ts';
import { isUnderReview } from './claim-reviews.ts';
import { namedClaimOf } from './claim-rows.ts';
import { byDay, readParts } from './day-order.ts';
import { decodeCursor, encodeCursor, pageOf } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { type Access, accessFor, daysWithin, instrumentConditions, isOneOf } from './list-conditions.ts';
import { conditionsMark, countRows, NOT_COUNTED, shownTotal } from './list-total.ts';
import { selectNamedClaims, verdictIsOneOf } from './named-claims.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

const orders = byDay(sql`coalesce(claim."date", '')`, [sql`claim."articleId"`, sql`claim."ordinal"`]);

/** One page of claims with their articles and price sources, and how many there are. Throws a `BadCursorError`. */
export function listClaims(database: Database, query: ClaimListQuery): Promise<ClaimListReply> {
  const place = placeOf(query);
  return readTogether(database, async (transaction) => {
    const counted = await countOf(transaction, query, place);
    const page = await readPage(transaction, query, place, counted);
    const shown = counted === NOT_COUNTED ? { total: null, moreThanTotal: false } : shownTotal(counted);
    return ClaimListReplySchema.parse({ ...page, ...shown });
  });
}

/** As `listClaims`, without the count. */
export function listClaimPage(
  database: Database,
  query: ClaimListQuery,
): Promise<Omit<ClaimListReply, 'total' | 'moreThanTotal'>> {
  const place = placeOf(query);
  return readTogether(database, async (transaction) =>
    ClaimPageSchema.parse(await readPage(transaction, query, place, NOT_COUNTED)),
  );
}

const ClaimPageSchema = ClaimListReplySchema.omit({ total: true, moreThanTotal: true });

function listName({ order = 'newest' }: ClaimListQuery): string {
  return order === 'newest' ? 'claims' : `claims ${order}`;
}

function placeOf(query: ClaimListQuery) {
  return query.cursor === undefined ? null : decodeCursor(listName(query), ['', '', 0, 0, ''], query.cursor);
}

/** Numbers are not counted by outlet; of the same list they are counted once. */
async function countOf(
  database: Database,
  query: ClaimListQuery,
  place: ReturnType<typeof placeOf>,
): Promise<number> {
  if (query.outlet !== undefined) return NOT_COUNTED;
  const kept = place?.[4] === conditionsMark(query) ? Number(place[3]) : NOT_COUNTED;
  return kept === NOT_COUNTED ? countClaims(database, query) : kept;
}

async function readPage(
  database: Database,
  query: ClaimListQuery,
  place: ReturnType<typeof placeOf>,
  counted: number,
) {
  const { sorted, partsAfter } = orders[query.order ?? 'newest'];
  const wanted = selectNamedClaims(database, query.asOf)
    .leftJoin('article', 'article.id', 'claim.articleId')
    .leftJoin('source as priceSource', 'priceSource.id', 'claim.priceSourceId')
    .leftJoin('source_licence as licence', (join) =>
      join.onRef('licence.sourceId', '=', 'priceSource.id').on('licence.withdrawnAt', 'is', null),
    )
    .select(({ fn }) =>
      fn.coalesce('licence.attribution', 'priceSource.attribution', 'priceSource.name').as('priceSourceName'),
    )
    .where(matches(query, accessFor(counted === NOT_COUNTED ? null : counted)))
    .orderBy(sorted);
  const rows = await readParts(partsAfter(place), query.limit + 1, (part, limit) =>
    wanted.where(part).limit(limit).execute(),
  );
  const { page, nextCursor } = pageOf(rows, query.limit, (row) =>
    encodeCursor(listName(query), [
      ...[row.date ?? '', row.articleId, row.ordinal],
      ...[counted, conditionsMark(query)],
    ]),
  );
  const heads = await articleHeads(
    database,
    page.map((row) => row.articleId),
    query.asOf,
  );
  const listed = page.map((row) => {
    const claim = namedClaimOf(row);
    // What is told of no price is told of no source either.
    const priceSourceName = claim.reference === null ? null : (row.priceSourceName ?? row.priceSourceId);
    return { claim, article: heads.get(row.articleId), priceSourceName };
  });
  return { rows: listed, nextCursor };
}

function countClaims(database: Database, query: ClaimListQuery): Promise<number> {
  const { asOf, outlet, source, language } = query;
  // Nothing else asks for the article, and to look one up for each number takes longer than to count them.
  const needsArticle = [asOf, outlet, source, language].some((value) => value !== undefined);
  const article = needsArticle ? sql`left join article on article."id" = claim."articleId"` : sql``;
  return countRows(database, sql`select 1 from claim ${article} where ${matches(query, 'gather')}`);
}

function matches(query: ClaimExportQuery, access: Access): RawBuilder<boolean> {
  const { kind, verdict, outlet, source, language, reports, asOf } = query;
  const conditions: RawBuilder<unknown>[] = [
    isKnown('claim', asOf),
    ...instrumentConditions('claim', query, access),
  ];
  if (kind !== undefined) conditions.push(isOneOf(sql`claim."kind"`, wordsOf(ClaimKindSchema, kind)));
  if (verdict !== undefined) conditions.push(listedVerdictIsOneOf(verdict, asOf, access));
  if (query.relation !== undefined || query.eventKind !== undefined) conditions.push(hasEvent(query));
  if (outlet !== undefined) conditions.push(isOfOutlet(outlet));
  if (source !== undefined) conditions.push(isOneOf(sql`article."sourceId"`, sourceIdsOf(source)));
  if (language !== undefined) {
    conditions.push(isOneOf(sql`article."language"`, wordsOf(LanguageSchema, language)));
  }
  if (reports !== undefined) conditions.push(isFirstReport);
  conditions.push(...daysWithin(sql`coalesce(claim."date", '')`, query));
  if (asOf !== undefined) conditions.push(sql`article."knownAt" <= ${asOf}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function listedVerdictIsOneOf(
  text: string,
  asOf: InstantUtc | undefined,
  access: Access,
): RawBuilder<boolean> {
  const listed = wordsOf(ListedVerdictSchema, text);
  const verdicts = VerdictSchema.options.filter((verdict) => listed.includes(verdict));
  const any = [
    ...(listed.includes('underReview') ? [isUnderReview(asOf)] : []),
    ...(verdicts.length > 0 ? [verdictIsOneOf(verdicts, asOf, access)] : []),
  ];
  return sql<boolean>`(${sql.join(any, sql` or `)})`;
}

/**
 * True of a number whose story is an event of its own company of one of these kinds that stands so to the move. `cross
 * join`: from the claim on.
 */
function hasEvent({ eventKind, relation, asOf }: ClaimExportQuery): RawBuilder<boolean> {
  const conditions = [isKnown('part', asOf), isKnown('news_event', asOf)];
  if (eventKind !== undefined) {
    conditions.push(isOneOf(sql`news_event."kind"`, wordsOf(EventKindSchema, eventKind)));
  }
  if (relation !== undefined) {
    conditions.push(isOneOf(sql`news_event."relation"`, wordsOf(RelationSchema, relation)));
  }
  return sql<boolean>`exists (
    select 1 from news_event_article as part cross join news_event
    where part."articleId" = claim."articleId" and news_event."key" = part."eventKey"
      and news_event."instrumentId" = claim."instrumentId" and ${sql.join(conditions, sql` and `)}
  )`;
}

const isFirstReport = sql<boolean>`not exists (
  select 1 from duplicate_group as story
  where story."articleId" = claim."articleId" and story."groupId" <> story."articleId"
)`;

/** True where the name that the list shows holds these words. Letters of A to Z are compared without their case. */
function isOfOutlet(words: string): RawBuilder<boolean> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`lower(coalesce(article."publisher", (
    select source."name" from source where source."id" = article."sourceId"
  ))) like lower(${pattern}) escape '\\'`;
}
