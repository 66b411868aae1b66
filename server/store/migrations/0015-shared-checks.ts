import type { Migration } from './migration.ts';

/** What the check of a text found, kept under an address of its own. The text itself is never kept. */
export const sharedChecksMigration: Migration = {
  number: 15,
  name: 'shared-checks',
  statements: ({ text }) => [
    `create table shared_check (
      "id" ${text} primary key,
      "madeAt" ${text} not null,
      "facts" ${text},
      "removedAt" ${text}
    )`,
  ],
};
