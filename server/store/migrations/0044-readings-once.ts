import type { Migration } from './migration.ts';

const shared = [
  ...['sourceId', 'canonicalUrl', 'publisher', 'title', 'language', 'coverage', 'date', 'publishedAt'],
  ...['datePrecision', 'dateBasis', 'dateEvidence', 'note', 'extractorVersion'],
];
const neverNull = [
  ...['sourceId', 'language', 'coverage', 'datePrecision', 'dateBasis', 'dateEvidence', 'extractorVersion'],
];

const [opening, ending] = ['{"evidence":', ',"revised":null,"conflicts":[]}'];

/**
 * What a reading has from its article is kept with the article alone, its document and its date among it, and the evidence of a
 * date is a list where nothing stands beside it. Nobody looks articles up by their document, so that index goes.
 */
export const readingsOnceMigration: Migration = {
  number: 44,
  name: 'readings-once',
  statements: ({ text, withinKey }) => {
    const listed = (
      table: string,
    ) => `update ${table} set "dateEvidence" = substr("dateEvidence", ${opening.length + 1},
        length("dateEvidence") - ${opening.length + ending.length})
      where "dateEvidence" like '${opening}%${ending}'`;
    const ofArticle = (condition: string) =>
      `exists (select 1 from article where article."id" = article_revision."articleId" and ${condition})`;
    const saysTheSame = ofArticle(
      shared.map((name) => `article."${name}" is not distinct from article_revision."${name}"`).join(' and '),
    );
    const isDocument = ofArticle(`article."rawDocumentHash" = article_revision."rawDocumentHash"`);
    const first = ['drop index article_document', listed('article'), listed('article_revision')];
    if (withinKey === '') {
      return [
        ...first,
        `alter table article_revision drop constraint "article_revision_rawDocumentHash_fkey"`,
        ...neverNull.map((name) => `alter table article_revision alter column "${name}" drop not null`),
        `update article_revision set ${shared.map((name) => `"${name}" = null`).join(', ')} where ${saysTheSame}`,
        `update article_revision set "rawDocumentHash" = '' where ${isDocument}`,
      ];
    }
    const own = ['sequence', 'repeats', 'fetchedAt', 'contentHash', 'changes', 'found', 'teasers'];
    const columns = ['articleId', 'rawDocumentHash', ...own, 'text', ...shared];
    const kept = shared.map((name) => `case when "isSame" then null else "${name}" end`);
    return [
      ...first,
      `create table reading (
        "articleId" ${text} not null references article ("id") on delete cascade,
        "rawDocumentHash" ${text} not null,
        "sequence" integer not null,
        "repeats" integer not null,
        "fetchedAt" ${text} not null,
        "contentHash" ${text} not null,
        "changes" ${text} not null,
        "found" ${text} not null,
        "teasers" ${text} not null,
        "sourceId" ${text},
        "canonicalUrl" ${text},
        "publisher" ${text},
        "title" ${text},
        "text" ${text},
        "language" ${text},
        "coverage" ${text},
        "date" ${text},
        "publishedAt" ${text},
        "datePrecision" ${text},
        "dateBasis" ${text},
        "dateEvidence" ${text},
        "note" ${text},
        "extractorVersion" integer,
        primary key ("articleId", "rawDocumentHash")
      ) ${withinKey}`,
      `insert into reading (${columns.map((name) => `"${name}"`).join(', ')})
        select "articleId", case when ${isDocument} then '' else "rawDocumentHash" end,
          ${[...own, 'text'].map((name) => `"${name}"`).join(', ')}, ${kept.join(', ')}
        from (select article_revision.*, ${saysTheSame} as "isSame" from article_revision) as article_revision
        order by "articleId"`,
      'drop table article_revision',
      'alter table reading rename to article_revision',
    ];
  },
};
