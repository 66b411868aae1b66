import type { Migration } from './migration.ts';

/** The order of the feeds of news: what became known last comes first. */
export const newestKnownEventsMigration: Migration = {
  number: 26,
  name: 'newest-known-events',
  statements: () => [
    `create index news_event_newest_known on news_event ("knownAt" desc, "key", "knownUntil")`,
  ],
};
