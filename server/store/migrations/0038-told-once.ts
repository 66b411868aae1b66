import type { Migration } from './migration.ts';

/**
 * What an event and an article say is kept once: not again beside the story that the event reads as, nor beside the reading
 * that the article is. In a file the rows of both tables stand in their primary key itself now.
 */
export const toldOnceMigration: Migration = {
  number: 38,
  name: 'told-once',
  statements: ({ text, withinKey }) => {
    const isLead = `news_event_article."knownUntil" is null and exists (select 1 from news_event
      where news_event."key" = news_event_article."eventKey"
        and news_event."leadArticleId" = news_event_article."articleId")`;
    const sayTheSame = `(select article."text" from article where article."id" = article_revision."articleId") = article_revision."text"`;
    if (withinKey === '') {
      return [
        `alter table news_event_article alter column "event" drop not null`,
        `update news_event_article set "event" = null where ${isLead}`,
        `alter table article_revision alter column "text" drop not null`,
        `update article_revision set "text" = null where ${sayTheSame}`,
      ];
    }
    return [
      `create table event_part (
        "eventKey" ${text} not null references news_event ("key") deferrable initially deferred,
        "articleId" ${text} not null references article ("id") on delete cascade,
        "event" ${text},
        "knownAt" ${text},
        "knownUntil" ${text},
        primary key ("eventKey", "articleId")
      ) ${withinKey}`,
      `insert into event_part select "eventKey", "articleId", case when ${isLead} then null else "event" end, "knownAt", "knownUntil"
        from news_event_article order by "eventKey", "articleId"`,
      'drop table news_event_article',
      'alter table event_part rename to news_event_article',
      `create index news_event_article_article on news_event_article ("articleId", "eventKey")`,
      `create table reading (
        "articleId" ${text} not null references article ("id") on delete cascade,
        "rawDocumentHash" ${text} not null references raw_document ("hash"),
        "sequence" integer not null,
        "repeats" integer not null,
        "fetchedAt" ${text} not null,
        "contentHash" ${text} not null,
        "changes" ${text} not null,
        "found" ${text} not null,
        "teasers" ${text} not null,
        "sourceId" ${text} not null,
        "canonicalUrl" ${text},
        "publisher" ${text},
        "title" ${text},
        "text" ${text},
        "language" ${text} not null,
        "coverage" ${text} not null,
        "date" ${text},
        "publishedAt" ${text},
        "datePrecision" ${text} not null,
        "dateBasis" ${text} not null,
        "dateEvidence" ${text} not null,
        "note" ${text},
        "extractorVersion" integer not null,
        primary key ("articleId", "rawDocumentHash")
      ) ${withinKey}`,
      `insert into reading select "articleId", "rawDocumentHash", "sequence", "repeats", "fetchedAt", "contentHash", "changes", "found",
        "teasers", "sourceId", "canonicalUrl", "publisher", "title", case when ${sayTheSame} then null else "text" end, "language",
        "coverage", "date", "publishedAt", "datePrecision", "dateBasis", "dateEvidence", "note", "extractorVersion"
        from article_revision order by "articleId", "rawDocumentHash"`,
      'drop table article_revision',
      'alter table reading rename to article_revision',
    ];
  },
};
