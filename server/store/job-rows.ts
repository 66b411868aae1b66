import * as z from 'zod';
import {
  type Job,
  type JobKind,
  JobKindSchema,
  JobProgressSchema,
  JobSchema,
} from '../../shared/schemas/job.ts';
import { readJson } from './json-column.ts';
import type { JobRow } from './tables.ts';

/** A job in a worker's hands. */
export interface HeldJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly key: string;
  /** Who holds it, for `job-leases.ts`: another at each attempt. */
  readonly leasedBy: string;
  /** This attempt's number, from 1. */
  readonly attempts: number;
  /** As it was asked for; the handler of the kind reads it by its schema. */
  readonly payload: unknown;
  /** How far the handler had come before, in its own words; null where it never said. */
  readonly checkpoint: unknown;
}

/** The states in which a job is open: of one kind and key there is at most one. */
export const openStates: readonly string[] = ['waiting', 'running'];

/** What an open job has in its column `openKey`. */
export function openKeyOf(kind: JobKind, key: string): string {
  return `${kind} ${key}`;
}

/** A row as the API tells it: without payload, checkpoint and holder. */
export function jobOf(row: JobRow): Job {
  return JobSchema.parse({
    ...row,
    progress: row.progress === null ? null : readJson(JobProgressSchema, row.progress),
    cancelAsked: row.cancelAsked === 1,
  });
}

/** A row as the worker has it that took it. */
export function heldJobOf(row: JobRow): HeldJob {
  const { id, kind, key, leasedBy, attempts, payload, checkpoint } = row;
  return {
    ...{ id, key, attempts },
    kind: JobKindSchema.parse(kind),
    leasedBy: leasedBy ?? '',
    payload: readJson(z.unknown(), payload),
    checkpoint: checkpoint === null ? null : readJson(z.unknown(), checkpoint),
  };
}
