import { Command } from 'commander';
import type { PriceStatus } from '../../shared/schemas/price-status.ts';
import { priceStatus } from '../pipeline/price-status.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { columns, givenInstruments, type PricesOptions, withPrices } from './prices-words.ts';
import { writeOut } from './write-out.ts';

/** `newstape prices status`: where each stored series stands. */
export function pricesStatusCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('status')
    .description('where each series of prices stands: its source, span, age, basis, hours, doubts and terms')
    .argument('[instrument...]', 'only of these: KRX:042700')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'no progress on standard error')
    .action(async (words: string[], options: PricesOptions) => {
      const instruments = givenInstruments(words);
      const series = await withPrices(environment, options, (context) =>
        priceStatus(context, environment.now(), instruments),
      );
      const text = options.json
        ? `${JSON.stringify({ series })}\n`
        : table(series, instruments !== undefined);
      await writeOut(environment, text);
      done(exitCode.done);
    });
}

const heads = [
  ...['instrument', 'source', 'in use', 'from', 'to', 'bars', 'behind', 'adjusted for', 'hours', 'in'],
  ...['in doubt', 'running', 'give out'],
];

function table(series: readonly PriceStatus[], isAsked: boolean): string {
  if (series.length === 0) {
    const of = isAsked ? ' of these instruments' : '';
    return `No prices${of} are stored yet: "newstape prices import FILE" or "newstape prices fetch".\n`;
  }
  return columns([heads, ...series.map(cells)]);
}

function cells(one: PriceStatus): string[] {
  return [
    ...[one.instrumentId, one.sourceId, one.inUse ? 'yes' : 'no'],
    ...[one.firstSession ?? '-', one.lastSession ?? '-', String(one.finalBars)],
    one.sessionsBehind === null ? '?' : String(one.sessionsBehind),
    ...[basisWords[one.adjustmentBasis], one.hours, one.currency],
    one.openFlags === null ? '-' : String(one.openFlags),
    ...[one.provisionalSession ?? '-', one.redistribute],
  ];
}

const basisWords: Readonly<Record<PriceStatus['adjustmentBasis'], string>> = {
  none: 'nothing',
  split: 'splits',
  splitAndDividend: 'splits, dividends',
  unknown: 'unknown',
};
