import type { Migration } from './migration.ts';

/** Every reading of an article that changed it, and which articles are one story. */
export const sameStoryMigration: Migration = {
  number: 5,
  name: 'same-story',
  statements: ({ text, double }) => [
    `create table article_revision (
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
      "text" ${text} not null,
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
    )`,
    `create table article_entry (
      "sourceId" ${text} not null references source ("id"),
      "guid" ${text} not null,
      "articleId" ${text} not null references article ("id") on delete cascade,
      primary key ("sourceId", "guid", "articleId")
    )`,
    `create index article_entry_article on article_entry ("articleId")`,
    `create table duplicate_key (
      "key" integer not null,
      "articleId" ${text} not null references article ("id") on delete cascade,
      "day" ${text} not null,
      primary key ("key", "day", "articleId")
    )`,
    `create index duplicate_key_article on duplicate_key ("articleId")`,
    `create table article_likeness (
      "articleId" ${text} not null references article ("id") on delete cascade,
      "otherId" ${text} not null references article ("id") on delete cascade,
      "basis" ${text} not null,
      "share" ${double} not null,
      primary key ("articleId", "otherId")
    )`,
    `create index article_likeness_other on article_likeness ("otherId")`,
    `create table duplicate_group (
      "articleId" ${text} primary key references article ("id") on delete cascade,
      "groupId" ${text} not null references article ("id") on delete cascade
    )`,
    `create index duplicate_group_members on duplicate_group ("groupId")`,
    `alter table mention add column "knownAt" ${text}`,
    `alter table claim add column "knownAt" ${text}`,
    `alter table news_event_article add column "knownAt" ${text}`,
  ],
};
