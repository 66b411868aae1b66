import type { Migration } from './migration.ts';

/** When what stories tell of an instrument changed last, so that stories about others leave its replies as they are. */
export const instrumentNewsMigration: Migration = {
  number: 34,
  name: 'instrument-news',
  statements: ({ text, withinKey }) => [
    `create table instrument_news (
      "instrumentId" ${text} not null primary key,
      "version" integer not null
    ) ${withinKey}`,
  ],
};
