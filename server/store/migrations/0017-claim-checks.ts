import type { Migration } from './migration.ts';

/** What a verdict says beside itself: its basis, the size of the error, when a price is due; and when prices changed it. */
export const claimChecksMigration: Migration = {
  number: 17,
  name: 'claim-checks',
  statements: ({ text, double }) => [
    ...['claim', 'claim_verdict'].flatMap((table) => [
      `alter table ${table} add column "basis" ${text}`,
      `alter table ${table} add column "difference" ${double}`,
      `alter table ${table} add column "differencePercent" ${double}`,
      `alter table ${table} add column "dueAt" ${text}`,
      `alter table ${table} add column "dueFrom" ${text}`,
    ]),
    `alter table claim add column "isAmbiguous" integer`,
    `alter table claim_verdict add column "judgedAt" ${text}`,
    `alter table price_series add column "delay" ${text}`,
  ],
};
