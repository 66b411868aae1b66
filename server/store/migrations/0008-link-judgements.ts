import type { Migration } from './migration.ts';

/**
 * What people said about links, which linker and dictionary linked an article last, and until when something that they corrected was told. `knownUntil` is null for what is
 * told now; indices get it, so that what is told now is found as fast as before.
 */
export const linkJudgementsMigration: Migration = {
  number: 8,
  name: 'link-judgements',
  statements: ({ text }) => [
    `create table link_judgement (
      "id" ${text} primary key,
      "articleId" ${text} not null references article ("id"),
      "sequence" integer not null,
      "instrumentId" ${text} not null references instrument ("id"),
      "verdict" ${text} not null,
      "start" integer,
      "end" integer,
      "surfaceForm" ${text},
      "reason" ${text},
      "madeBy" ${text} not null,
      "madeAt" ${text} not null,
      "withdrawnBy" ${text},
      "withdrawnAt" ${text},
      unique ("articleId", "sequence")
    )`,
    `create table article_linking (
      "articleId" ${text} primary key references article ("id") on delete cascade,
      "linkedBy" ${text} not null
    )`,
    ...['mention', 'claim', 'news_event', 'news_event_article'].map(
      (table) => `alter table ${table} add column "knownUntil" ${text}`,
    ),
    'drop index mention_instrument',
    `create index mention_instrument on mention ("instrumentId", "judgement", "articleId", "knownUntil", "knownAt")`,
    'drop index claim_newest',
    `create index claim_newest on claim (coalesce("date", '') desc, "articleId", "ordinal", "knownUntil")`,
    'drop index claim_instrument',
    `create index claim_instrument on claim ("instrumentId", coalesce("date", '') desc, "articleId", "ordinal", "knownUntil")`,
    'drop index claim_of_article',
    `create index claim_of_article on claim ("articleId", "instrumentId", "verdict", "knownUntil")`,
    'drop index claim_verdicts',
    `create index claim_verdicts on claim ("verdict", "instrumentId", "articleId", "knownUntil")`,
    'drop index news_event_newest',
    `create index news_event_newest on news_event (coalesce("sessionDate", '') desc, "key", "knownAt", "knownUntil")`,
    'drop index news_event_oldest',
    `create index news_event_oldest on news_event (coalesce("sessionDate", '9999-99-99'), "key", "knownAt", "knownUntil")`,
    'drop index news_event_instrument',
    `create index news_event_instrument on news_event ("instrumentId", "sessionDate", "key", "knownUntil")`,
  ],
};
