import { epochMilliseconds, type InstantUtc } from '../../shared/units/instant-utc.ts';
import { daysBetween, sessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { workerSeenKey } from '../pipeline/jobs/work-on-jobs.ts';
import { newestListedDate, newestMoment } from '../store/newest-moments.ts';
import type { Database } from '../store/open-database.ts';
import { type ServiceFigures, serviceFigures } from '../store/service-figures.ts';
import { listSources } from '../store/sources.repository.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type Check, inOrder, outOfOrder } from './doctor-check.ts';

/** What checks of stored data look at. */
export interface DoctorContext {
  readonly database: Database;
  readonly calendarOf: CalendarLookup;
  readonly environment: CliEnvironment;
}

/** A source that failed so often in a row is in trouble. */
const troublingFailures = 3;
/** Work that waits longer, in seconds, is done by nobody. */
const patience = 15 * 60;
/** Clocks of two machines may differ by so many milliseconds. */
const clockTolerance = 5 * 60_000;
/** A list of companies that is older, in days, lacks many. */
const listingAge = 365;

/** Clock, listing, sources, their keys, and the work in the background. */
export async function collectingChecks({ database, environment }: DoctorContext): Promise<Check[]> {
  const now = environment.now();
  const figures = await serviceFigures(database, now, workerSeenKey);
  return [
    clockCheck(now, await newestMoment(database)),
    listingCheck(now, await newestListedDate(database)),
    sourceCheck(figures),
    await keyCheck(database, environment),
    workCheck(now, figures),
  ];
}

/** Nothing can have been seen after now. */
function clockCheck(now: InstantUtc, newest: InstantUtc | null): Check {
  if (newest === null || epochMilliseconds(newest) <= epochMilliseconds(now) + clockTolerance)
    return inOrder('clock', now);
  return outOfOrder(
    'clock',
    'failed',
    `it is ${now} here, and something is stored of ${newest}`,
    'Set the clock of this machine, and let it follow a time server.',
  );
}

function listingCheck(now: InstantUtc, newest: string | null): Check {
  if (newest === null) return inOrder('listing', 'no company is stored yet');
  const age = daysBetween(sessionDate(newest), sessionDate(now.slice(0, 10)));
  if (age <= listingAge) return inOrder('listing', `the newest company was listed on ${newest}`);
  return outOfOrder(
    'listing',
    'warning',
    `no company is known that was listed after ${newest}`,
    'Install a newer Newstape, or bring in a list with "newstape instruments import FILE".',
  );
}

function sourceCheck({ sources }: ServiceFigures): Check {
  const troubled = sources.filter(({ failuresInRow }) => failuresInRow >= troublingFailures);
  if (troubled.length === 0) return inOrder('sources', `${sources.length} collected, none in trouble`);
  const names = troubled.map(({ id, failuresInRow }) => `${id} (${failuresInRow} failures in a row)`);
  return outOfOrder(
    'sources',
    'warning',
    names.join(', '),
    'See why with "newstape sources list", then mend the address, or set it aside with "newstape sources remove".',
  );
}

async function keyCheck(database: Database, environment: CliEnvironment): Promise<Check> {
  const stored = new Set(
    (await listSources(database)).flatMap(({ id, setAsideAt }) => (setAsideAt ? [] : [id])),
  );
  const services = [...environment.priceProviders(), ...environment.news().services];
  const missing = services.filter(({ source, access }) => stored.has(source.id) && !access.isSet);
  const set = services.filter(({ access }) => access.isSet);
  if (missing.length === 0)
    return inOrder(
      'keys',
      set.length === 0 ? 'none needed, none set' : `ready: ${set.map(({ id }) => id).join(', ')}`,
    );
  return outOfOrder(
    'keys',
    'warning',
    `missing for ${missing.map(({ id, access }) => `${id} (${access.variable})`).join(', ')}`,
    missing.map(({ access }) => access.how).join(' '),
  );
}

function workCheck(now: InstantUtc, { jobs, dueJobs, workerSeenSeconds }: ServiceFigures): Check {
  const detail = `${jobs.waiting} waiting, ${jobs.running} running, ${jobs.dead} dead`;
  if (jobs.dead > 0)
    return outOfOrder(
      'work',
      'warning',
      detail,
      'See why with "newstape jobs list --state dead", then "newstape jobs retry ID".',
    );
  const unseen = workerSeenSeconds === null ? Infinity : epochMilliseconds(now) / 1000 - workerSeenSeconds;
  if (dueJobs.oldestSeconds <= patience || unseen <= patience) return inOrder('work', detail);
  return outOfOrder(
    'work',
    'warning',
    `${detail}, and nobody has looked for work for a quarter of an hour`,
    'Start "newstape serve" or "newstape work".',
  );
}
