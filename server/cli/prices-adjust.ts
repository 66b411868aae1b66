import { Command } from 'commander';
import { adjustPrices } from '../pipeline/adjust-prices.ts';
import type { AdjustmentRequest } from '../pipeline/adjustment-request.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { givenDate, givenId } from './dictionary-edits.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { adjustmentText } from './prices-adjust-text.ts';
import { type PricesOptions, withPrices } from './prices-words.ts';
import { splitRatio } from './split-ratio.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

interface AdjustOptions extends PricesOptions {
  readonly split?: string;
  readonly accept?: boolean;
  readonly exclude?: boolean;
  readonly withdraw?: boolean;
  readonly reason: string;
  readonly by: string;
  readonly source?: string;
  readonly dryRun?: boolean;
}

/** `newstape prices adjust`: what a person decides about a session of a series. */
export function pricesAdjustCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('adjust')
    .description(
      'decide about a session that is in doubt, and show what that changes; received prices stay as they are, and a decision can be withdrawn',
    )
    .argument('<instrument>', 'KRX:042700')
    .argument('<date>', 'the session, YYYY-MM-DD; of a split the first one at the new price')
    .option('--split <ratio>', 'new shares for old ones: 2, 50:1, or 1:10 for a reverse split')
    .option('--accept', 'the step or the bar is right as it stands')
    .option('--exclude', 'the bar is wrong and enters nothing')
    .option('--withdraw', 'take back what was decided before')
    .requiredOption('--reason <text>', 'why; kept with the decision')
    .option('--by <name>', 'who decides', 'operator')
    .option('--source <id>', 'of which source, where there are several (default: the one in use)')
    .option('--dry-run', 'only show what would change')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'no progress on standard error')
    .action(async (id: string, date: string, options: AdjustOptions) => {
      const request = requestOf(id, date, options);
      const report = await withPrices(environment, options, (context) =>
        adjustPrices(context, request, environment.now()),
      );
      await writeOut(environment, options.json ? `${JSON.stringify(report)}\n` : adjustmentText(report));
      if (!options.json) {
        for (const warning of report.warnings) environment.standardError.write(`Warning: ${warning}.\n`);
      }
      done(exitCode.done);
    });
}

function requestOf(id: string, date: string, options: AdjustOptions): AdjustmentRequest {
  const { split, accept, exclude, withdraw, reason, by, source, dryRun } = options;
  const given = [
    ...(split === undefined ? [] : (['split'] as const)),
    ...(accept ? (['accept'] as const) : []),
    ...(exclude ? (['exclude'] as const) : []),
    ...(withdraw ? (['withdraw'] as const) : []),
  ];
  const [action] = given;
  if (action === undefined || given.length > 1) {
    throw new UsageError('Say what you decide: one of --split RATIO, --accept, --exclude and --withdraw');
  }
  const ratio = split === undefined ? null : splitRatio(split);
  if (split !== undefined && ratio === null) {
    throw new UsageError(
      `--split "${split}" is no ratio: write new shares for old ones, such as 2, 50:1, or 1:10 for a reverse split`,
    );
  }
  if (reason.trim() === '' || by.trim() === '') throw new UsageError('--reason and --by need words');
  return {
    ...{ instrumentId: givenId(id), sessionDate: givenDate('The date', date), action, ratio },
    ...{ reason: reason.trim(), madeBy: by.trim(), dryRun: dryRun ?? false },
    ...(source === undefined ? {} : { sourceId: source }),
  };
}
