import type { Migration } from './migration.ts';

/**
 * Which articles name an instrument, in the order of lists. The order stands in `article` and the name in `mention`: a page of a
 * company's articles had to look up all that name it, or to go through those of everybody else.
 */
export const instrumentArticlesMigration: Migration = {
  number: 39,
  name: 'instrument-articles',
  statements: ({ text, withinKey }) => [
    `create table instrument_article (
      "articleId" ${text} not null references article ("id") on delete cascade,
      "instrumentId" ${text} not null references instrument ("id"),
      "date" ${text} not null,
      "publishedAt" ${text} not null,
      "knownAt" ${text} not null,
      "isTold" integer not null,
      primary key ("articleId", "instrumentId")
    ) ${withinKey}`,
    `insert into instrument_article ("articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold")
      select article."id", mention."instrumentId", coalesce(article."date", ''), coalesce(article."publishedAt", ''),
        article."knownAt", max(case when mention."knownUntil" is null then 1 else 0 end)
      from mention inner join article on article."id" = mention."articleId"
      where mention."judgement" = 'positive' and mention."instrumentId" is not null and article."kind" = 'article'
      group by article."id", mention."instrumentId"`,
    `create index instrument_article_newest
      on instrument_article ("instrumentId", "date" desc, "publishedAt" desc, "articleId", "isTold", "knownAt")`,
  ],
};
