import { Command } from 'commander';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { purgeSources } from '../pipeline/purge-sources.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { withDatabase } from './with-database.ts';

interface PurgeOptions {
  readonly trial?: boolean;
  readonly json?: boolean;
  readonly database?: string;
  readonly quiet?: boolean;
}

/** `newstape purge`: drops the received bytes that are older than their source keeps them. */
export function purgeCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('purge')
    .description(
      'drop the bytes as received that are older than their source keeps them; articles and what was found in them stay',
    )
    .option('--trial', 'only say what would be dropped')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print nothing where nothing was dropped')
    .action(async (options: PurgeOptions) => {
      const isTrial = options.trial ?? false;
      const purged = await withDatabase(environment, options.database, async (database) => {
        await prepareDatabase(database, await environment.bundled.listing(), environment.bundled.sources);
        return purgeSources(database, environment.now(), isTrial);
      });
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify({ trial: isTrial, purged })}\n`);
      else {
        const verb = isTrial ? 'would be dropped' : 'dropped';
        for (const { sourceId, documents, byteLength, keepRawDays } of purged) {
          standardOutput.write(
            `${sourceId}: ${documents} documents, ${byteLength} bytes ${verb} (kept ${keepRawDays} days)\n`,
          );
        }
        if (purged.length === 0 && !options.quiet) standardOutput.write('Nothing is old enough\n');
      }
      done(exitCode.done);
    });
}
