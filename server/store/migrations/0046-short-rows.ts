import type { Migration } from './migration.ts';

/**
 * What speaks for a link is kept without the names of its parts. Its words may hold any sign, but for a quotation mark that no
 * backslash stands before: what is replaced has one each, and is found between the parts alone.
 */
const unnamed = [
  ['{"feature":"', '["'],
  ['","weight":', '",'],
  [',"detail":"', ',"'],
  ['"},["', '"],["'],
].reduce((column, [before, now]) => `replace(${column}, '${before}', '${now}')`, '"evidence"');

/**
 * In a file the rows of mentions, numbers, tones and of what was linked stand in their primary key itself, those of numbers by their
 * article, so that they need no index for it. Articles are no more found by the
 * mentions of an instrument but by `instrument_article`, which does not say twice when an article was known where that is when it
 * was published. The events that are listed with the oldest first are looked at in their rows for when they were known.
 */
export const shortRowsMigration: Migration = {
  number: 46,
  name: 'short-rows',
  statements: ({ text, double, withinKey }) => {
    const forBoth = [
      // What does not end so was written in another order, and is read as it is.
      `update mention set "evidence" = substr(${unnamed}, 1, length(${unnamed}) - 2) || ']]'
        where "evidence" like '[{"feature":"%"}]' and ${unnamed} not like '%,"weight":%' and ${unnamed} not like '%{"%'`,
      'drop index mention_instrument',
      `update instrument_article set "knownAt" = '' where "knownAt" = "publishedAt"`,
      'drop index news_event_oldest',
      `create index news_event_oldest on news_event (coalesce("sessionDate", '9999-99-99'), "key", "knownUntil")`,
    ];
    if (withinKey === '') return forBoth;
    const ofArticle = `"articleId" ${text} not null references article ("id") on delete cascade`;
    const made = (table: string, columns: string, key: string) => {
      const names = columns
        .split(',\n')
        .map((column) => column.trim().split(' ')[0])
        .join(', ');
      return [
        `create table ${table}_within_key (${columns}, primary key (${key})) ${withinKey}`,
        `insert into ${table}_within_key (${names}) select ${names} from ${table} order by ${key}`,
        `drop table ${table}`,
        `alter table ${table}_within_key rename to ${table}`,
      ];
    };
    return [
      ...forBoth,
      ...made(
        'mention',
        `${ofArticle},
        "ordinal" integer not null,
        "start" integer not null,
        "end" integer not null,
        "surfaceForm" ${text} not null,
        "instrumentId" ${text} references instrument ("id"),
        "kind" ${text} not null,
        "entityName" ${text},
        "judgement" ${text} not null,
        "role" ${text} not null,
        "score" ${double} not null,
        "evidence" ${text} not null,
        "linkerVersion" integer not null,
        "knownAt" ${text},
        "relevance" ${double} not null default 0,
        "runnerUp" ${text},
        "knownUntil" ${text}`,
        '"articleId", "ordinal"',
      ),
      ...made(
        'claim',
        `"id" ${text} not null unique,
        ${ofArticle},
        "ordinal" integer not null,
        "instrumentId" ${text} references instrument ("id"),
        "kind" ${text} not null,
        "value" ${double},
        "valueHigh" ${double},
        "unit" ${text} not null,
        "modifier" ${text} not null,
        "precision" ${double},
        "extremeBasis" ${text},
        "changeBase" ${text},
        "session" ${text} not null,
        "date" ${text},
        "fromDate" ${text},
        "start" integer not null,
        "end" integer not null,
        "quote" ${text} not null,
        "verdict" ${text} not null,
        "reason" ${text} not null,
        "reference" ${text},
        "seriesStart" ${text},
        "priceSourceId" ${text},
        "claimVersion" integer not null,
        "knownAt" ${text},
        "knownUntil" ${text},
        "basis" ${text},
        "difference" ${double},
        "differencePercent" ${double},
        "dueAt" ${text},
        "dueFrom" ${text},
        "isAmbiguous" integer,
        "pricesKnownAt" ${text}`,
        '"articleId", "ordinal"',
      ),
      `create index claim_newest on claim (coalesce("date", '') desc, "articleId", "ordinal", "knownUntil")`,
      `create index claim_oldest on claim (coalesce("date", '9999-99-99'), "articleId", "ordinal", "knownUntil")`,
      `create index claim_instrument on claim ("instrumentId", coalesce("date", '') desc, "articleId", "ordinal", "knownUntil")`,
      `create index claim_verdicts on claim ("verdict", "instrumentId", "articleId", "knownUntil")`,
      ...made(
        'tone',
        `${ofArticle},
        "sequence" integer not null,
        "contentHash" ${text} not null,
        "knownFrom" ${text} not null,
        "lexiconVersion" integer not null,
        "score" ${double},
        "words" ${text} not null`,
        '"articleId", "sequence"',
      ),
      ...made(
        'article_linking',
        `${ofArticle},
        "linkedBy" ${text} not null`,
        '"articleId"',
      ),
    ];
  },
};
