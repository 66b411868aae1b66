import type { Migration } from './migration.ts';

/** The tone of each revision of an article with the words that made it. Derived: a job reads what is stored. */
export const tonesMigration: Migration = {
  number: 28,
  name: 'tones',
  statements: ({ text, double }) => [
    `create table tone (
      "articleId" ${text} not null references article ("id") on delete cascade,
      "sequence" integer not null,
      "contentHash" ${text} not null,
      "knownFrom" ${text} not null,
      "lexiconVersion" integer not null,
      "score" ${double},
      "words" ${text} not null,
      primary key ("articleId", "sequence")
    )`,
  ],
};
