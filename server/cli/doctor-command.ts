import { Command } from 'commander';
import type { CliEnvironment } from './cli-environment.ts';
import { calendarChecks } from './doctor-calendars.ts';
import type { Check } from './doctor-check.ts';
import { databaseChecks } from './doctor-database.ts';
import { diskChecks, nodeCheck, reachCheck } from './doctor-machine.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

interface DoctorOptions {
  readonly json?: boolean;
  readonly database?: string;
  readonly quiet?: boolean;
  readonly thorough?: boolean;
}

/** `newstape doctor`: looks at what the product stands on, changes nothing, and says what to do. */
export function doctorCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('doctor')
    .description('check the machine, the database, what is collected and its terms; changes nothing')
    .option('--json', 'print the checks as JSON')
    .option('--thorough', 'read the database file from end to end too')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print only what is not in order')
    .action(async (options: DoctorOptions) => {
      const place = options.database ?? environment.databaseLocation();
      const { calendarOf, checks: stored } = await databaseChecks(
        environment,
        place,
        options.thorough ?? false,
      );
      const checks = [
        nodeCheck(process.versions.node),
        reachCheck(environment.reach()),
        ...diskChecks(place),
        ...calendarChecks(environment.now(), calendarOf),
        ...stored,
      ];
      if (options.json) environment.standardOutput.write(`${JSON.stringify({ checks })}\n`);
      else {
        const shown = options.quiet ? checks.filter((check) => check.state !== 'ok') : checks;
        environment.standardOutput.write(shown.map(checkText).join(''));
      }
      done(checks.some((check) => check.state === 'failed') ? exitCode.failed : exitCode.done);
    });
}

function checkText({ name, state, detail, action }: Check): string {
  return `${state.padEnd(8)} ${name}: ${detail}\n${action === null ? '' : `         ${action}\n`}`;
}
