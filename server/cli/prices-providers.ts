import { Command } from 'commander';
import { type ProviderState, providerStates } from '../pipeline/price-providers.ts';
import { migrateToLatest } from '../store/migrate.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { withDatabase } from './with-database.ts';

/** `newstape prices providers`: where prices can be fetched from, on which terms, and what of today's budget is left. */
export function pricesProvidersCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('providers')
    .description('where prices can be fetched from: terms, whether a key is set, and the budget of today')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .action(async (options: { readonly json?: boolean; readonly database?: string }) => {
      const states = await withDatabase(environment, options.database, async (database) => {
        await migrateToLatest(database);
        return providerStates(database, environment.priceProviders(), environment.now());
      });
      const { standardOutput } = environment;
      if (options.json) standardOutput.write(`${JSON.stringify({ providers: states })}\n`);
      else standardOutput.write(states.map((state) => `${providerText(state)}\n`).join(''));
      done(exitCode.done);
    });
}

function providerText({ id, source, access, budget, rest, askedBy, ...prices }: ProviderState): string {
  const { delay, adjustmentBasis, hours } = prices;
  const final =
    delay.kind === 'afterClose'
      ? `${delay.minutes} minutes after the close`
      : `at ${delay.at} on the next session`;
  const readOn = source.termsReadOn === null ? '' : `, read on ${source.termsReadOn}`;
  return [
    `${id}  ${source.name}`,
    `  ${access.isSet ? `${access.kind} set (${access.variable})` : `${access.kind} missing: ${access.variable}: ${access.how}`}`,
    `  prices   adjusted for: ${adjustmentBasis}; hours: ${hours}; final ${final}; asked by ${askedBy.join(' or ')}`,
    `  budget   ${budget.usedToday} of ${budget.requests} requests used today (${budget.zone})`,
    ...(rest === null ? [] : [`  rest     until ${rest.until}: ${rest.sentence}`]),
    `  terms    may be passed on: ${source.redistribute}; display: ${source.display}; owner: ${source.owner ?? 'unknown'}; attribution: ${source.attribution ?? 'none'}; ${source.link ?? ''}${readOn}`,
    ...(source.note === null ? [] : [`  note     ${source.note}`]),
  ].join('\n');
}
