import type { Migration } from './migration.ts';

/**
 * The further names that searches find an instrument by: the product's own (`shipped` 1) and the operator's. A row is one
 * span of time in which the name held; `knownFrom` is empty where it was known from the first. An instrument of a shipped
 * name need not be in the listing, so no row refers to one.
 */
export const instrumentNamesMigration: Migration = {
  number: 10,
  name: 'instrument-names',
  statements: ({ text }) => [
    `create table instrument_name (
      "instrumentId" ${text} not null,
      "name" ${text} not null,
      "knownFrom" ${text} not null,
      "knownUntil" ${text},
      "shipped" integer not null,
      "searchName" ${text} not null,
      "searchInitials" ${text} not null,
      primary key ("instrumentId", "name", "knownFrom")
    )`,
  ],
};
