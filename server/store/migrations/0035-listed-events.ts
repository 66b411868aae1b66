import type { Migration } from './migration.ts';

/**
 * What lists of events are narrowed by stands in the index of their order, so that they are counted, and the sessions of a
 * market told, from it alone. An index that knew it by instrument goes: SQLite went over all of it for a page of a list.
 */
export const listedEventsMigration: Migration = {
  number: 35,
  name: 'listed-events',
  statements: () => [
    'drop index news_event_counted',
    'drop index news_event_newest',
    `create index news_event_newest on news_event (
      coalesce("sessionDate", '') desc, "key", "knownAt", "knownUntil", "instrumentId", "mic", "kind", "relation", "novelty"
    )`,
  ],
};
