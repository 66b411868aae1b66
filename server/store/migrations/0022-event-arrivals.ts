import type { Migration } from './migration.ts';

/** The news events that came with a data version, so that a page that is open can mark them. Old versions are forgotten. */
export const eventArrivalsMigration: Migration = {
  number: 22,
  name: 'event-arrivals',
  statements: ({ text }) => [
    `create table event_arrival (
      "version" integer not null,
      "eventKey" ${text} not null,
      primary key ("version", "eventKey")
    )`,
  ],
};
