import type { Migration } from './migration.ts';

/** How many requests each provider of prices was sent on a day of its own, and until when one asked to be left alone. */
export const providerUseMigration: Migration = {
  number: 13,
  name: 'provider-use',
  statements: ({ text }) => [
    `create table provider_use (
      "providerId" ${text} not null,
      "day" ${text} not null,
      "requests" integer not null,
      primary key ("providerId", "day")
    )`,
    `create table provider_rest (
      "providerId" ${text} primary key,
      "until" ${text} not null,
      "sentence" ${text} not null
    )`,
  ],
};
