import { Command } from 'commander';
import type { SourceTerms, SourceTermsReply } from '../../shared/schemas/source-terms.ts';
import { SourceLicenceDraftSchema } from '../../shared/schemas/source-terms.ts';
import { sourceTermsRunners, type TermsOutcome } from '../pipeline/source-terms-runners.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

interface LicenceOptions {
  readonly redistribute?: string;
  readonly display?: string;
  readonly attribution?: string;
  readonly link?: string;
  readonly termsReadOn?: string;
  readonly note?: string;
  readonly by?: string;
  readonly withdraw?: boolean;
  readonly json?: boolean;
  readonly database?: string;
}

/** `newstape sources licence ID`: the terms of a source, and a licence of one's own. */
export function sourcesLicenceCommand(
  environment: CliEnvironment,
  withPrepared: (options: LicenceOptions, work: (database: Database) => Promise<ExitCode>) => Promise<void>,
): Command {
  return new Command('licence')
    .description('the terms of a source of news or prices; with options: state a licence of your own')
    .argument('<id>', 'an id as "sources list --all" or "prices providers" has it')
    .option('--redistribute <answer>', 'yes or no: may its data be passed on to others')
    .option('--display <who>', 'ownUse or public (default: public where it may be passed on)')
    .option(
      '--attribution <text>',
      'the line that the licence asks to be shown (default: as the source has it)',
    )
    .option('--link <text>', 'where the terms stand, or the name of your contract')
    .option('--terms-read-on <date>', 'the day on which you read them, YYYY-MM-DD')
    .option('--note <text>', 'anything else to remember, such as the number of the contract')
    .option('--by <name>', 'who states it (default: operator)')
    .option('--withdraw', 'take the statement in force back: what the source came with counts again')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .action((id: string, options: LicenceOptions) =>
      withPrepared(options, async (database) => {
        const runners = sourceTermsRunners({ database, now: environment.now });
        const reply = replyOf(await wanted(runners, id, options));
        environment.standardOutput.write(options.json ? `${JSON.stringify(reply)}\n` : textOf(reply));
        return exitCode.done;
      }),
    );
}

function wanted(
  runners: ReturnType<typeof sourceTermsRunners>,
  id: string,
  { redistribute, display, attribution, link, termsReadOn, note, by, withdraw }: LicenceOptions,
): Promise<TermsOutcome> {
  const stated = { display, attribution, link, termsReadOn, note };
  const isStated = Object.values(stated).some((value) => value !== undefined);
  if (withdraw) {
    if (isStated || redistribute !== undefined)
      throw new UsageError(
        '--withdraw takes a statement back and states nothing: leave the other options out',
      );
    return runners.withdraw(id, by === undefined ? {} : { withdrawnBy: by });
  }
  if (redistribute === undefined) {
    if (isStated) throw new UsageError('Say --redistribute yes or --redistribute no with it');
    return runners.read(id);
  }
  const read = SourceLicenceDraftSchema.safeParse({ ...stated, redistribute, statedBy: by });
  if (read.success) return runners.state(id, read.data);
  const [issue] = read.error.issues;
  throw new UsageError(`${optionOf(String(issue?.path[0]))}: ${issue?.message}`);
}

function replyOf(outcome: TermsOutcome): SourceTermsReply {
  if (outcome.outcome === 'done') return outcome.reply;
  const { parameter, detail } = outcome;
  throw new UsageError(parameter === null ? detail : `${optionOf(parameter)}: ${detail}`);
}

/** `termsReadOn` is written `--terms-read-on`. */
function optionOf(parameter: string): string {
  return `--${parameter.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function textOf({ sourceId, name, stated, licences, inForce, pricesShownToAll }: SourceTermsReply): string {
  const lines = [
    `${sourceId}  ${name}`,
    `  in force    ${termsText(inForce)}`,
    `  came with   ${termsText(stated)}`,
    ...licences.map((licence) => {
      const { statedBy, statedAt, withdrawnBy, withdrawnAt, note } = licence;
      const end = withdrawnAt === null ? 'in force' : `until ${withdrawnAt}, by ${withdrawnBy}`;
      const said = `${termsText({ ...licence, owner: null })}${note === null ? '' : `; ${note}`}`;
      return `  stated      by ${statedBy} at ${statedAt} (${end}): ${said}`;
    }),
    `  prices      shown to ${pricesShownToAll ? 'everyone' : 'the operator alone'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function termsText({ redistribute, display, owner, attribution, link, termsReadOn }: SourceTerms): string {
  return [
    `may be passed on: ${redistribute}`,
    `display: ${display}`,
    ...(owner === null ? [] : [`owner: ${owner}`]),
    ...(attribution === null ? [] : [`attribution: ${attribution}`]),
    ...(link === null ? [] : [`${link}${termsReadOn === null ? '' : `, read on ${termsReadOn}`}`]),
  ].join('; ');
}
