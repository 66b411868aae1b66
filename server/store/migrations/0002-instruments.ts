import type { Migration } from './migration.ts';

/** Traded lines, and their daily prices: raw as received, and as used. */
export const instrumentsMigration: Migration = {
  number: 2,
  name: 'instruments',
  statements: ({ text, double }) => {
    const prices = `"open" ${double},
      "high" ${double},
      "low" ${double},
      "close" ${double} not null,
      "volume" ${double}`;
    return [
      `create table instrument (
      "id" ${text} primary key,
      "mic" ${text} not null,
      "symbol" ${text} not null,
      "kind" ${text} not null,
      "issuerId" ${text} not null,
      "nameKorean" ${text},
      "nameEnglish" ${text},
      "currency" ${text} not null,
      "sector" ${text},
      "listedDate" ${text},
      "delistedDate" ${text},
      "searchSymbol" ${text} not null,
      "searchKorean" ${text} not null,
      "searchEnglish" ${text} not null,
      "searchInitials" ${text} not null
    )`,
      `create table price_series (
      "instrumentId" ${text} not null references instrument ("id"),
      "sourceId" ${text} not null references source ("id"),
      "adjustmentBasis" ${text} not null,
      primary key ("instrumentId", "sourceId")
    )`,
      `create table price_bar (
      "instrumentId" ${text} not null,
      "sourceId" ${text} not null,
      "sessionDate" ${text} not null,
      "revision" integer not null,
      ${prices},
      "state" ${text} not null,
      "fetchedAt" ${text} not null,
      "knownAt" ${text} not null,
      primary key ("instrumentId", "sourceId", "sessionDate", "revision"),
      foreign key ("instrumentId", "sourceId") references price_series ("instrumentId", "sourceId")
    )`,
      `create index price_bar_revised on price_bar ("instrumentId", "fetchedAt") where "revision" > 1`,
      `create table session_bar (
      "instrumentId" ${text} not null references instrument ("id"),
      "sessionDate" ${text} not null,
      "knownAt" ${text} not null,
      ${prices},
      "halted" integer not null,
      "suspectedSplit" integer not null,
      "missingBefore" integer not null,
      "high52w" ${double},
      "low52w" ${double},
      primary key ("instrumentId", "sessionDate", "knownAt")
    )`,
      `create table price_event (
      "instrumentId" ${text} not null references instrument ("id"),
      "sessionDate" ${text} not null,
      "kind" ${text} not null,
      "basis" ${text} not null,
      "value" ${double},
      "previousExtreme" ${double},
      "firstCrossing" integer,
      "knownFrom" ${text} not null,
      "knownUntil" ${text},
      primary key ("instrumentId", "sessionDate", "kind", "basis", "knownFrom")
    )`,
    ];
  },
};
