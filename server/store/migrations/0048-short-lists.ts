import type { ColumnTypes, Migration } from './migration.ts';

/**
 * A list that can be read from both ends has one index, and indexes hold no more than is looked for in them. What names an
 * instrument stands in the order of its list alone: it had a second place by article, where it was looked for to be changed. In a
 * file a document stands in its hash itself, and a number is found by its article, which its id begins with.
 */
export const shortListsMigration: Migration = {
  number: 48,
  name: 'short-lists',
  remakesReferred: true,
  statements: (types) => [
    'drop index news_event_oldest',
    'drop index claim_oldest',
    'drop index article_newest',
    `create index article_newest on article (coalesce("date", '') desc, coalesce("publishedAt", '') desc, "id", "knownAt")
      where "kind" = 'article'`,
    'drop index article_parent',
    'create index article_parent on article ("parentArticleId") where "parentArticleId" is not null',
    'drop index article_told_in',
    'create index article_told_in on article ("language", "sourceId", "id")',
    'drop index news_event_newest_known',
    'create index news_event_newest_known on news_event ("knownAt" desc, "knownUntil")',
    'drop index news_event_verdicts',
    'create index news_event_verdicts on news_event ("verdicts") where "verdicts" is not null',
    'update tone set "contentHash" = substr("contentHash", 1, 8)',
    ...namings(types),
    ...(types.withinKey === '' ? [] : withinKeys(types)),
  ],
};

function namings({ text, withinKey }: ColumnTypes): string[] {
  const order = '"instrumentId", "date" desc, "publishedAt" desc, "articleId"';
  return [
    'alter table instrument_article rename to instrument_article_by_article',
    'drop index instrument_article_newest',
    // No reference to the article, which would be looked for with each teaser that goes: a mention refers to it.
    `create table instrument_article (
      "articleId" ${text} not null,
      "instrumentId" ${text} not null references instrument ("id"),
      "date" ${text} not null,
      "publishedAt" ${text} not null,
      "knownAt" ${text} not null,
      "isTold" integer not null,
      primary key (${withinKey === '' ? order.replaceAll(' desc', '') : order})
    ) ${withinKey}`,
    `insert into instrument_article ("articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold")
      select "articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold"
      from instrument_article_by_article order by ${order}`,
    'drop table instrument_article_by_article',
    // A server has no order within a key.
    ...(withinKey === ''
      ? [`create index instrument_article_newest on instrument_article (${order}, "isTold", "knownAt")`]
      : []),
  ];
}

function withinKeys({ text, double, bytes, withinKey }: ColumnTypes): string[] {
  return [
    ...remade('raw_document', '"hash"', withinKey, [
      `"hash" ${text} not null`,
      `"sourceId" ${text} not null references source ("id")`,
      `"locator" ${text} not null`,
      `"url" ${text}`,
      `"fetchedAt" ${text} not null`,
      `"crawlDate" ${text}`,
      `"charset" ${text}`,
      '"byteLength" integer not null',
      `"bytes" ${bytes}`,
      `"purgedAt" ${text}`,
    ]),
    'create index raw_document_kept on raw_document ("sourceId", "fetchedAt") where "bytes" is not null',
    ...remade('claim', '"articleId", "ordinal"', withinKey, [
      `"id" ${text} not null`,
      `"articleId" ${text} not null references article ("id") on delete cascade`,
      '"ordinal" integer not null',
      `"instrumentId" ${text} references instrument ("id")`,
      `"kind" ${text} not null`,
      `"value" ${double}`,
      `"valueHigh" ${double}`,
      `"unit" ${text} not null`,
      `"modifier" ${text} not null`,
      `"precision" ${double}`,
      `"extremeBasis" ${text}`,
      `"changeBase" ${text}`,
      `"session" ${text} not null`,
      `"date" ${text}`,
      `"fromDate" ${text}`,
      '"start" integer not null',
      '"end" integer not null',
      `"quote" ${text} not null`,
      `"verdict" ${text} not null`,
      `"reason" ${text} not null`,
      `"reference" ${text}`,
      `"seriesStart" ${text}`,
      `"priceSourceId" ${text}`,
      '"claimVersion" integer not null',
      `"knownAt" ${text}`,
      `"knownUntil" ${text}`,
      `"basis" ${text}`,
      `"difference" ${double}`,
      `"differencePercent" ${double}`,
      `"dueAt" ${text}`,
      `"dueFrom" ${text}`,
      '"isAmbiguous" integer',
      `"pricesKnownAt" ${text}`,
    ]),
    `create index claim_newest on claim (coalesce("date", '') desc, "articleId", "ordinal", "knownUntil")`,
    `create index claim_instrument on claim ("instrumentId", coalesce("date", '') desc, "articleId", "ordinal", "knownUntil")`,
    'create index claim_verdicts on claim ("verdict", "instrumentId", "articleId", "knownUntil")',
  ];
}

/** Makes a table anew with its rows in its key. */
function remade(table: string, key: string, withinKey: string, columns: readonly string[]): string[] {
  const names = columns.map((column) => column.slice(0, column.indexOf(' '))).join(', ');
  return [
    `create table ${table}_within_key (${columns.join(', ')}, primary key (${key})) ${withinKey}`,
    `insert into ${table}_within_key (${names}) select ${names} from ${table} order by ${key}`,
    `drop table ${table}`,
    `alter table ${table}_within_key rename to ${table}`,
  ];
}
