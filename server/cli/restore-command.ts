import { resolve } from 'node:path';
import { Command } from 'commander';
import { restoreBackup } from '../store/backup-restore.ts';
import { requireDatabaseFile } from './backup-location.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

/** `newstape restore FILE`: a backup in the place of the database; the one that was there is kept beside. */
export function restoreCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('restore')
    .description('check a backup and put it in the place of the database; what was there is kept beside')
    .argument('<file>', 'a file that "backup" wrote')
    .option('--replace', 'put it in the place of a database that is there')
    .option('--json', 'print the result as JSON')
    .option('--database <file>', 'the database (default: the one that the environment names)')
    .option('--quiet', 'print nothing')
    .action((file: string, options: RestoreOptions) => {
      const location = requireDatabaseFile(
        environment,
        options.database,
        'pg_restore --clean --dbname=ADDRESS FILE',
      );
      const { replace = false } = options;
      const restored = restoreBackup(resolve(file), location, { replace, now: environment.now() });
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify(restored)}\n`);
      else if (!options.quiet) {
        const { rows, keptBeside, pending } = restored;
        standardOutput.write(
          [
            `${location}: restored, ${rows.article} articles, ${rows.price_bar} price bars`,
            ...(keptBeside === null ? [] : [`What was there is kept as ${keptBeside}`]),
            ...(pending.length === 0
              ? []
              : [`Made by an older version: "newstape migrate" brings it up to this one`]),
            '',
          ].join('\n'),
        );
      }
      done(exitCode.done);
    });
}

interface RestoreOptions {
  readonly replace?: boolean;
  readonly json?: boolean;
  readonly database?: string;
  readonly quiet?: boolean;
}
