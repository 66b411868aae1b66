import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { TrackedListReply } from '../../shared/schemas/tracked-instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { trackedRunners } from '../pipeline/jobs/tracked-runners.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { priceNames } from '../pipeline/price-names.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode, exitCodeOf } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface TrackOptions {
  readonly json?: boolean;
  readonly database?: string;
}

type Runners = ReturnType<typeof trackedRunners>;
type Run = (
  options: TrackOptions,
  work: (runners: Runners, database: Database) => Promise<ExitCode>,
) => Promise<void>;

/** `newstape track add|remove|list|import`: the companies whose prices are kept current. */
export function trackCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const run: Run = (options, work) =>
    withDatabase(environment, options.database, async (database) => {
      const { bundled, now } = environment;
      await prepareDatabase(database, await bundled.listing(), bundled.sources);
      const providers = environment.priceProviders();
      done(await work(trackedRunners({ database, now, providers }), database));
    });
  return new Command('track')
    .description('the companies whose prices are kept current while "serve" or "work" runs')
    .addCommand(addCommand(environment, run))
    .addCommand(removeCommand(environment, run))
    .addCommand(listCommand(environment, run))
    .addCommand(importCommand(environment, run));
}

function common(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address');
}

function addCommand(environment: CliEnvironment, run: Run): Command {
  return common(new Command('add').description('keep the prices of companies current from now on'))
    .argument('<instrument...>', 'ids or codes: KRX:005930, 005930, XNAS:NVDA')
    .action((texts: string[], options: TrackOptions) =>
      run(options, async (runners, database) => {
        const { ids, unknown } = await named(database, texts);
        if (unknown.length > 0) throw new UsageError(unknown.join('\n'));
        return printChange(environment, options, 'added', await added(runners, ids));
      }),
    );
}

function removeCommand(environment: CliEnvironment, run: Run): Command {
  return common(new Command('remove').description('keep prices current no more; what was fetched stays'))
    .argument('<instrument...>', 'ids or codes as "track list" has them')
    .action((texts: string[], options: TrackOptions) =>
      run(options, async (runners, database) => {
        const { ids, unknown } = await named(database, texts);
        if (unknown.length > 0) throw new UsageError(unknown.join('\n'));
        return printChange(environment, options, 'removed', await runners.untrack(ids));
      }),
    );
}

function listCommand(environment: CliEnvironment, run: Run): Command {
  return common(
    new Command('list').description('what is tracked, from which provider, and how far its prices reach'),
  ).action((options: TrackOptions) =>
    run(options, async (runners) => {
      const reply = await runners.tracked();
      environment.standardOutput.write(options.json ? `${JSON.stringify(reply)}\n` : listText(reply));
      return exitCode.done;
    }),
  );
}

function importCommand(environment: CliEnvironment, run: Run): Command {
  return common(new Command('import').description('track the companies of a file, one id or code a line'))
    .argument('<file>', 'text or CSV: the first cell of each line counts, # begins a remark')
    .action((file: string, options: TrackOptions) =>
      run(options, async (runners, database) => {
        const { ids, unknown } = await named(database, codesOf(await readText(file)));
        for (const problem of unknown) environment.standardError.write(`left out: ${problem}\n`);
        printChange(environment, options, 'added', await added(runners, ids), unknown);
        return exitCodeOf(ids.length, unknown.length);
      }),
    );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} cannot be read`);
  }
}

/** The first cell of each line that is neither empty nor a remark. A head such as "code" is no code, and is left out with its reason. */
function codesOf(text: string): string[] {
  const cells = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => (line.split(/[,;\t#]/)[0] ?? '').replaceAll('"', '').trim());
  return cells.filter((cell) => cell !== '');
}

async function named(
  database: Database,
  texts: readonly string[],
): Promise<{ readonly ids: InstrumentId[]; readonly unknown: string[] }> {
  const { names } = await priceNames(database);
  const ids: InstrumentId[] = [];
  const unknown: string[] = [];
  for (const text of texts) {
    const found = names.byCode(text);
    if ('instrument' in found) ids.push(found.instrument.id);
    else {
      const perhaps = found.candidates.map(({ id }) => id).join(', ');
      unknown.push(perhaps === '' ? found.problem : `${found.problem} (perhaps ${perhaps})`);
    }
  }
  return { ids, unknown };
}

async function added(runners: Runners, ids: readonly InstrumentId[]): Promise<number> {
  const tracking = await runners.track(ids);
  return tracking.outcome === 'done' ? tracking.changed : 0;
}

function printChange(
  { standardOutput }: CliEnvironment,
  { json }: TrackOptions,
  verb: 'added' | 'removed',
  changed: number,
  rejected: readonly string[] = [],
): ExitCode {
  standardOutput.write(json ? `${JSON.stringify({ [verb]: changed, rejected })}\n` : `${changed} ${verb}\n`);
  return exitCode.done;
}

function listText({ tracked }: TrackedListReply): string {
  if (tracked.length === 0) return 'Nothing is tracked yet: "newstape track add KRX:005930"\n';
  return tracked
    .map(({ instrumentId, nameKorean, nameEnglish, providerId, whyNot, lastSession }) => {
      const from = providerId ?? whyNot ?? '';
      const name = nameKorean ?? nameEnglish ?? '';
      return `${instrumentId}  ${name}  ${lastSession === null ? 'no prices yet' : `up to ${lastSession}`}  ${from}\n`;
    })
    .join('');
}
