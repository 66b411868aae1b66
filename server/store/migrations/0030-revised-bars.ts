import type { Migration } from './migration.ts';

/** The few bars that are not the first of their session: whether a series was ever revised is asked for each article about it. */
export const revisedBarsMigration: Migration = {
  number: 30,
  name: 'revised-bars',
  statements: () => [
    `create index price_bar_revised on price_bar ("instrumentId", "sourceId", "sessionDate") where "revision" > 1`,
  ],
};
