import type { Migration } from './migration.ts';

/**
 * A list that can be read from both ends has one index. What names an instrument stands in the order of its list alone: it had a
 * second place by article, where it was looked for to be changed.
 */
export const listsOnceMigration: Migration = {
  number: 47,
  name: 'lists-once',
  statements: ({ text, withinKey }) => {
    const order = '"instrumentId", "date" desc, "publishedAt" desc, "articleId"';
    const newest = `create index instrument_article_newest on instrument_article (${order}, "isTold", "knownAt")`;
    return [
      'drop index news_event_oldest',
      'drop index claim_oldest',
      // Only what is looked for there.
      'drop index article_newest',
      `create index article_newest on article (coalesce("date", '') desc, coalesce("publishedAt", '') desc, "id", "knownAt")
        where "kind" = 'article'`,
      'drop index article_parent',
      'create index article_parent on article ("parentArticleId") where "parentArticleId" is not null',
      'alter table instrument_article rename to instrument_article_by_article',
      ...(withinKey === '' ? ['drop index instrument_article_newest'] : []),
      // No reference to the article, which would be looked for with each teaser that goes: a mention refers to it.
      `create table instrument_article (
        "articleId" ${text} not null,
        "instrumentId" ${text} not null references instrument ("id"),
        "date" ${text} not null,
        "publishedAt" ${text} not null,
        "knownAt" ${text} not null,
        "isTold" integer not null,
        primary key (${withinKey === '' ? order.replaceAll(' desc', '') : order})
      ) ${withinKey}`,
      `insert into instrument_article ("articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold")
        select "articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold"
        from instrument_article_by_article order by ${order}`,
      'drop table instrument_article_by_article',
      // A server has no order within a key.
      ...(withinKey === '' ? [newest] : []),
    ];
  },
};
