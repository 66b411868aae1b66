import { Command } from 'commander';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import {
  InstrumentAdditionSchema,
  type InstrumentEdit,
  InstrumentPatchSchema,
} from '../../shared/schemas/instrument-edit.ts';
import { nameOf } from '../pipeline/dictionary-context.ts';
import { addInstrument, changeInstrument } from '../pipeline/edit-instrument.ts';
import { effectiveInstruments, listInstrumentEdits } from '../store/instrument-edits.repository.ts';
import type { CliEnvironment } from './cli-environment.ts';
import {
  checked,
  type EditOptions,
  givenDate,
  givenId,
  printOutcome,
  withDictionary,
} from './dictionary-edits.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { importCommand, refreshCommand } from './instrument-files.ts';
import { writeOut } from './write-out.ts';

type Done = (code: ExitCode) => void;

/** `newstape instruments list|add|rename|delist|import|refresh`: the listed companies, and the operator's own over them. */
export function instrumentsCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('instruments')
    .description('the listed companies, and what the operator says of them: it stays over every listing')
    .addCommand(listCommand(environment, done))
    .addCommand(addCommand(environment, done))
    .addCommand(renameCommand(environment, done))
    .addCommand(delistCommand(environment, done))
    .addCommand(importCommand(environment, done))
    .addCommand(refreshCommand(environment, done));
}

/** The options of every edit of an instrument or a name. */
export function withEditOptions(command: Command): Command {
  return command
    .requiredOption('--reason <text>', 'why it is so; kept with the edit')
    .option('--by <name>', 'who says so', 'operator')
    .option('--no-relink', 'leave stored articles as they are linked')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address');
}

interface AddOptions extends EditOptions {
  readonly nameKorean?: string;
  readonly nameEnglish?: string;
  readonly mic?: string;
  readonly currency: string;
  readonly kind: string;
  readonly sector?: string;
  readonly listed?: string;
  readonly delisted?: string;
}

function addCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('add')
    .description('an instrument that no listing has; any market (MIC) will do')
    .argument('<id>', 'market and code: XLON:VOD, KRX:005930')
    .option('--name-korean <name>')
    .option('--name-english <name>')
    .option('--mic <mic>', 'its market (ISO 10383); needed for KRX ids: XKRX or XKOS')
    .requiredOption('--currency <code>', 'what its price is counted in (ISO 4217)')
    .option('--kind <kind>', 'common, preferred, adr, fund or other', 'common')
    .option('--sector <text>')
    .option('--listed <date>', 'first session, YYYY-MM-DD')
    .option('--delisted <date>', 'first day without trading, YYYY-MM-DD');
  return withEditOptions(command).action(async (id: string, options: AddOptions) => {
    const addition = checked(InstrumentAdditionSchema, {
      ...{ id: givenId(id), nameKorean: options.nameKorean, nameEnglish: options.nameEnglish },
      ...{ mic: options.mic, currency: options.currency, kind: options.kind, sector: options.sector },
      ...{ listedDate: options.listed, delistedDate: options.delisted },
      ...{ reason: options.reason, madeBy: options.by },
    });
    const outcome = await withDictionary(environment, options, (context) => addInstrument(context, addition));
    done(
      printOutcome(
        environment,
        outcome,
        options.json ?? false,
        (reply) => `${nameOf(reply.instrument)}: added`,
      ),
    );
  });
}

interface RenameOptions extends EditOptions {
  readonly to: string;
  readonly on: string;
  readonly language?: string;
}

function renameCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('rename')
    .description('a new name from a day on; the one of before stays as a former name')
    .argument('<id>', 'as "instruments list" has it')
    .requiredOption('--to <name>', 'the new name')
    .requiredOption('--on <date>', 'first day of the new name, YYYY-MM-DD')
    .option('--language <language>', 'ko or en (default: Korean where the name holds Hangul)');
  return withEditOptions(command).action(async (id: string, options: RenameOptions) => {
    const { to, language, reason, by: madeBy } = options;
    const on = givenDate('--on', options.on);
    const patch = checked(InstrumentPatchSchema, { change: 'rename', to, on, language, reason, madeBy });
    const given = givenId(id);
    const outcome = await withDictionary(environment, options, (context) =>
      changeInstrument(context, given, patch),
    );
    done(
      printOutcome(
        environment,
        outcome,
        options.json ?? false,
        (reply) => `${nameOf(reply.instrument)}: called so from ${on} on`,
      ),
    );
  });
}

function delistCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('delist')
    .description('the end of trading; stories and prices of before stay')
    .argument('<id>', 'as "instruments list" has it')
    .requiredOption('--on <date>', 'first day without trading, YYYY-MM-DD');
  return withEditOptions(command).action(async (id: string, options: EditOptions & { on: string }) => {
    const on = givenDate('--on', options.on);
    const patch = checked(InstrumentPatchSchema, {
      ...{ change: 'delist', on, reason: options.reason, madeBy: options.by },
    });
    const given = givenId(id);
    const outcome = await withDictionary(environment, options, (context) =>
      changeInstrument(context, given, patch),
    );
    done(
      printOutcome(
        environment,
        outcome,
        options.json ?? false,
        (reply) => `${nameOf(reply.instrument)}: delisted on ${on}`,
      ),
    );
  });
}

interface ListOptions {
  readonly mine?: boolean;
  readonly json?: boolean;
  readonly database?: string;
}

function listCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('list')
    .description('the instruments as they are in force')
    .option('--mine', 'only those that were edited here, each with its edits')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async (options: ListOptions) => {
      const { instruments, edits } = await withDictionary(environment, options, async ({ database }) => ({
        instruments: await effectiveInstruments(database),
        edits: await listInstrumentEdits(database),
      }));
      const edited = new Set(edits.map(({ instrumentId }) => instrumentId));
      const shown = options.mine ? instruments.filter(({ id }) => edited.has(id)) : instruments;
      const listed = shown.map((instrument) => ({
        ...instrument,
        edits: edits.filter(({ instrumentId }) => instrumentId === instrument.id),
      }));
      if (options.json) await writeOut(environment, `${JSON.stringify({ instruments: listed })}\n`);
      else for (const one of listed) await writeOut(environment, `${instrumentText(one)}\n`);
      if (!options.json && listed.length === 0)
        await writeOut(environment, 'Nothing was edited yet: "newstape instruments add ID …"\n');
      done(exitCode.done);
    });
}

function instrumentText({
  edits,
  ...one
}: Instrument & { readonly edits: readonly InstrumentEdit[] }): string {
  const names = [one.nameKorean, one.nameEnglish].filter((name) => name !== null).join(' / ');
  const until = one.delistedDate === null ? '' : `  delisted on ${one.delistedDate}`;
  return [
    `${one.id}  ${names}  ${one.mic} ${one.currency} ${one.kind}${until}`,
    ...edits.map(
      ({ kind, origin, onDate, fields, madeAt, madeBy, reason }) =>
        `  ${kind}${onDate === null ? '' : ` on ${onDate}`} ${JSON.stringify(fields)}  ${madeAt} by ${madeBy}${origin === 'listing' ? ', from a listing' : ''}: ${reason}`,
    ),
  ].join('\n');
}
