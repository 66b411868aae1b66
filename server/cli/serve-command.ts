import { Command, InvalidArgumentError } from 'commander';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly database?: string;
  readonly quiet?: boolean;
  readonly jobs?: boolean;
}

const descriptions = {
  serve: 'serve your own data: the dashboard, the API and the embed pages',
  demo: 'serve the demonstration: real prices and stories written for it, in a database of its own',
} as const;

/** `newstape serve` and `newstape demo`: the server, until it is asked to stop. */
export function serveCommand(
  environment: CliEnvironment,
  mode: keyof typeof descriptions,
  done: (code: ExitCode) => void,
): Command {
  const command = new Command(mode).description(descriptions[mode]);
  if (mode === 'serve')
    command.option('--no-jobs', 'collect nothing by itself: another program does, or a person');
  return command
    .option('--port <number>', 'port to listen on', portNumber)
    .option('--host <address>', 'address to listen on (default: this machine only)')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'print nothing but errors')
    .action(async (options: ServeOptions) => {
      const { quiet, ...given } = options;
      const service = await environment.startService({ mode, ...given });
      if (service.newAdminToken !== null) {
        environment.standardError.write(
          `Admin token, shown this once (from this machine the dashboard needs none): ${service.newAdminToken}\n`,
        );
      }
      if (!quiet) environment.standardOutput.write(`Newstape is at ${service.address}\n`);
      await environment.stopRequested();
      await service.close();
      done(exitCode.done);
    });
}

function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535.');
  }
  return value;
}
