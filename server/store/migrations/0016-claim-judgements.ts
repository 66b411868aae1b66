import type { Migration } from './migration.ts';

/**
 * What people said of numbers that were told wrongly. A row names the statement as it was read, not the row of `claim`,
 * which a later reading replaces. The last index is for lists of claims with the oldest day first.
 */
export const claimJudgementsMigration: Migration = {
  number: 16,
  name: 'claim-judgements',
  statements: ({ text, double }) => [
    `create table claim_judgement (
      "id" ${text} primary key,
      "articleId" ${text} not null references article ("id"),
      "sequence" integer not null,
      "instrumentId" ${text} references instrument ("id"),
      "kind" ${text} not null,
      "value" ${double},
      "date" ${text},
      "quote" ${text} not null,
      "fault" ${text} not null,
      "note" ${text},
      "madeBy" ${text} not null,
      "madeAt" ${text} not null,
      "withdrawnBy" ${text},
      "withdrawnAt" ${text},
      unique ("articleId", "sequence")
    )`,
    `create index claim_judgement_newest on claim_judgement ("madeAt" desc, "id")`,
    `create index claim_oldest on claim (coalesce("date", '9999-99-99'), "articleId", "ordinal", "knownUntil")`,
  ],
};
