import type { Migration } from './migration.ts';

/**
 * Terms that the operator states of a source beside those that it came with. A statement is only ever added, and stamped
 * where another took its place or it was withdrawn: one of a source is in force at most.
 */
export const sourceLicencesMigration: Migration = {
  number: 23,
  name: 'source-licences',
  statements: ({ text }) => [
    `create table source_licence (
      "id" ${text} primary key,
      "sourceId" ${text} not null references source ("id"),
      "display" ${text} not null,
      "redistribute" ${text} not null,
      "attribution" ${text},
      "link" ${text},
      "termsReadOn" ${text},
      "note" ${text},
      "statedBy" ${text} not null,
      "statedAt" ${text} not null,
      "withdrawnBy" ${text},
      "withdrawnAt" ${text}
    )`,
    `create unique index source_licence_in_force on source_licence ("sourceId") where "withdrawnAt" is null`,
  ],
};
