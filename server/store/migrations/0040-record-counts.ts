import type { Migration } from './migration.ts';

/** How many articles, events and numbers are stored, counted once: from here on whoever writes them keeps the counts. */
export const recordCountsMigration: Migration = {
  number: 40,
  name: 'record-counts',
  statements: ({ text, withinKey }) => {
    const counted = (table: string, condition: string) =>
      `insert into record_count select '${table}', count(*) from ${table} where ${condition}`;
    return [
      `create table record_count (
      "tableName" ${text} not null primary key,
      "count" integer not null
    ) ${withinKey}`,
      counted('article', `"kind" = 'article'`),
      counted('news_event', '"knownUntil" is null'),
      counted('claim', '"knownUntil" is null'),
    ];
  },
};
