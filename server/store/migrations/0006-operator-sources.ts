import type { Migration } from './migration.ts';

/** Feeds of the operator, how their collecting stands, and which of their entries were read. */
export const operatorSourcesMigration: Migration = {
  number: 6,
  name: 'operator-sources',
  statements: ({ text, double }) => [
    `alter table source add column "address" ${text}`,
    `alter table source add column "follow" ${text} not null default 'none'`,
    `alter table source add column "keepRawDays" integer default 90`,
    `alter table source add column "giveOut" ${text} not null default 'facts'`,
    `alter table source add column "setAsideAt" ${text}`,
    `alter table source add column "setAsideReason" ${text}`,
    `alter table source add column "note" ${text}`,
    `create unique index source_address on source ("address") where "address" is not null`,
    `alter table raw_document add column "purgedAt" ${text}`,
    `create index raw_document_kept on raw_document ("sourceId", "fetchedAt") where "bytes" is not null`,
    `create table feed_state (
      "sourceId" ${text} primary key references source ("id"),
      "lastSuccessAt" ${text},
      "lastTriedAt" ${text},
      "nextTryAt" ${text},
      "etag" ${text},
      "lastModified" ${text},
      "validatedAt" ${text},
      "validatedAddress" ${text},
      "consecutiveFailures" integer not null,
      "lastFailure" ${text},
      "entriesAccepted" integer not null,
      "entriesRejected" integer not null,
      "malformed" ${text},
      "minutesBetweenFetches" ${double}
    )`,
    `create table source_poll (
      "sourceId" ${text} not null references source ("id"),
      "triedAt" ${text} not null,
      "outcome" ${text} not null,
      "failure" ${text},
      "entriesNew" integer not null,
      "entriesChanged" integer not null,
      "entriesUnchanged" integer not null,
      "entriesRejected" integer not null,
      primary key ("sourceId", "triedAt")
    )`,
    `create table feed_entry (
      "sourceId" ${text} not null references source ("id"),
      "entryKey" ${text} not null,
      "fingerprint" ${text} not null,
      "outcome" ${text} not null,
      "rejection" ${text},
      "articleId" ${text},
      "readAt" ${text} not null,
      primary key ("sourceId", "entryKey")
    )`,
  ],
};
