import { Command } from 'commander';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { withDatabase } from './with-database.ts';

/** Any pause will do: what waits only keeps the process alive, as no open server does. */
const day = 86_400_000;

/** `newstape work`: what `serve` does in the background, without a server, until it is asked to stop. */
export function workCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('work')
    .description('collect feeds and prices and do what is waiting, beside a server or instead of one')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print nothing but errors')
    .action(async ({ database: location, quiet }: { database?: string; quiet?: boolean }) => {
      const { bundled, standardOutput } = environment;
      await withDatabase(environment, location, async (database) =>
        prepareDatabase(database, await bundled.listing(), bundled.sources),
      );
      const working = await environment.startJobs(location);
      const alive = setInterval(() => undefined, day);
      if (!quiet) standardOutput.write('Working: sources, prices and upkeep are looked at as they are due\n');
      await environment.stopRequested();
      await working.stop();
      clearInterval(alive);
      done(exitCode.done);
    });
}
