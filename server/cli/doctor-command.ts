import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { mic } from '../../shared/units/mic.ts';
import { daysBetween, sessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { shippedCalendars } from '../markets/shipped-calendars.ts';
import { currentCalendars } from '../pipeline/current-calendars.ts';
import { countRecords } from '../store/counts.repository.ts';
import { isPostgresLocation } from '../store/dialect.ts';
import { pendingMigrations } from '../store/migrate.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { withDatabase } from './with-database.ts';

interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly detail: string;
}

/** Warn this many days before the published years of a calendar end. */
const calendarWarningDays = 60;

/** `newstape doctor`: looks at what the product stands on, changes nothing, and says what to do. */
export function doctorCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('doctor')
    .description('check the machine, the database and the calendars; changes nothing')
    .option('--json', 'print the checks as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print only what is not in order')
    .action(async (options: { json?: boolean; database?: string; quiet?: boolean }) => {
      const { calendarOf, checks: stored } = await databaseChecks(environment, options.database);
      const checks = [nodeCheck(), ...calendarChecks(environment, calendarOf), ...stored];
      if (options.json) environment.standardOutput.write(`${JSON.stringify({ checks })}\n`);
      else {
        const shown = options.quiet ? checks.filter((check) => check.state !== 'ok') : checks;
        for (const check of shown)
          environment.standardOutput.write(`${check.state.padEnd(8)} ${check.name}: ${check.detail}\n`);
      }
      done(checks.some((check) => check.state === 'failed') ? exitCode.failed : exitCode.done);
    });
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || major === 22 || major >= 24;
  return {
    name: 'node',
    state: supported ? 'ok' : 'failed',
    detail: supported
      ? process.versions.node
      : `${process.versions.node} is too old; use Node 20.19, 22 or 24`,
  };
}

/** The calendars in force: where there is no usable database, those that ship. */
function calendarChecks(environment: CliEnvironment, calendarOf: CalendarLookup): Check[] {
  const today = sessionDate(environment.now().slice(0, 10));
  return ['XKRX', 'XNYS'].map((market) => {
    const calendar = calendarOf(mic(market));
    if (!calendar) return { name: `calendar ${market}`, state: 'failed', detail: 'missing' };
    const { firstDate, lastDate, confirmedUntil } = calendar;
    const left = daysBetween(today, confirmedUntil);
    const ends =
      left < 0
        ? `no list of the exchange is known for today: its sessions are derived from rules`
        : `the confirmed years end ${left} days from today`;
    return {
      name: `calendar ${market}`,
      state: left < calendarWarningDays ? 'warning' : 'ok',
      detail: `sessions from ${firstDate} to ${lastDate}, confirmed until ${confirmedUntil} and derived from the exchange's rules after that${
        left < calendarWarningDays
          ? `; ${ends}: install a newer Newstape, or enter the exchange's list with "newstape calendars import FILE"`
          : ''
      }`,
    };
  });
}

/** The checks of the database, and the calendars that it holds: those that ship where it cannot be asked. */
interface DatabaseFinding {
  readonly checks: Check[];
  readonly calendarOf: CalendarLookup;
}

async function databaseChecks(
  environment: CliEnvironment,
  location: string | undefined,
): Promise<DatabaseFinding> {
  const told = (state: Check['state'], detail: string): DatabaseFinding => ({
    checks: [{ name: 'database', state, detail }],
    calendarOf: shippedCalendars,
  });
  const place = location ?? environment.databaseLocation();
  // Opening makes a file; looking must not.
  if (!isPostgresLocation(place) && !existsSync(place)) {
    return told('ok', `${place}: not there yet; the first "ingest" or "serve" makes it`);
  }
  try {
    return await withDatabase(environment, location, async (database) => {
      const pending = await pendingMigrations(database);
      if (pending.length > 0)
        return told('warning', `${place}: run "newstape migrate" first (${pending.length} steps to do)`);
      return { checks: [await countsCheck(database, place)], calendarOf: await currentCalendars(database) };
    });
  } catch (error) {
    return told('failed', error instanceof Error ? error.message : String(error));
  }
}

async function countsCheck(database: Database, place: string): Promise<Check> {
  const counts = await countRecords(database);
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return { name: 'database', state: 'ok', detail: `${place}: ${told.join(', ')}` };
}
