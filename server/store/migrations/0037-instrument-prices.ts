import type { Migration } from './migration.ts';

/** When the prices of an instrument changed last, so that those of others leave what is told of it as it is. */
export const instrumentPricesMigration: Migration = {
  number: 37,
  name: 'instrument-prices',
  statements: ({ text, withinKey }) => [
    `create table instrument_prices (
      "instrumentId" ${text} not null primary key,
      "version" integer not null
    ) ${withinKey}`,
    `create index instrument_prices_version on instrument_prices ("version")`,
  ],
};
