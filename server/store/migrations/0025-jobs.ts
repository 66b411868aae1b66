import type { Migration } from './migration.ts';

/**
 * Work that is kept until it is done, when each repeated piece of it comes next, and the instruments whose prices are kept
 * current. `openKey` is the kind and key of a job that waits or runs, and null of one that ended: so at most one is open.
 */
export const jobsMigration: Migration = {
  number: 25,
  name: 'jobs',
  statements: ({ text }) => [
    `create table job (
      "id" ${text} primary key,
      "kind" ${text} not null,
      "key" ${text} not null,
      "openKey" ${text} unique,
      "payload" ${text} not null,
      "state" ${text} not null,
      "runAt" ${text} not null,
      "attempts" integer not null,
      "leaseUntil" ${text},
      "leasedBy" ${text},
      "lastError" ${text},
      "progress" ${text},
      "checkpoint" ${text},
      "cancelAsked" integer not null,
      "outcome" ${text},
      "createdAt" ${text} not null,
      "startedAt" ${text},
      "endedAt" ${text}
    )`,
    `create index job_state on job ("state", "runAt")`,
    `create index job_kind on job ("kind", "key", "state")`,
    `create table schedule (
      "key" ${text} primary key,
      "nextAt" ${text},
      "lastAt" ${text},
      "fruitless" integer not null
    )`,
    `create table tracked_instrument (
      "instrumentId" ${text} primary key,
      "trackedAt" ${text} not null
    )`,
  ],
};
