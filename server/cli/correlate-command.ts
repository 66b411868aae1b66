import { Command, Option } from 'commander';
import { readColumns } from '../pipeline/read-columns.ts';
import type { Correlation } from '../stats/correlation.ts';
import { type LagCorrelation, laggedCorrelations } from '../stats/lagged-correlation.ts';
import { defaultLags } from '../stats/newey-west.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { wholeNumber } from './study-options.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

interface CorrelateOptions {
  readonly a: string;
  readonly b: string;
  readonly maxLag: string;
  readonly values: 'close' | 'logReturns';
  readonly hacLags?: string;
  readonly json?: boolean;
}

/** `newstape correlate`: how two series of a date and a value go together at each lag. Needs no database. */
export function correlateCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('correlate')
    .description(
      'correlations of two series at each lag, with errors that allow for time and p adjusted for the lags; stores nothing',
    )
    .requiredOption('--a <file>', 'a CSV with the columns date and close; at lags above 0 it leads')
    .requiredOption('--b <file>', 'another one; the dates that both have are used')
    .requiredOption('--max-lag <n>', 'lags from −n to n, in dates that both have')
    .addOption(
      new Option('--values <kind>', 'the column close as it is, or its log returns from date to date')
        .choices(['close', 'logReturns'])
        .default('close'),
    )
    .option(
      '--hac-lags <k>',
      'lags that the robust errors allow for (default: 4·(n/100)^(2/9), rounded down)',
    )
    .option('--json', 'one JSON object')
    .option('--quiet', 'accepted for uniformity: the command shows no progress')
    .action(async (options: CorrelateOptions) => {
      done(await correlate(environment, options));
    });
}

async function correlate(environment: CliEnvironment, options: CorrelateOptions): Promise<ExitCode> {
  const maxLag = wholeNumber('--max-lag', options.maxLag);
  const hacLags = options.hacLags === undefined ? null : wholeNumber('--hac-lags', options.hacLags);
  const [a, b] = [await valuesOf(options.a), await valuesOf(options.b)];
  const dates = [...a.keys()].filter((date) => b.has(date)).sort();
  if (dates.length < 3)
    throw new Error(
      `${options.a} and ${options.b} have ${dates.length} dates in common; three are needed at least`,
    );
  const columnOf = (values: ReadonlyMap<string, number>) => {
    const column = dates.map((date) => values.get(date) ?? Number.NaN);
    return options.values === 'close'
      ? column
      : column.slice(1).map((value, place) => Math.log(value / (column[place] ?? Number.NaN)));
  };
  const lags = laggedCorrelations(columnOf(a), columnOf(b), maxLag, (n) => hacLags ?? defaultLags(n));
  await writeOut(
    environment,
    options.json ? `${JSON.stringify({ lags: lags.map(lagJson) })}\n` : textOf(lags),
  );
  return exitCode.done;
}

/** The value of each date of a file; a cell without a number is missing. Throws a `UsageError` where the file is no such CSV. */
async function valuesOf(path: string): Promise<Map<string, number>> {
  const rows = await readColumns(path, ['date', 'close']);
  if (typeof rows === 'string') throw new UsageError(rows);
  const filled = rows.filter(({ cells }) => cells.close?.trim());
  const broken = filled.find(({ cells }) => Number.isNaN(Number(cells.close)));
  if (broken) throw new Error(`${path}, line ${broken.line}: "${broken.cells.close}" is no number`);
  return new Map(filled.map(({ cells }) => [cells.date ?? '', Number(cells.close)]));
}

function lagJson({ lag, n, pearson, spearman, kendall, hac, pAdjusted }: LagCorrelation) {
  const plain = (one: Correlation | null) => one && { estimate: one.estimate, p: one.p };
  return {
    ...{ lag, n },
    pearson: pearson && {
      estimate: pearson.estimate,
      ci95: pearson.interval && [pearson.interval.low, pearson.interval.high],
      p: pearson.p,
      assumes: 'independentPairs',
    },
    spearman: plain(spearman),
    kendall: plain(kendall),
    hac: hac && {
      ...{ estimate: hac.estimate, se: hac.standardError, lags: hac.lags, p: hac.p },
      t: hac.standardError === 0 ? null : hac.estimate / hac.standardError,
    },
    pAdjusted,
  };
}

function textOf(lags: readonly LagCorrelation[]): string {
  const lines = lags.map(({ lag, n, pearson, spearman, hac, pAdjusted }) =>
    [
      `lag ${String(lag).padStart(3)}`,
      `n ${n}`,
      `Pearson ${told(pearson?.estimate)}`,
      `Spearman ${told(spearman?.estimate)}`,
      `robust p ${told(hac?.p)}`,
      `adjusted (Holm) ${told(pAdjusted?.holm)}`,
    ].join(', '),
  );
  return `${lines.join('\n')}\nLags above 0: the first series leads. These are associations.\n`;
}

function told(value: number | null | undefined): string {
  return value == null ? '–' : value.toFixed(4).replace('-', '−');
}
