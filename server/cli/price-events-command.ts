import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { detectPriceEvents } from '../markets/price-events.ts';
import { type GivenFile, type GivenPrices, readGivenPrices } from '../pipeline/given-prices.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

interface PriceEventsOptions {
  readonly prices: string;
  readonly basis: '252td' | '364d' | '1y';
  readonly price: 'intraday' | 'close';
  readonly instrument?: string;
  readonly listed?: string;
  readonly benchmark?: string;
}

/** `newstape price-events --prices FILE`: what the prices of a file alone show, one JSON line an event. Needs no database. */
export function priceEventsCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  return new Command('price-events')
    .description(
      '52-week highs and lows, large moves, gaps, limit days, volume spikes and faults in the prices of a file, as JSON lines; stores nothing',
    )
    .requiredOption('--prices <file>', 'daily prices with a header line; packed with gzip too')
    .addOption(
      new Option(
        '--basis <window>',
        'what 52 weeks are: 252 sessions, 364 days, or since the same date a year before',
      )
        .choices(['252td', '364d', '1y'])
        .default('1y'),
    )
    .addOption(
      new Option('--price <price>', 'which price of the day has to be beyond those before')
        .choices(['close', 'intraday'])
        .default('intraday'),
    )
    .option(
      '--instrument <id>',
      'whose prices they are, such as KRX:000660 (default: as a column or the name of the file says, KRX-000660.csv)',
    )
    .option('--listed <date>', 'first session of the listing (default: as the listing says)')
    .option('--benchmark <file>', 'prices of the index that moves are measured against too')
    .option('--json', 'accepted for uniformity: the output is always JSON lines')
    .option('--quiet', 'accepted for uniformity: the command shows no progress')
    .action(async (options: PriceEventsOptions) => {
      done(await tellEvents(environment, options));
    });
}

async function tellEvents(environment: CliEnvironment, options: PriceEventsOptions): Promise<ExitCode> {
  const listed = listedDateOf(options);
  const { instruments } = await environment.bundled.listing();
  const given = await givenPrices(environment, options.prices, {
    instruments,
    instrumentCode: options.instrument,
    unknownId: instrumentId('XXXX:FILE'),
  });
  if (given.instrument === null) {
    environment.standardError.write(
      `${options.prices}: nothing says whose prices these are, so no session is known to be missing and no rule of a market is used; --instrument says it\n`,
    );
  }
  const benchmark = options.benchmark
    ? await givenPrices(environment, options.benchmark, {
        instruments,
        unknownId: instrumentId('XXXX:BENCHMARK'),
      })
    : null;
  const events = detectPriceEvents(given.series, given.calendar, {
    window: options.basis,
    fields: [options.price],
    listedDate: listed ?? given.instrument?.listedDate ?? null,
    benchmark: benchmark?.series ?? null,
    duplicates: given.duplicates,
  });
  for (const event of events) await writeOut(environment, `${JSON.stringify(lineOf(event))}\n`);
  const rejected = given.rejected.length + (benchmark?.rejected.length ?? 0);
  return rejected === 0 ? exitCode.done : exitCode.doneInPart;
}

/** The prices of a file; what was rejected of it is told. Throws a sentence where there are none. */
async function givenPrices(
  { standardError }: CliEnvironment,
  path: string,
  said: Omit<GivenFile, 'path' | 'bytes'>,
): Promise<GivenPrices> {
  const given = readGivenPrices({ path, bytes: await bytesOf(path), ...said });
  for (const { subject, detail } of given.rejected) standardError.write(`${path}, ${subject}: ${detail}\n`);
  if (!('problem' in given)) return given;
  const sentence = `${path}: ${given.problem}`;
  throw given.isWrongUsage ? new UsageError(sentence) : new Error(sentence);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`The file ${path} cannot be read`);
  }
}

function listedDateOf({ listed }: PriceEventsOptions): SessionDate | null {
  if (listed === undefined || isSessionDate(listed)) return listed ?? null;
  throw new UsageError(`--listed "${listed}" is not a date written as YYYY-MM-DD`);
}

/** An event as the contract of the command line has it: without what does not apply. */
function lineOf(event: PriceEvent) {
  const { sessionDate, kind, value, previousExtreme, firstCrossing, basis, reason, resolution } = event;
  return {
    date: sessionDate,
    kind,
    value,
    ...(previousExtreme !== null && { previousExtreme }),
    ...(firstCrossing !== null && { firstCrossing }),
    basis,
    ...(reason !== undefined && { reason }),
    ...(resolution !== undefined && { resolution }),
  };
}
