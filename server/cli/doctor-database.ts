import { existsSync, statSync } from 'node:fs';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { shippedCalendars } from '../markets/shipped-calendars.ts';
import { currentCalendars } from '../pipeline/current-calendars.ts';
import { checkDatabaseFile } from '../store/backup-check.ts';
import { countRecords } from '../store/counts.repository.ts';
import { isPostgresLocation } from '../store/dialect.ts';
import { pendingMigrations } from '../store/migrate.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type Check, inOrder, outOfOrder } from './doctor-check.ts';
import { collectingChecks } from './doctor-collecting.ts';
import { priceChecks } from './doctor-prices.ts';
import { termsCheck } from './doctor-terms.ts';
import { withDatabase } from './with-database.ts';

/** The checks of the database, and the calendars that it holds: those that ship where it cannot be asked. */
interface DatabaseFinding {
  readonly checks: readonly Check[];
  readonly calendarOf: CalendarLookup;
}

/** Looks at the database and at all that is told by it. Makes none, and changes nothing. `isThorough`: reads a file from end to end. */
export async function databaseChecks(
  environment: CliEnvironment,
  place: string,
  isThorough: boolean,
): Promise<DatabaseFinding> {
  const alone = (check: Check): DatabaseFinding => ({ checks: [check], calendarOf: shippedCalendars });
  // Opening makes a file; looking must not.
  if (!isPostgresLocation(place) && !existsSync(place))
    return alone(inOrder('database', `${place}: not there yet; the first "ingest" or "serve" makes it`));
  try {
    const whole = isThorough && !isPostgresLocation(place) ? [wholeCheck(place)] : [];
    return await withDatabase(environment, place, async (database) => {
      const pending = await pendingMigrations(database);
      if (pending.length > 0)
        return alone(
          outOfOrder(
            'migrations',
            'warning',
            `${place}: ${pending.length} steps to do`,
            'Run "newstape migrate" first.',
          ),
        );
      const calendarOf = await currentCalendars(database);
      const context = { database, calendarOf, environment };
      const checks = [
        await countsCheck(database, place),
        inOrder('migrations', 'up to date'),
        ...accessCheck(place),
        ...whole,
        ...(await collectingChecks(context)),
        ...(await priceChecks(context)),
        await termsCheck(database),
      ];
      return { checks, calendarOf };
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return alone(outOfOrder('database', 'failed', detail, 'Do what the sentence says, then run this again.'));
  }
}

async function countsCheck(database: Database, place: string): Promise<Check> {
  const counts = await countRecords(database);
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  const shown = isPostgresLocation(place) ? place.replace(/:[^:@/]{1,400}@/, ':…@') : place;
  return inOrder('database', `${shown}: ${told.join(', ')}`);
}

/** The file holds texts that may not be given out. */
function accessCheck(place: string): Check[] {
  if (isPostgresLocation(place) || process.platform === 'win32') return [];
  const others = statSync(place).mode & 0o007;
  return [
    others === 0
      ? inOrder('access', 'other users of this machine cannot read the file')
      : inOrder('access', `other users of this machine may read the file ("chmod o-rwx" on it ends that)`),
  ];
}

function wholeCheck(place: string): Check {
  try {
    checkDatabaseFile(place);
    return inOrder('file', 'read from end to end and found whole');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return outOfOrder('file', 'failed', detail, 'Put a backup back with "newstape restore FILE --replace".');
  }
}
