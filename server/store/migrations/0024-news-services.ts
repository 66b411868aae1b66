import type { Migration } from './migration.ts';

/**
 * What services of news are asked for (null: the tracked companies, the usual kinds), and by which codes of their own they
 * know companies.
 */
export const newsServicesMigration: Migration = {
  number: 24,
  name: 'news-services',
  statements: ({ text }) => [
    `create table news_request (
      "sourceId" ${text} primary key references source ("id"),
      "instrumentIds" ${text},
      "kinds" ${text}
    )`,
    `create table issuer_code (
      "serviceId" ${text} not null,
      "symbol" ${text} not null,
      "code" ${text} not null,
      "name" ${text} not null,
      "readAt" ${text} not null,
      primary key ("serviceId", "symbol")
    )`,
  ],
};
