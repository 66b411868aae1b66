import type { Migration } from './migration.ts';

/**
 * Results of studies by the digest of their design and inputs, what was asked of which state of the data, and lists of events
 * that people pasted.
 */
export const studiesMigration: Migration = {
  number: 29,
  name: 'studies',
  statements: ({ text, bytes }) => [
    `create table study_result (
      "digest" ${text} primary key,
      "madeAt" ${text} not null,
      "body" ${bytes} not null,
      "bodyLength" integer not null
    )`,
    `create table study_ask (
      "id" ${text} primary key,
      "digest" ${text} not null references study_result ("digest") on delete cascade,
      "dataVersion" integer not null,
      "askedAt" ${text} not null
    )`,
    'create index study_ask_digest on study_ask ("digest")',
    `create table study_list (
      "id" ${text} primary key,
      "madeAt" ${text} not null,
      "reply" ${text} not null
    )`,
  ],
};
