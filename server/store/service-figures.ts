import * as z from 'zod';
import type { JobState } from '../../shared/schemas/job.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { readDataVersion } from './data-version.ts';
import { databaseBytes } from './database-bytes.ts';
import { countJobs } from './jobs.repository.ts';
import type { Database } from './open-database.ts';
import { readSetting } from './settings.repository.ts';

/** How it stands with the database and with the work in the background. Moments are seconds of the Unix epoch. */
export interface ServiceFigures {
  readonly databaseBytes: number;
  readonly dataVersion: number;
  readonly jobs: Readonly<Record<JobState, number>>;
  /** Jobs that wait although their time has come, and since when the oldest of them does. */
  readonly dueJobs: { readonly count: number; readonly oldestSeconds: number };
  /** When a worker last looked for work; null where none ever did. */
  readonly workerSeenSeconds: number | null;
  readonly pollsOfLastDay: readonly { readonly outcome: string; readonly count: number }[];
  /** The sources that were tried at least once and are not set aside. */
  readonly sources: readonly {
    readonly id: string;
    readonly failuresInRow: number;
    readonly lastSuccessSeconds: number | null;
  }[];
}

const day = 86_400_000;

/** Reads the figures as they are at a moment. `workerSeenKey`: the setting under which workers say that they look for work. */
export async function serviceFigures(
  database: Database,
  now: InstantUtc,
  workerSeenKey: string,
): Promise<ServiceFigures> {
  const seen = await readSetting(database, workerSeenKey);
  return {
    databaseBytes: await databaseBytes(database),
    dataVersion: await readDataVersion(database),
    jobs: await countJobs(database),
    dueJobs: await dueJobs(database, now),
    workerSeenSeconds: secondsOf(seen),
    pollsOfLastDay: await pollsSince(database, instantUtc(epochMilliseconds(now) - day)),
    sources: await sourceStates(database),
  };
}

function secondsOf(moment: string | null): number | null {
  return moment === null ? null : epochMilliseconds(InstantUtcSchema.parse(moment)) / 1000;
}

async function dueJobs(database: Database, now: InstantUtc): Promise<ServiceFigures['dueJobs']> {
  const { count, oldest } = await database
    .selectFrom('job')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.min('runAt').as('oldest')])
    .where('state', '=', 'waiting')
    .where('runAt', '<=', now)
    .executeTakeFirstOrThrow();
  const since = secondsOf(oldest);
  return {
    count: Number(count),
    oldestSeconds: since === null ? 0 : epochMilliseconds(now) / 1000 - since,
  };
}

const Counted = z.array(z.object({ outcome: z.string(), count: z.coerce.number() }));

/** By source, so that the attempts of a year need not be looked through. */
async function pollsSince(database: Database, from: InstantUtc): Promise<ServiceFigures['pollsOfLastDay']> {
  const rows = await database
    .selectFrom('source')
    .innerJoin('source_poll', (join) =>
      join.onRef('source_poll.sourceId', '=', 'source.id').on('source_poll.triedAt', '>=', from),
    )
    .select((select) => ['source_poll.outcome', select.fn.countAll().as('count')])
    .groupBy('source_poll.outcome')
    .orderBy('source_poll.outcome')
    .execute();
  return Counted.parse(rows);
}

async function sourceStates(database: Database): Promise<ServiceFigures['sources']> {
  const rows = await database
    .selectFrom('feed_state')
    .innerJoin('source', 'source.id', 'feed_state.sourceId')
    .select(['source.id', 'feed_state.consecutiveFailures', 'feed_state.lastSuccessAt'])
    .where('source.setAsideAt', 'is', null)
    .orderBy('source.id')
    .execute();
  return rows.map(({ id, consecutiveFailures, lastSuccessAt }) => ({
    ...{ id, failuresInRow: consecutiveFailures },
    lastSuccessSeconds: secondsOf(lastSuccessAt),
  }));
}
