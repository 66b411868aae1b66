import type { Migration } from './migration.ts';

/** How much an article is about the linked company, and what else a span might have been. Links of before have neither. */
export const linkRelevanceMigration: Migration = {
  number: 7,
  name: 'link-relevance',
  statements: ({ text, double }) => [
    `alter table mention add column "relevance" ${double} not null default 0`,
    `alter table mention add column "runnerUp" ${text}`,
  ],
};
