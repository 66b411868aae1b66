import { Command } from 'commander';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { purgeSources } from '../pipeline/purge-sources.ts';
import { compactFile } from '../store/compact-file.ts';
import { isPostgresLocation } from '../store/dialect.ts';
import { POLLS_KEPT_DAYS, trimPolls } from '../store/trim-polls.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface PurgeOptions {
  readonly trial?: boolean;
  readonly compact?: boolean;
  readonly json?: boolean;
  readonly database?: string;
  readonly quiet?: boolean;
}

/** `newstape purge`: drops the received bytes that are older than their source keeps them, and attempts to collect of long ago. */
export function purgeCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('purge')
    .description(
      'drop the bytes as received that are older than their source keeps them; articles and what was found in them stay',
    )
    .option('--trial', 'only say what would be dropped')
    .option('--compact', 'give the room that is free in the database file back to the disk')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print nothing where nothing was dropped')
    .action(async (options: PurgeOptions) => {
      const isTrial = options.trial ?? false;
      const location = options.database ?? environment.databaseLocation();
      if (options.compact && isPostgresLocation(location))
        throw new UsageError('PostgreSQL gives free room back by itself: leave --compact out.');
      const { purged, polls } = await withDatabase(environment, location, async (database) => {
        await prepareDatabase(database, await environment.bundled.listing(), environment.bundled.sources);
        return {
          purged: await purgeSources(database, environment.now(), isTrial),
          polls: await trimPolls(database, environment.now(), isTrial),
        };
      });
      const compacted = options.compact && !isTrial ? compactFile(location) : null;
      const { standardOutput } = environment;
      if (options.json)
        standardOutput.write(`${JSON.stringify({ trial: isTrial, purged, polls, compacted })}\n`);
      else {
        const verb = isTrial ? 'would be dropped' : 'dropped';
        for (const { sourceId, documents, byteLength, keepRawDays } of purged) {
          standardOutput.write(
            `${sourceId}: ${documents} documents, ${byteLength} bytes ${verb} (kept ${keepRawDays} days)\n`,
          );
        }
        if (polls > 0)
          standardOutput.write(`${polls} attempts to collect ${verb} (kept ${POLLS_KEPT_DAYS} days)\n`);
        if (compacted !== null)
          standardOutput.write(
            `The file had ${compacted.bytesBefore} bytes and has ${compacted.bytesAfter}\n`,
          );
        if (purged.length === 0 && polls === 0 && compacted === null && !options.quiet)
          standardOutput.write('Nothing is old enough\n');
      }
      done(exitCode.done);
    });
}
