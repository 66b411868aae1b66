import type { Migration } from './migration.ts';

/** Which events a data version changed, so that who holds those of a company reads these alone. Old versions are forgotten. */
export const eventChangesMigration: Migration = {
  number: 36,
  name: 'event-changes',
  statements: ({ text, withinKey }) => [
    `create table event_change (
      "version" integer not null,
      "eventKey" ${text} not null,
      primary key ("version", "eventKey")
    ) ${withinKey}`,
  ],
};
