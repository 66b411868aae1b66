import { Command } from 'commander';
import { migrateToLatest, pendingMigrations } from '../store/migrate.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { withDatabase } from './with-database.ts';

/** `newstape migrate`: brings the database's tables up to this version. */
export function migrateCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('migrate')
    .description('bring the database up to this version; nothing stored is lost')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print nothing where nothing had to be done')
    .action(async (options: { json?: boolean; database?: string; quiet?: boolean }) => {
      await withDatabase(environment, options.database, async (database) => {
        const applied = await pendingMigrations(database);
        await migrateToLatest(database);
        if (options.json) environment.standardOutput.write(`${JSON.stringify({ applied })}\n`);
        else if (applied.length > 0) environment.standardOutput.write(`Applied: ${applied.join(', ')}\n`);
        else if (!options.quiet) environment.standardOutput.write('The database is up to date\n');
      });
      done(exitCode.done);
    });
}
