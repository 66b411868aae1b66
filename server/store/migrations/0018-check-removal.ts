import type { Migration } from './migration.ts';

/** Lets whoever kept a check remove it: the hash of the token that was told once, absent for those kept before. */
export const checkRemovalMigration: Migration = {
  number: 18,
  name: 'check-removal',
  statements: ({ text }) => [`alter table shared_check add column "removalHash" ${text}`],
};
