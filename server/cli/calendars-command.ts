import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { CalendarFacts } from '../../shared/schemas/calendar.ts';
import type { CalendarEditFields } from '../../shared/schemas/calendar-edit.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import type { TouchedSessions } from '../markets/sessions-touched.ts';
import { currentReference } from '../pipeline/current-reference.ts';
import { describeCalendars } from '../pipeline/describe-calendars.ts';
import { type CalendarImport, importCalendarEdits } from '../pipeline/import-calendar-edits.ts';
import { type RenewedSessions, renewTouchedSessions } from '../pipeline/renew-touched-sessions.ts';
import { storedSeriesLookup } from '../pipeline/stored-series.ts';
import { listCalendarEdits } from '../store/calendar-edits.repository.ts';
import { migrateToLatest } from '../store/migrate.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode, exitCodeOf } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';
import { writeOut } from './write-out.ts';

type Done = (code: ExitCode) => void;

interface ListOptions {
  readonly json?: boolean;
  readonly database?: string;
}

interface ImportOptions extends ListOptions {
  readonly by: string;
  readonly dryRun?: boolean;
  readonly renew: boolean;
}

/** `newstape calendars list|import`: the trading calendars, and the operator's closures and hours over them. */
export function calendarsCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('calendars')
    .description('the trading calendars: what they cover, and closures or hours of your own')
    .addCommand(listCommand(environment, done))
    .addCommand(importCommand(environment, done));
}

function listCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('list')
    .description('what each calendar covers, until when it is confirmed, and every edit')
    .option('--json', 'print as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async ({ json, database: location }: ListOptions) => {
      const { calendars, edits } = await withMigrated(environment, location, async (database) => ({
        ...(await describeCalendars(database)),
        edits: await listCalendarEdits(database),
      }));
      const lines = [
        ...calendars.map(factsText),
        ...edits.map(
          (edit) => `${edit.sequence}  ${editText(edit)}  (${edit.madeBy}, ${edit.madeAt.slice(0, 10)})`,
        ),
      ];
      await writeOut(
        environment,
        json ? `${JSON.stringify({ calendars, edits })}\n` : `${lines.join('\n')}\n`,
      );
      done(exitCode.done);
    });
}

function importCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('import')
    .description(
      'closures, openings and hours of a CSV with the columns calendar, date, kind (closed, open or hours), open, close, reason, source, or of JSON lines with the same names; they hold over the calendars that ship',
    )
    .argument('<file>', 'UTF-8, CP949 or UTF-16')
    .option('--by <name>', 'who says so', 'operator')
    .option('--dry-run', 'only say what it would do')
    .option(
      '--no-renew',
      'leave stored price events and articles as they are; the next start derives the prices',
    )
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async (file: string, options: ImportOptions) => {
      const { by, dryRun = false, json, database: location, renew } = options;
      const bytes = await bytesOf(file);
      const { now } = environment;
      const report = await withMigrated(environment, location, async (database) => {
        const edits = await importCalendarEdits({ database, now }, bytes, { dryRun, madeBy: by });
        const { touched } = edits;
        if (dryRun || !renew) return { ...edits, renewed: null };
        return { ...edits, renewed: await renewedBy(environment, database, touched) };
      });
      for (const { line, detail } of report.rejected)
        environment.standardError.write(`${line === 0 ? 'the file' : `line ${line}`}: left out: ${detail}\n`);
      await writeOut(environment, json ? `${JSON.stringify(report)}\n` : `${importText(report)}\n`);
      done(exitCodeOf(report.added.length + report.unchanged, report.rejected.length));
    });
}

/** Opens the database, with its tables brought up to date. */
function withMigrated<Result>(
  environment: CliEnvironment,
  location: string | undefined,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  return withDatabase(environment, location, async (database) => {
    await migrateToLatest(database);
    return work(database);
  });
}

/** Renews what is stored of the days that edits touched; builds the reference only where that may be something. */
async function renewedBy(
  { bundled, now }: CliEnvironment,
  database: Database,
  touched: readonly TouchedSessions[],
): Promise<RenewedSessions> {
  const today = sessionDate(now().slice(0, 10));
  if (touched.every(({ from }) => from > today)) return { derivedSeries: 0, relinkedArticles: 0 };
  const reference = await currentReference(database, await bundled.dictionaryData());
  const seriesOf = storedSeriesLookup(database, null, now);
  return renewTouchedSessions({ database, reference, seriesOf, today }, touched);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(`The file ${file} cannot be read`);
  }
}

function factsText({ id, firstDate, lastDate, confirmedUntil, editedDates }: CalendarFacts): string {
  const edited = editedDates.length === 0 ? '' : `, ${editedDates.length} days edited`;
  return `${id}  ${firstDate} to ${lastDate}, confirmed until ${confirmedUntil}, then by rules${edited}`;
}

function editText({ calendar, date, kind, open, close, reason, source }: CalendarEditFields): string {
  const times = open === null && close === null ? '' : ` ${open ?? 'as usual'} to ${close ?? 'as usual'}`;
  return `${calendar} ${date} ${kind}${times}: ${reason}${source === null ? '' : ` [${source}]`}`;
}

function importText(report: CalendarImport & { readonly renewed: RenewedSessions | null }): string {
  const { added, unchanged, rejected, dryRun, warnings, touched, renewed } = report;
  const what = dryRun ? 'would be taken over' : 'taken over';
  return [
    ...added.map((edit) => `${editText(edit)}: ${what}`),
    ...warnings.map((warning) => `warning: ${warning}`),
    ...touched.map(
      ({ calendar, from, to }) => `${calendar}: what is stored of ${from} to ${to} may read otherwise`,
    ),
    ...(renewed === null
      ? []
      : [`${renewed.derivedSeries} series of prices and ${renewed.relinkedArticles} articles read again`]),
    `${added.length} ${what}, ${unchanged} as before, ${rejected.length} left out${dryRun ? ' (nothing was stored)' : ''}`,
  ].join('\n');
}
