import type { Migration } from './migration.ts';

/** Where data are from, what was received, what was left out, and what the server keeps about itself. */
export const sourcesMigration: Migration = {
  number: 1,
  name: 'sources',
  statements: ({ text, bytes }) => [
    `create table setting (
      "key" ${text} primary key,
      "value" ${text} not null
    )`,
    `create table source (
      "id" ${text} primary key,
      "kind" ${text} not null,
      "name" ${text} not null,
      "owner" ${text},
      "attribution" ${text},
      "display" ${text} not null,
      "redistribute" ${text} not null,
      "link" ${text},
      "termsReadOn" ${text}
    )`,
    `create table raw_document (
      "hash" ${text} primary key,
      "sourceId" ${text} not null references source ("id"),
      "locator" ${text} not null,
      "url" ${text},
      "fetchedAt" ${text} not null,
      "crawlDate" ${text},
      "charset" ${text},
      "byteLength" integer not null,
      "bytes" ${bytes}
    )`,
    `create table rejection (
      "stage" ${text} not null,
      "subject" ${text} not null,
      "reason" ${text} not null,
      "detail" ${text} not null,
      "rejectedAt" ${text} not null,
      primary key ("stage", "subject", "reason")
    )`,
  ],
};
