import { Command, Option } from 'commander';
import { isSessionDate } from '../../shared/units/session-date.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { bootstrapInterval } from '../studies/bootstrap-interval.ts';
import { type AskedEvent, studyEvents } from '../studies/study-events.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type AskedLine, eventLines, openStudyFiles, type StudyFiles } from './study-files.ts';
import { studyJson } from './study-json.ts';
import { designOf, type StudyOptions, wholeNumber } from './study-options.ts';
import { studyText } from './study-text.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

/** `newstape study`: abnormal returns of one or many events in files of prices or returns, with their tests. Needs no database. */
export function studyCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const repeated = (text: string, before: readonly string[] = []) => [...before, text];
  return new Command('study')
    .description(
      'abnormal returns around events against a benchmark, with their errors and tests; stores nothing',
    )
    .option('--asset <file>', 'daily prices of the share, or returns with --input returns')
    .option('--assets <folder>', 'a folder of price files NAME.csv, for --events')
    .option('--events <file>', 'a CSV with the columns asset and date')
    .option('--event <date>', 'the date of an event; may be given several times', repeated)
    .option('--benchmark <file>', 'daily prices of the index that returns are held against')
    .addOption(
      new Option('--input <kind>', 'what the files hold').choices(['prices', 'returns']).default('prices'),
    )
    .option('--asset-column <names>', 'with --input returns: the columns of the shares, by commas')
    .option('--benchmark-column <name>', 'with --input returns: the column of the benchmark')
    .option('--window <from,to>', 'sessions from the event that are studied', '-1,1')
    .option('--estimation <from,to>', 'sessions from the event that the model is fitted on', '-250,-11')
    .option('--min-estimation <sessions>', 'an event with fewer sessions of estimation is left out', '100')
    .addOption(
      new Option('--returns <kind>', 'how returns are taken from prices')
        .choices(['log', 'simple'])
        .default('log'),
    )
    .addOption(
      new Option('--model <name>', 'what a share returns without an event')
        .choices(['market', 'market-adjusted', 'mean-adjusted'])
        .default('market'),
    )
    .addOption(
      new Option('--overlap <rule>', 'events of one share whose windows share sessions')
        .choices(['keep', 'drop-later'])
        .default('keep'),
    )
    .addOption(
      new Option('--guards <state>', 'leave out returns over halts, suspected splits and missing sessions')
        .choices(['on', 'off'])
        .default('on'),
    )
    .option(
      '--seed <number>',
      'of the draws of the bootstrap interval: the same seed gives the same one',
      '1',
    )
    .option('--json', 'one JSON object')
    .option('--quiet', 'accepted for uniformity: the command shows no progress')
    .action(async (options: StudyOptions) => {
      done(await study(environment, options));
    });
}

async function study(environment: CliEnvironment, options: StudyOptions): Promise<ExitCode> {
  const design = designOf(options);
  const seed = wholeNumber('--seed', options.seed);
  if ((options.asset === undefined) === (options.assets === undefined))
    throw new UsageError('Say --asset FILE for one share, or --assets FOLDER with --events FILE for many');
  const files = await openStudyFiles(environment, options, design);
  const asked = await askedLines(options, files);
  const events: AskedEvent[] = [];
  let refused = 0;
  for (const { asset, date } of asked) {
    const columns = isSessionDate(date)
      ? await files.columnsOf(asset)
      : `"${date}" is not a date written as YYYY-MM-DD`;
    if (typeof columns !== 'string' && isSessionDate(date)) events.push({ columns, eventDate: date });
    else {
      refused += 1;
      environment.standardError.write(`${asset} ${date}: ${columns}\n`);
    }
  }
  const result = studyEvents(events, design);
  const bootstrap = {
    seed,
    interval: bootstrapInterval(result.events, design.level, seededRandom(seed)),
  };
  await writeOut(
    environment,
    options.json ? `${JSON.stringify(studyJson(result, bootstrap))}\n` : studyText(result, bootstrap),
  );
  return refused + result.dropped.length === 0 ? exitCode.done : exitCode.doneInPart;
}

async function askedLines(options: StudyOptions, { assets }: StudyFiles): Promise<AskedLine[]> {
  if (options.events !== undefined) return eventLines(options.events);
  const dates = options.event ?? [];
  if (dates.length === 0 || assets.length === 0)
    throw new UsageError('No event: say --event YYYY-MM-DD with --asset, or --events FILE');
  return assets.flatMap((asset) => dates.map((date) => ({ asset, date })));
}
