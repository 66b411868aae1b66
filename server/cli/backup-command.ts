import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeBackup } from '../store/backup-write.ts';
import { requireDatabaseFile } from './backup-location.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

/** `newstape backup FILE`: a copy of the database file at one moment, while it is in use. */
export function backupCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('backup')
    .description('write a copy of the database file while it is in use, and check it')
    .argument('<file>', 'the backup')
    .option('--replace', 'write over a file that is there')
    .option('--json', 'print the result as JSON')
    .option('--database <file>', 'the database (default: the one that the environment names)')
    .option('--quiet', 'print nothing')
    .action(async (file: string, options: BackupOptions) => {
      const location = requireDatabaseFile(
        environment,
        options.database,
        'pg_dump --format=custom --file=FILE',
      );
      const written = await writeBackup(location, resolve(file), { replace: options.replace ?? false });
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify(written)}\n`);
      else if (!options.quiet)
        standardOutput.write(
          `${written.file}: ${written.bytes} bytes, ${written.rows.article} articles, ${written.rows.price_bar} price bars, checked\nSHA-256 ${written.sha256}\n`,
        );
      done(exitCode.done);
    });
}

interface BackupOptions {
  readonly replace?: boolean;
  readonly json?: boolean;
  readonly database?: string;
  readonly quiet?: boolean;
}
