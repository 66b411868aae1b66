import { type RawBuilder, sql } from 'kysely';
import type { ArticleListQuery } from '../../shared/schemas/article-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SortColumn } from './keyset.ts';
import { isKnown } from './known-then.ts';
import { type Days, daysWithin } from './list-conditions.ts';

/** Where the articles of a list are found. Each list has an index of its order, so that a page reads no more rows than it has. */
interface ArticlesAsked {
  /** What is counted: an index has all of it. */
  readonly counted: RawBuilder<unknown>;
  /** The same with the rows of `article`, for a page. */
  readonly tables: RawBuilder<unknown>;
  readonly order: readonly SortColumn[];
  readonly conditions: readonly RawBuilder<unknown>[];
}

/** The articles of some days that a query asks for, as they were known at its moment (absent: now). Teasers are none. */
export function articlesAsked({ instrument, asOf }: ArticleListQuery, days: Days): ArticlesAsked {
  return instrument === undefined ? allArticles(days, asOf) : articlesNaming(instrument, days, asOf);
}

const day = sql`coalesce(article."date", '')`;

const newestFirst: readonly SortColumn[] = [
  { by: sql`coalesce(article."date", '')`, direction: 'desc' },
  { by: sql`coalesce(article."publishedAt", '')`, direction: 'desc' },
  { by: sql`article."id"`, direction: 'asc' },
];

function allArticles(days: Days, asOf: InstantUtc | undefined): ArticlesAsked {
  const conditions = [sql`article."kind" = 'article'`, ...daysWithin(day, days)];
  if (asOf !== undefined) conditions.push(sql`article."knownAt" <= ${asOf}`);
  return { counted: sql`article`, tables: sql`article`, order: newestFirst, conditions };
}

const newestNaming: readonly SortColumn[] = [
  { by: sql`naming."date"`, direction: 'desc' },
  { by: sql`naming."publishedAt"`, direction: 'desc' },
  { by: sql`naming."articleId"`, direction: 'asc' },
];

function articlesNaming(instrument: string, days: Days, asOf: InstantUtc | undefined): ArticlesAsked {
  const conditions = [
    sql`naming."instrumentId" = ${instrument}`,
    ...daysWithin(sql`naming."date"`, days),
    ...(asOf === undefined
      ? [sql`naming."isTold" = 1`]
      : [
          sql`coalesce(nullif(naming."knownAt", ''), naming."publishedAt") <= ${asOf}`,
          // Asked of each row: as a condition that rows exist PostgreSQL would gather and sort all of both tables.
          sql`(select 1 from mention where mention."articleId" = naming."articleId"
            and mention."instrumentId" = naming."instrumentId" and mention."judgement" = 'positive'
            and ${isKnown('mention', asOf)} limit 1) is not null`,
        ]),
  ];
  return {
    counted: sql`instrument_article as naming`,
    tables: sql`instrument_article as naming inner join article on article."id" = naming."articleId"`,
    order: newestNaming,
    conditions,
  };
}
