import { Command, CommanderError } from 'commander';
import { aliasesCommand } from './aliases-command.ts';
import { analyseCommand } from './analyse-command.ts';
import { backupCommand } from './backup-command.ts';
import { calendarsCommand } from './calendars-command.ts';
import { checkCommand } from './check-command.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { correlateCommand } from './correlate-command.ts';
import { dictionaryCommand } from './dictionary-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { embedCommand } from './embed-command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { exportCommand } from './export-command.ts';
import { ingestCommand } from './ingest-command.ts';
import { instrumentsCommand } from './instruments-command.ts';
import { jobsCommand } from './jobs-command.ts';
import { linkCommand } from './link-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { priceEventsCommand } from './price-events-command.ts';
import { pricesCommand } from './prices-command.ts';
import { purgeCommand } from './purge-command.ts';
import { readCommand } from './read-command.ts';
import { relinkCommand } from './relink-command.ts';
import { restoreCommand } from './restore-command.ts';
import { serveCommand } from './serve-command.ts';
import { setupCommand } from './setup-command.ts';
import { sourcesCommand } from './sources-command.ts';
import { studyCommand } from './study-command.ts';
import { trackCommand } from './track-command.ts';
import { UsageError } from './usage-error.ts';
import { workCommand } from './work-command.ts';

/**
 * Runs one command and gives its exit code. Results go to standard output, everything else to standard error; a failure
 * is one sentence, never a stack.
 */
export async function runCli(words: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const done = (given: ExitCode) => {
    code = given;
  };
  const program = new Command('newstape')
    .description(
      'what the price did around each news event, and whether what the article says about it is true',
    )
    .version(environment.version)
    .addCommand(serveCommand(environment, 'serve', done))
    .addCommand(serveCommand(environment, 'demo', done))
    .addCommand(ingestCommand(environment, done))
    .addCommand(readCommand(environment, done))
    .addCommand(setupCommand(environment, done))
    .addCommand(sourcesCommand(environment, done))
    .addCommand(instrumentsCommand(environment, done))
    .addCommand(aliasesCommand(environment, done))
    .addCommand(pricesCommand(environment, done))
    .addCommand(calendarsCommand(environment, done))
    .addCommand(trackCommand(environment, done))
    .addCommand(jobsCommand(environment, done))
    .addCommand(workCommand(environment, done))
    .addCommand(purgeCommand(environment, done))
    .addCommand(relinkCommand(environment, done))
    .addCommand(analyseCommand(environment, done))
    .addCommand(checkCommand(environment, done))
    .addCommand(linkCommand(environment, done))
    .addCommand(dictionaryCommand(environment, done))
    .addCommand(priceEventsCommand(environment, done))
    .addCommand(studyCommand(environment, done))
    .addCommand(correlateCommand(environment, done))
    .addCommand(embedCommand(environment, done))
    .addCommand(migrateCommand(environment, done))
    .addCommand(backupCommand(environment, done))
    .addCommand(restoreCommand(environment, done))
    .addCommand(exportCommand(environment, done))
    .addCommand(doctorCommand(environment, done));
  const commands = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => environment.standardOutput.write(text),
      writeErr: (text) => environment.standardError.write(text),
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, environment);
  }
}

function explain(error: unknown, environment: CliEnvironment): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage;
  environment.standardError.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof UsageError ? exitCode.wrongUsage : exitCode.failed;
}
