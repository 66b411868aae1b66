import type { Migration } from './migration.ts';

/**
 * In a file, the rows of the tables with the most and the shortest rows stand in their primary key itself: else each key is
 * kept twice, in the row and in the index that finds it, which was a third of a file of prices. A server's tables are left
 * alone. The columns are the same in the same order, and every row is copied.
 */
export const rowsWithinKeysMigration: Migration = {
  number: 32,
  name: 'rows-within-keys',
  statements: ({ text, double, withinKey }) => {
    if (withinKey === '') return [];
    const prices = `"open" ${double},
      "high" ${double},
      "low" ${double},
      "close" ${double} not null,
      "volume" ${double}`;
    const made = (table: string, columns: string, key: string) => [
      `create table ${table}_within_key (${columns}) ${withinKey}`,
      `insert into ${table}_within_key select * from ${table} order by ${key}`,
      `drop table ${table}`,
      `alter table ${table}_within_key rename to ${table}`,
    ];
    return [
      ...made(
        'price_bar',
        `"instrumentId" ${text} not null,
      "sourceId" ${text} not null,
      "sessionDate" ${text} not null,
      "revision" integer not null,
      ${prices},
      "state" ${text} not null,
      "fetchedAt" ${text} not null,
      "knownAt" ${text} not null,
      "confirmedAt" ${text},
      "change" ${double},
      "basePrice" ${double},
      "listedShares" ${double},
      "marketValue" ${double},
      primary key ("instrumentId", "sourceId", "sessionDate", "revision"),
      foreign key ("instrumentId", "sourceId") references price_series ("instrumentId", "sourceId")`,
        '"instrumentId", "sourceId", "sessionDate", "revision"',
      ),
      `create index price_bar_provisional on price_bar ("instrumentId", "sourceId", "sessionDate") where "state" = 'provisional'`,
      `create index price_bar_revised on price_bar ("instrumentId", "sourceId", "sessionDate") where "revision" > 1`,
      ...made(
        'session_bar',
        `"instrumentId" ${text} not null references instrument ("id"),
      "sessionDate" ${text} not null,
      "knownAt" ${text} not null,
      ${prices},
      "halted" integer not null,
      "suspectedSplit" integer not null,
      "missingBefore" integer not null,
      "high52w" ${double},
      "low52w" ${double},
      "moveDeviations" ${double},
      "moved" integer,
      "usualVolume" ${double},
      primary key ("instrumentId", "sessionDate", "knownAt")`,
        '"instrumentId", "sessionDate", "knownAt"',
      ),
      `create index session_bar_moved on session_bar ("sessionDate", "instrumentId", "knownAt") where "moved" = 1`,
      ...made(
        'price_event',
        `"instrumentId" ${text} not null references instrument ("id"),
      "sessionDate" ${text} not null,
      "kind" ${text} not null,
      "basis" ${text} not null,
      "value" ${double},
      "previousExtreme" ${double},
      "firstCrossing" integer,
      "knownFrom" ${text} not null,
      "knownUntil" ${text},
      "reason" ${text},
      "resolution" ${text},
      primary key ("instrumentId", "sessionDate", "kind", "basis", "knownFrom")`,
        '"instrumentId", "sessionDate", "kind", "basis", "knownFrom"',
      ),
      `create index price_event_date on price_event ("sessionDate", "kind")`,
      ...made(
        'duplicate_key',
        `"key" integer not null,
      "articleId" ${text} not null references article ("id") on delete cascade,
      "day" ${text} not null,
      primary key ("key", "day", "articleId")`,
        '"key", "day", "articleId"',
      ),
      `create index duplicate_key_article on duplicate_key ("articleId")`,
      ...made(
        'event_verdict',
        `"verdict" ${text} not null,
      "eventKey" ${text} not null,
      primary key ("verdict", "eventKey")`,
        '"verdict", "eventKey"',
      ),
      `create index event_verdict_event on event_verdict ("eventKey")`,
    ];
  },
};
