import type { Migration } from './migration.ts';

/** What lists of events are narrowed by, so that they are counted from this index alone and not from the events. */
export const countedEventsMigration: Migration = {
  number: 33,
  name: 'counted-events',
  statements: () => [
    `create index news_event_counted on news_event ("instrumentId", "kind", "relation", "novelty", "sessionDate", "knownUntil")`,
  ],
};
