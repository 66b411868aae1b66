import type { Migration } from './migration.ts';

/**
 * The operator's own instruments and names, as edits that are only ever added. `instrument` holds what is in force;
 * `shipped_instrument` keeps what the listing says of those that were edited.
 */
export const userDictionaryMigration: Migration = {
  number: 9,
  name: 'user-dictionary',
  statements: ({ text }) => [
    `create table instrument_edit (
      "sequence" integer primary key,
      "instrumentId" ${text} not null references instrument ("id"),
      "kind" ${text} not null,
      "origin" ${text} not null,
      "fields" ${text} not null,
      "onDate" ${text},
      "reason" ${text} not null,
      "madeBy" ${text} not null,
      "madeAt" ${text} not null
    )`,
    `create index instrument_edit_instrument on instrument_edit ("instrumentId", "sequence")`,
    `create table shipped_instrument (
      "id" ${text} primary key references instrument ("id"),
      "instrument" ${text} not null,
      "since" ${text} not null
    )`,
    `create table user_alias (
      "sequence" integer primary key,
      "instrumentId" ${text} not null references instrument ("id"),
      "name" ${text} not null,
      "action" ${text} not null,
      "kind" ${text} not null,
      "language" ${text},
      "validFrom" ${text},
      "validTo" ${text},
      "reason" ${text} not null,
      "madeBy" ${text} not null,
      "madeAt" ${text} not null
    )`,
    `create index user_alias_instrument on user_alias ("instrumentId", "sequence")`,
  ],
};
