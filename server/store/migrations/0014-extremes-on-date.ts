import type { Migration } from './migration.ts';

/** Finds what the prices of all instruments showed on one date. */
export const extremesOnDateMigration: Migration = {
  number: 14,
  name: 'extremes-on-date',
  statements: () => [`create index price_event_date on price_event ("sessionDate", "kind")`],
};
