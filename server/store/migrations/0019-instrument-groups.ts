import type { Migration } from './migration.ts';

/** Which listed companies belong to which group: what the product's dictionary says. A member need not be in the listing. */
export const instrumentGroupsMigration: Migration = {
  number: 19,
  name: 'instrument-groups',
  statements: ({ text }) => [
    `create table instrument_group (
      "groupName" ${text} not null,
      "instrumentId" ${text} not null,
      primary key ("groupName", "instrumentId")
    )`,
  ],
};
