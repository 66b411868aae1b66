import type { Migration } from './migration.ts';

/**
 * What prices need to be trusted: which hours a series is of and how far it reaches, when a reading was confirmed last, what
 * the exchange itself states, what was wrong with what was received, what a person decided, and from what the used bars
 * were derived. `price_derivation` starts empty: every instrument is derived anew.
 */
export const priceQualityMigration: Migration = {
  number: 11,
  name: 'price-quality',
  statements: ({ text, double }) => [
    `alter table price_series add column "hours" ${text} not null default 'unknown'`,
    `alter table price_series add column "currency" ${text} not null default ''`,
    `alter table price_series add column "firstSession" ${text}`,
    `alter table price_series add column "lastSession" ${text}`,
    `alter table price_series add column "finalBars" integer not null default 0`,
    `update price_series set
      "currency" = (select "currency" from instrument where instrument."id" = price_series."instrumentId"),
      "firstSession" = (select min("sessionDate") from price_bar where price_bar."instrumentId" = price_series."instrumentId"
        and price_bar."sourceId" = price_series."sourceId" and "state" = 'final'),
      "lastSession" = (select max("sessionDate") from price_bar where price_bar."instrumentId" = price_series."instrumentId"
        and price_bar."sourceId" = price_series."sourceId" and "state" = 'final'),
      "finalBars" = (select count(distinct "sessionDate") from price_bar where price_bar."instrumentId" = price_series."instrumentId"
        and price_bar."sourceId" = price_series."sourceId" and "state" = 'final')`,
    `alter table price_bar add column "confirmedAt" ${text}`,
    ...['change', 'basePrice', 'listedShares', 'marketValue'].map(
      (column) => `alter table price_bar add column "${column}" ${double}`,
    ),
    'drop index price_bar_revised',
    `create index price_bar_provisional on price_bar ("instrumentId", "sourceId", "sessionDate") where "state" = 'provisional'`,
    `alter table price_event add column "reason" ${text}`,
    `alter table price_event add column "resolution" ${text}`,
    `create table price_fault (
      "instrumentId" ${text} not null,
      "sourceId" ${text} not null,
      "sessionDate" ${text} not null,
      "kind" ${text} not null,
      "detail" ${text} not null,
      "fetchedAt" ${text} not null,
      primary key ("instrumentId", "sourceId", "sessionDate", "kind", "detail"),
      foreign key ("instrumentId", "sourceId") references price_series ("instrumentId", "sourceId")
    )`,
    `create table price_adjustment (
      "instrumentId" ${text} not null,
      "sourceId" ${text} not null,
      "sessionDate" ${text} not null,
      "sequence" integer not null,
      "action" ${text} not null,
      "ratio" ${double},
      "reason" ${text} not null,
      "madeBy" ${text} not null,
      "madeAt" ${text} not null,
      "withdrawnBy" ${text},
      "withdrawnAt" ${text},
      "withdrawnReason" ${text},
      primary key ("instrumentId", "sourceId", "sessionDate", "sequence"),
      foreign key ("instrumentId", "sourceId") references price_series ("instrumentId", "sourceId")
    )`,
    `create table price_derivation (
      "instrumentId" ${text} primary key references instrument ("id"),
      "sourceId" ${text} not null,
      "version" integer not null,
      "staleFrom" ${text}
    )`,
  ],
};
