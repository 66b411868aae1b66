import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { nameOf } from '../pipeline/dictionary-context.ts';
import { type InstrumentImport, importInstruments } from '../pipeline/import-instruments.ts';
import { readListingDirectory } from '../pipeline/listing-directory.ts';
import {
  type ListingRefresh,
  readListingBytes,
  refreshInstruments,
} from '../pipeline/refresh-instruments.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type EditOptions, givenDate, withDictionary } from './dictionary-edits.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

type Done = (code: ExitCode) => void;

function withFileOptions(command: Command): Command {
  return command
    .option('--reason <text>', 'why it is so; kept with each edit (default: the name of the file)')
    .option('--by <name>', 'who says so', 'operator')
    .option('--no-relink', 'leave stored articles as they are linked')
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address');
}

/** `newstape instruments import FILE`: good lines are kept, the others are told by their line. */
export function importCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('import')
    .description(
      'instruments of a CSV or TSV with a header line in Korean or English (id, or code and market; names; currency; sector; listed and delisted dates; kind), as the operator says them',
    )
    .argument('<file>', 'UTF-8, CP949 or UTF-16')
    .option('--dry-run', 'only say what it would do');
  return withFileOptions(command).action(
    async (file: string, options: EditOptions & { dryRun?: boolean }) => {
      const bytes = await bytesOf(file);
      const { by: madeBy, dryRun = false, reason = `imported from ${nameOfFile(file)}` } = options;
      const report = await withDictionary(environment, options, (context) =>
        importInstruments(context, bytes, { dryRun, reason, madeBy }),
      );
      print(environment, report, options.json ?? false, importText(report));
      done(
        exitCodeOf(report.added.length + report.changed.length + report.unchanged, report.rejected.length),
      );
    },
  );
}

interface RefreshOptions extends EditOptions {
  readonly listings?: string;
  readonly apply?: boolean;
  readonly on?: string;
}

/** `newstape instruments refresh FILE`: what a newer listing says otherwise; nothing changes without `--apply`. */
export function refreshCommand(environment: CliEnvironment, done: Done): Command {
  const command = new Command('refresh')
    .description(
      'compare a newer listing with what is stored: additions, renames, delistings, and where it contradicts the operator, whose word stays',
    )
    .argument(
      '[file]',
      "a listing of the Korea Exchange or the US exchanges in the product's form, or a table as of import",
    )
    .option('--listings <dir>', 'a folder with krx.csv or us.csv instead of a file')
    .option('--apply', 'take it over as edits of that day')
    .option('--on <date>', "the listing's day, YYYY-MM-DD (default: today in UTC)");
  return withFileOptions(command).action(async (file: string | undefined, options: RefreshOptions) => {
    if ((file === undefined) === (options.listings === undefined))
      throw new UsageError('Name one listing: a file, or a folder with --listings');
    const on = givenDate('--on', options.on ?? environment.now().slice(0, 10));
    const place = file ?? options.listings ?? '';
    const listing =
      file === undefined ? await readListingDirectory(place) : readListingBytes(await bytesOf(place));
    const { by: madeBy, apply = false, reason = `the listing ${nameOfFile(place)} of ${on}` } = options;
    const report = await withDictionary(environment, options, (context) =>
      refreshInstruments(context, listing, { apply, on, reason, madeBy }),
    );
    print(environment, report, options.json ?? false, refreshText(report));
    done(exitCodeOf(listing.accepted.length, listing.rejected.length));
  });
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(`The file ${file} cannot be read`);
  }
}

/** The last part of a path: the folders of a machine are nobody's affair. */
function nameOfFile(path: string): string {
  return path.split(/[/\\]/).findLast((part) => part !== '') ?? path;
}

function print(
  { standardOutput, standardError }: CliEnvironment,
  report: { readonly rejected: readonly Rejection[] },
  json: boolean,
  text: string,
): void {
  standardOutput.write(json ? `${JSON.stringify(report)}\n` : `${text}\n`);
  for (const { subject, detail } of report.rejected) standardError.write(`${subject}: left out: ${detail}\n`);
}

function importText(report: InstrumentImport): string {
  const { added, changed, unchanged, rejected, dryRun, notices, relinkedArticles } = report;
  return [
    ...added.map((id) => `${id}: ${dryRun ? 'would be added' : 'added'}`),
    ...changed.map(
      ({ id, fields }) => `${id}: ${dryRun ? 'would change' : 'changed'} ${JSON.stringify(fields)}`,
    ),
    ...notices,
    `${added.length} added, ${changed.length} changed, ${unchanged} as before, ${rejected.length} left out${dryRun ? ' (nothing was stored)' : `; ${relinkedArticles} stored articles linked again`}`,
  ].join('\n');
}

function refreshText(report: ListingRefresh): string {
  const { additions, renames, delistings, changes, conflicts, incomplete } = report;
  return [
    ...additions.map((one) => `new       ${nameOf(one)}`),
    ...renames.map(({ id, before, after }) => `renamed   ${id}  "${before}" is now "${after}"`),
    ...delistings.map(({ id, name }) => `delisted  ${id}  ${name}`),
    ...changes.map(({ id, fields }) => `changed   ${id}  ${JSON.stringify(fields)}`),
    ...conflicts.map(
      ({ id, column, yours, listing }) =>
        `conflict  ${id}  ${column}: yours ${JSON.stringify(yours)} stays, the listing says ${JSON.stringify(listing)}`,
    ),
    ...incomplete.map(
      ({ mic, stored, missing }) =>
        `${mic}: ${missing} of ${stored} instruments are not in it, so it is a part of a listing: no delisting is concluded`,
    ),
    `${additions.length} new, ${renames.length} renamed, ${delistings.length} delisted, ${changes.length} with other columns, ${conflicts.length} in conflict${report.applied ? `: taken over; ${report.relinkedArticles} stored articles linked again` : ' (nothing was stored: --apply takes it over)'}`,
  ].join('\n');
}
