import type { Migration } from './migration.ts';

/** One instrument, one session and the articles about it. */
export const newsEventsMigration: Migration = {
  number: 4,
  name: 'news-events',
  statements: ({ text }) => [
    `create table news_event (
      "key" ${text} primary key,
      "instrumentId" ${text} not null references instrument ("id"),
      "mic" ${text} not null,
      "sessionDate" ${text},
      "reactionSessionDate" ${text},
      "phase" ${text} not null,
      "kind" ${text} not null,
      "relation" ${text} not null,
      "relationReason" ${text} not null,
      "novelty" ${text} not null,
      "role" ${text} not null,
      "benchmarkId" ${text},
      "returns" ${text} not null,
      "eventVersion" integer not null,
      "leadArticleId" ${text} not null references article ("id"),
      "knownAt" ${text} not null
    )`,
    `create index news_event_newest on news_event (coalesce("sessionDate", '') desc, "key", "knownAt")`,
    `create index news_event_oldest on news_event (coalesce("sessionDate", '9999-99-99'), "key", "knownAt")`,
    `create index news_event_instrument on news_event ("instrumentId", "sessionDate", "key")`,
    `create table news_event_article (
      "eventKey" ${text} not null references news_event ("key") deferrable initially deferred,
      "articleId" ${text} not null references article ("id") on delete cascade,
      "event" ${text} not null,
      primary key ("eventKey", "articleId")
    )`,
    `create index news_event_article_article on news_event_article ("articleId", "eventKey")`,
  ],
};
