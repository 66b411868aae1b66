import type { Migration } from './migration.ts';

/**
 * Which listed companies belong to which group: what the product's dictionary says; a member need not be in the listing. The
 * index is for lists of the stories of a language or a source.
 */
export const instrumentGroupsMigration: Migration = {
  number: 19,
  name: 'instrument-groups',
  statements: ({ text }) => [
    `create table instrument_group (
      "groupName" ${text} not null,
      "instrumentId" ${text} not null,
      primary key ("groupName", "instrumentId")
    )`,
    `create index article_told_in on article ("language", "sourceId", "id", "knownAt")`,
  ],
};
