import type { JobKind } from '../../../shared/schemas/job.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { clockWentBack } from '../../store/clock-went-back.ts';
import { feedStates } from '../../store/feed-states.repository.ts';
import { earliestJobAt, enqueueJob, heldKeys } from '../../store/jobs.repository.ts';
import { type ScheduleEntry, saveScheduleEntry, scheduleEntries } from '../../store/schedule.repository.ts';
import { listSources } from '../../store/sources.repository.ts';
import { isPolled, nextTryOf } from '../poll-schedule.ts';
import type { JobContext } from './job-context.ts';
import { pricesKey } from './schedule-keys.ts';
import { trackedPrices } from './tracked-prices.ts';
import { nextMoment, upkeepTimes } from './upkeep-times.ts';

/** What planning works with. */
export type PlanContext = Pick<JobContext, 'database' | 'now' | 'newId' | 'providers'>;

/** Work that will be due, from a moment on. */
interface PlannedWork {
  readonly kind: JobKind;
  readonly key: string;
  readonly payload: object;
  readonly at: InstantUtc;
  /** Keeps when it comes after this time, of work that does not do so itself. */
  readonly planNext?: () => Promise<void>;
}

/** Makes jobs of all that is due now: sources, prices, upkeep. Gives how many. */
export async function planWork(context: PlanContext): Promise<number> {
  const { database, now, newId } = context;
  const planned = await plannedWork(context);
  // Taken last: what is due at once is due from a moment that the clock showed while it was planned.
  const moment = now();
  const due = planned.filter(({ at }) => at <= moment);
  for (const { kind, key, payload, planNext } of due) {
    await enqueueJob(database, { id: newId(), kind, key, payload, runAt: moment }, moment);
    await planNext?.();
  }
  return due.length;
}

/** The next moment at which there is something to plan or to run; null where nothing is awaited. Never before now. */
export async function nextWorkAt(context: PlanContext): Promise<InstantUtc | null> {
  const moment = context.now();
  const planned = (await plannedWork(context)).map(({ at }) => at);
  const [first] = [...planned, await earliestJobAt(context.database)].filter((at) => at !== null).sort();
  if (first === undefined) return null;
  return [first, moment].sort().at(-1) ?? null;
}

/** Work that died is left to a person for so long before the schedule tries it again by itself, in milliseconds. */
const deadPause = 6 * 3_600_000;

/** All that is planned and no open job yet. */
async function plannedWork(context: PlanContext): Promise<PlannedWork[]> {
  const { database, now } = context;
  const moment = now();
  // Before all else: a job that ends meanwhile has then said already when it comes again.
  const held = await heldKeys(database, instantUtc(epochMilliseconds(moment) - deadPause));
  const entries = await scheduleEntries(database);
  const planned = [
    ...(await plannedPolls(context)),
    ...(await plannedPrices(context, entries)),
    ...upkeepTimes.map((time): PlannedWork => {
      const { kind } = time;
      return {
        ...{ kind, key: kind, payload: {}, at: nextOf(entries.get(kind), moment) },
        planNext: () => {
          const nextAt = nextMoment(time, moment);
          return saveScheduleEntry(database, { key: kind, nextAt, lastAt: moment, fruitless: 0 });
        },
      };
    }),
  ];
  return planned.flatMap((work) => {
    const hold = held.get(`${work.kind} ${work.key}`);
    if (hold === undefined) return [work];
    if (hold.diedAt === null) return [];
    if (clockWentBack(hold.diedAt, moment)) return [work];
    const again = instantUtc(epochMilliseconds(hold.diedAt) + deadPause);
    return [work.at < again ? { ...work, at: again } : work];
  });
}

async function plannedPolls({ database, now }: PlanContext): Promise<PlannedWork[]> {
  const states = await feedStates(database);
  return (await listSources(database)).filter(isPolled).map(({ id }) => ({
    ...{ kind: 'pollSource', key: id, payload: { sourceId: id } },
    at: nextTryOf(states.get(id) ?? null, now()),
  }));
}

async function plannedPrices(
  { database, providers, now }: PlanContext,
  entries: Awaited<ReturnType<typeof scheduleEntries>>,
): Promise<PlannedWork[]> {
  const { byProvider } = await trackedPrices(database, providers);
  return [...byProvider.keys()].map((providerId) => ({
    ...{ kind: 'fetchPrices', key: providerId, payload: { providerId } },
    at: nextOf(entries.get(pricesKey(providerId)), now()),
  }));
}

/** When repeated work comes next: now where it was never done, or was done in a future that the clock came back from. */
function nextOf(entry: ScheduleEntry | undefined, now: InstantUtc): InstantUtc {
  return entry?.nextAt == null || clockWentBack(entry.lastAt, now) ? now : entry.nextAt;
}
