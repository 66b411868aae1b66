import { Command } from 'commander';
import { AliasAdditionSchema, AliasRemovalQuerySchema } from '../../shared/schemas/user-alias.ts';
import { addAlias, removeAlias } from '../pipeline/edit-alias.ts';
import { userAliasesInForce } from '../store/user-aliases.repository.ts';
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
import { withEditOptions } from './instruments-command.ts';
import { UsageError } from './usage-error.ts';

type Done = (code: ExitCode) => void;

/** `newstape aliases list|add|remove`: the operator's names of instruments. */
export function aliasesCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('aliases')
    .description("the operator's further names of instruments; they outrank the product's own")
    .addCommand(listCommand(environment, done))
    .addCommand(addCommand(environment, done))
    .addCommand(removeCommand(environment, done));
}

interface AddOptions extends EditOptions {
  readonly kind: string;
  readonly language?: string;
  readonly from?: string;
  readonly to?: string;
}

function addCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('add')
    .description('a further name of an instrument')
    .argument('<id>', 'as "instruments list" has it')
    .argument('<name>')
    .option(
      '--kind <kind>',
      'legal, short, english, korean, nickname, abbreviation, spelling, former or brand',
      'nickname',
    )
    .option('--language <language>', 'ko or en, where only one language uses it so')
    .option('--from <date>', 'first day on which it was in use, YYYY-MM-DD')
    .option('--to <date>', 'last day on which it was in use, YYYY-MM-DD');
  return withEditOptions(command).action(async (id: string, name: string, options: AddOptions) => {
    const { kind, language, from, to, reason, by: madeBy } = options;
    const addition = checked(AliasAdditionSchema, {
      ...{ instrumentId: givenId(id), name, kind, language, reason, madeBy },
      validFrom: from === undefined ? null : givenDate('--from', from),
      validTo: to === undefined ? null : givenDate('--to', to),
    });
    const outcome = await withDictionary(environment, options, (context) => addAlias(context, addition));
    done(
      printOutcome(
        environment,
        outcome,
        options.json ?? false,
        ({ alias }) => `${alias.instrumentId}: "${alias.name}" added (${alias.kind})`,
      ),
    );
  });
}

function removeCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('remove')
    .description("take a name away, one of the operator's or one of the product's own")
    .argument('<id>', 'as "instruments list" has it')
    .argument('<name>');
  return withEditOptions(command).action(async (id: string, name: string, options: EditOptions) => {
    if (name.trim() === '') throw new UsageError('The name is empty');
    const words = checked(AliasRemovalQuerySchema, { reason: options.reason, madeBy: options.by });
    const removal = { ...words, instrumentId: givenId(id), name: name.trim() };
    const outcome = await withDictionary(environment, options, (context) => removeAlias(context, removal));
    done(
      printOutcome(
        environment,
        outcome,
        options.json ?? false,
        ({ alias }) => `${alias.instrumentId}: "${alias.name}" is no name of it any more`,
      ),
    );
  });
}

function listCommand(environment: CliEnvironment, done: Done): Command {
  return new Command('list')
    .description("the operator's names in force, and those that were taken away")
    .argument('[id]', 'only of this instrument')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async (id: string | undefined, options: { json?: boolean; database?: string }) => {
      const instrumentId = id === undefined ? undefined : givenId(id);
      const aliases = await withDictionary(environment, options, ({ database }) =>
        userAliasesInForce(database, { instrumentId }),
      );
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify({ aliases })}\n`);
      else if (aliases.length === 0)
        standardOutput.write('No name was added or removed yet: "newstape aliases add ID NAME …"\n');
      else
        for (const { instrumentId: of, name, action, kind, validFrom, validTo, ...made } of aliases) {
          const span =
            validFrom === null && validTo === null ? '' : ` ${validFrom ?? '…'} to ${validTo ?? '…'}`;
          const how = action === 'add' ? `${kind}${span}` : 'removed';
          standardOutput.write(`${of}  ${name}  ${how}  ${made.madeAt} by ${made.madeBy}: ${made.reason}\n`);
        }
      done(exitCode.done);
    });
}
