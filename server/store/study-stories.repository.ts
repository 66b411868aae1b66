import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { NewsEventSchema, PhaseSchema } from '../../shared/schemas/news-event.ts';
import { StudiedEventSchema } from '../../shared/schemas/past-events.ts';
import type { StudiedChoice } from '../../shared/schemas/study-design.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { groupBy } from './group-by.ts';
import { isKnown } from './known-then.ts';
import { instrumentConditions } from './list-conditions.ts';
import type { Database } from './open-database.ts';
import { toldFigures } from './past-events.repository.ts';
import { readTogether } from './transactions.ts';

/** An event as a study of many companies takes it. */
const StudiedStorySchema = StudiedEventSchema.extend({
  phase: PhaseSchema,
  /** Its first story, and when that came out where it is known to the minute. */
  storyId: z.string(),
  title: z.string().nullable(),
  publishedAt: InstantUtcSchema.nullable(),
});
export type StudiedStory = z.infer<typeof StudiedStorySchema>;

type StoryChoice = Extract<StudiedChoice, { source: 'stories' }>;

/** Companies that one statement asks about. */
const companiesAtOnce = 200;

/** The events that a choice of stories leaves, whatever their kind and relation, as they were known at a moment (absent: now), by session. */
export function studiedStories(
  database: Database,
  choice: StoryChoice,
  asOf: InstantUtc | undefined,
): Promise<StudiedStory[]> {
  return readTogether(database, async (transaction) => {
    const rows = await storyRows(transaction, matches(choice, asOf), asOf);
    return withTold(transaction, rows, asOf);
  });
}

/** One event by its key as it was known at a moment; null where none was. */
export function studiedStory(
  database: Database,
  key: string,
  asOf: InstantUtc | undefined,
): Promise<StudiedStory | null> {
  return readTogether(database, async (transaction) => {
    const rows = await storyRows(transaction, [sql`news_event."key" = ${key}`], asOf);
    return (await withTold(transaction, rows, asOf))[0] ?? null;
  });
}

function storyRows(database: Database, conditions: RawBuilder<unknown>[], asOf: InstantUtc | undefined) {
  return database
    .selectFrom('news_event')
    .innerJoin('article', 'article.id', 'news_event.leadArticleId')
    .select(['news_event.key', 'news_event.instrumentId', 'news_event.mic', 'news_event.sessionDate'])
    .select(['news_event.reactionSessionDate', 'news_event.phase', 'news_event.kind', 'news_event.relation'])
    .select(['news_event.novelty', 'news_event.benchmarkId', 'news_event.knownAt'])
    .select(['news_event.leadArticleId as storyId', 'article.title', 'article.publishedAt'])
    .select('article.datePrecision')
    .where(sql<boolean>`${sql.join([isKnown('news_event', asOf), ...conditions], sql` and `)}`)
    .orderBy(sql`coalesce(news_event."sessionDate", '')`)
    .orderBy('news_event.knownAt')
    .orderBy('news_event.key')
    .execute();
}

async function withTold(
  database: Database,
  rows: Awaited<ReturnType<typeof storyRows>>,
  asOf: InstantUtc | undefined,
): Promise<StudiedStory[]> {
  const ids = [...new Set(rows.map(({ instrumentId }) => instrumentId))];
  const figures: Awaited<ReturnType<typeof toldFigures>> = [];
  for (let start = 0; start < ids.length; start += companiesAtOnce) {
    const some = ids
      .slice(start, start + companiesAtOnce)
      .map((id) => NewsEventSchema.shape.instrumentId.parse(id));
    figures.push(...(await toldFigures(database, some, asOf)));
  }
  const told = groupBy(figures, ({ eventKey }) => eventKey);
  return rows.map(({ datePrecision, publishedAt, ...row }) =>
    StudiedStorySchema.parse({
      ...row,
      publishedAt: datePrecision === 'minute' ? publishedAt : null,
      told: told.get(row.key) ?? [],
    }),
  );
}

function matches(choice: StoryChoice, asOf: InstantUtc | undefined): RawBuilder<unknown>[] {
  const { from, to, search } = choice;
  const conditions = instrumentConditions('news_event', listed(choice), 'gather');
  if (from !== undefined) conditions.push(sql`news_event."sessionDate" >= ${from}`);
  if (to !== undefined) conditions.push(sql`news_event."sessionDate" <= ${to}`);
  if (search !== undefined) conditions.push(hasHeadline(search, asOf));
  return conditions;
}

/** The companies of a choice as the conditions of lists name them. */
export function listed({
  instruments,
  group,
  sector,
  market,
}: Pick<StoryChoice, 'instruments' | 'group' | 'sector' | 'market'>) {
  return { instrument: instruments?.join(','), group, sector, market: market?.join(',') };
}

/** True of an event that a story with such a headline tells: every word stands in it, whatever its case. */
function hasHeadline(search: string, asOf: InstantUtc | undefined): RawBuilder<unknown> {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return sql`lower(article."title") like ${pattern} escape '\\'`;
  });
  if (asOf !== undefined) holds.push(sql`article."knownAt" <= ${asOf}`);
  return sql`news_event."key" in (
    select part."eventKey" from news_event_article as part
    inner join article on article."id" = part."articleId"
    where ${isKnown('part', asOf)} and ${sql.join(holds, sql` and `)}
  )`;
}

/** An event as far as it can confound another. */
const NewsSchema = StudiedStorySchema.pick({
  key: true,
  instrumentId: true,
  sessionDate: true,
  reactionSessionDate: true,
  kind: true,
  relation: true,
  storyId: true,
  title: true,
});
export type ToldFirst = z.infer<typeof NewsSchema>;

/** The events of some companies that were told first, as they were known at a moment (absent: now), by company and session. */
export async function eventsToldFirst(
  database: Database,
  ids: readonly InstrumentId[],
  asOf: InstantUtc | undefined,
): Promise<Map<InstrumentId, ToldFirst[]>> {
  const found: ToldFirst[] = [];
  for (let start = 0; start < ids.length; start += companiesAtOnce) {
    const rows = await database
      .selectFrom('news_event')
      .innerJoin('article', 'article.id', 'news_event.leadArticleId')
      .select(['news_event.key', 'news_event.instrumentId', 'news_event.sessionDate', 'news_event.kind'])
      .select(['news_event.reactionSessionDate', 'news_event.relation', 'article.title'])
      .select('news_event.leadArticleId as storyId')
      .where('news_event.instrumentId', 'in', ids.slice(start, start + companiesAtOnce))
      .where('news_event.novelty', '=', 'first')
      .where('news_event.sessionDate', 'is not', null)
      .where(isKnown('news_event', asOf))
      .orderBy('news_event.sessionDate')
      .orderBy('news_event.key')
      .execute();
    found.push(...rows.map((row) => NewsSchema.parse(row)));
  }
  return groupBy(found, ({ instrumentId }) => instrumentId);
}

/** How many articles tell an event, as it was known at a moment (absent: now). */
export async function storyCount(
  database: Database,
  key: string,
  asOf: InstantUtc | undefined,
): Promise<number> {
  const { count } = await database
    .selectFrom('news_event_article as part')
    .innerJoin('article', 'article.id', 'part.articleId')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('part.eventKey', '=', key)
    .where(isKnown('part', asOf))
    .$if(asOf !== undefined, (select) => select.where('article.knownAt', '<=', asOf ?? ''))
    .executeTakeFirstOrThrow();
  return Number(count);
}
