import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { mic } from '../../shared/units/mic.ts';
import { daysBetween, sessionDate } from '../../shared/units/session-date.ts';
import { shippedCalendars } from '../markets/shipped-calendars.ts';
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

/** Warn this many days before a calendar's data end. */
const calendarWarningDays = 60;

/** `newstape doctor`: looks at what the product stands on, changes nothing, and says what to do. */
export function doctorCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('doctor')
    .description('check the machine, the database and the calendars; changes nothing')
    .option('--json', 'print the checks as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print only what is not in order')
    .action(async (options: { json?: boolean; database?: string; quiet?: boolean }) => {
      const checks = [
        nodeCheck(),
        ...calendarChecks(environment),
        ...(await databaseChecks(environment, options.database)),
      ];
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

function calendarChecks(environment: CliEnvironment): Check[] {
  const today = sessionDate(environment.now().slice(0, 10));
  return ['XKRX', 'XNYS'].map((market) => {
    const calendar = shippedCalendars(mic(market));
    if (!calendar) return { name: `calendar ${market}`, state: 'failed', detail: 'missing' };
    const left = daysBetween(today, calendar.lastDate);
    return {
      name: `calendar ${market}`,
      state: left < calendarWarningDays ? 'warning' : 'ok',
      detail: `sessions from ${calendar.firstDate} to ${calendar.lastDate}${
        left < calendarWarningDays ? `, which is ${left} days from today: update Newstape before then` : ''
      }`,
    };
  });
}

async function databaseChecks(environment: CliEnvironment, location: string | undefined): Promise<Check[]> {
  const place = location ?? environment.databaseLocation();
  // Opening makes a file; looking must not.
  if (!isPostgresLocation(place) && !existsSync(place)) {
    return [
      {
        name: 'database',
        state: 'ok',
        detail: `${place}: not there yet; the first "ingest" or "serve" makes it`,
      },
    ];
  }
  try {
    return await withDatabase(environment, location, (database) => storedChecks(database, place));
  } catch (error) {
    return [
      { name: 'database', state: 'failed', detail: error instanceof Error ? error.message : String(error) },
    ];
  }
}

async function storedChecks(database: Database, place: string): Promise<Check[]> {
  const pending = await pendingMigrations(database);
  if (pending.length > 0) {
    return [
      {
        name: 'database',
        state: 'warning',
        detail: `${place}: run "newstape migrate" first (${pending.length} steps to do)`,
      },
    ];
  }
  const counts = await countRecords(database);
  return [
    {
      name: 'database',
      state: 'ok',
      detail: `${place}: ${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')}`,
    },
  ];
}
