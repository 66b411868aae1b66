import type { Migration } from './migration.ts';

/** What changed with a data version, as coarsely as a page that is open needs it. Old versions are forgotten. */
export const dataChangesMigration: Migration = {
  number: 21,
  name: 'data-changes',
  statements: ({ text }) => [
    `create table data_change (
      "version" integer not null,
      "kind" ${text} not null,
      "instrumentId" ${text} not null,
      "sessionDate" ${text} not null,
      "items" integer not null,
      primary key ("version", "kind", "instrumentId", "sessionDate")
    )`,
  ],
};
