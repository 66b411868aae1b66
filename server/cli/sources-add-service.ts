import type { Command } from 'commander';
import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { addNewsService, isNewsServiceId, NewsRequestError } from '../pipeline/add-news-service.ts';
import { type SourceSettings, TermsNotStatedError } from '../pipeline/add-source.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** What a service of news is asked for, as commander hands it over. */
export interface RequestOptions {
  readonly companies?: string;
  readonly kinds?: string;
}

/** Gives a command the options of services of news. */
export function withRequestOptions(command: Command): Command {
  return command
    .option(
      '--companies <ids>',
      'of open-dart, edgar and naver-news: the instruments to ask for, with commas between, or tracked (default)',
    )
    .option(
      '--kinds <list>',
      'of open-dart its types A to J, of edgar forms such as 8-K,10-Q, with commas between, or usual (default)',
    );
}

/** The names of services among the places of a command; a command adds services or feeds, not both. */
export function namedServices(places: readonly string[], options: RequestOptions): readonly string[] {
  const named = places.filter(isNewsServiceId);
  if (named.length > 0 && named.length < places.length)
    throw new UsageError('Add services and feeds by two commands: their options differ');
  if (named.length === 0 && (options.companies !== undefined || options.kinds !== undefined))
    throw new UsageError('--companies and --kinds are of open-dart, edgar and naver-news, not of a feed');
  return named;
}

/** `newstape sources add open-dart|edgar|naver-news`: services become sources; what is missing before one is asked is told. */
export async function addServices(
  { news, standardOutput, standardError }: CliEnvironment,
  database: Database,
  ids: readonly string[],
  settings: SourceSettings,
  options: RequestOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const request = readRequest(options);
  const added = [];
  try {
    for (const service of news().services.filter(({ id }) => ids.includes(id)))
      added.push(await addNewsService(database, service, settings, request));
  } catch (error) {
    const isUsage = error instanceof TermsNotStatedError || error instanceof NewsRequestError;
    throw isUsage ? new UsageError(error.message) : error;
  }
  if (options.json) standardOutput.write(`${JSON.stringify({ sources: added, rejected: [] })}\n`);
  for (const { source, outcome, missing } of added) {
    if (!options.json) standardOutput.write(`${source.id}: ${outcome}  ${source.name}  ${source.address}\n`);
    if (missing !== null) standardError.write(`${source.id}: ${missing}\n`);
  }
  return exitCode.done;
}

function readRequest({ companies, kinds }: RequestOptions): Parameters<typeof addNewsService>[3] {
  return {
    ...(companies === undefined
      ? {}
      : { instrumentIds: companies === 'tracked' ? null : listOf('companies', companies).map(idOf) }),
    ...(kinds === undefined ? {} : { kinds: kinds === 'usual' ? null : listOf('kinds', kinds) }),
  };
}

function listOf(option: string, text: string): string[] {
  const words = text.split(',').flatMap((word) => word.trim() || []);
  if (words.length === 0) throw new UsageError(`--${option} is empty`);
  return [...new Set(words)];
}

function idOf(text: string): InstrumentId {
  if (isInstrumentId(text)) return text;
  throw new UsageError(`--companies "${text}" is no id of an instrument, such as KRX:000660 or XNAS:NVDA`);
}
