import { existsSync } from 'node:fs';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { addSource, type SourceSettings, TermsNotStatedError } from '../pipeline/add-source.ts';
import type { Fetching } from '../pipeline/collect-context.ts';
import { type FoundFeed, findFeedsAt, findFeedsInFile } from '../pipeline/find-feeds.ts';
import type { Database } from '../store/open-database.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { readSettings, type SettingOptions, webAddress } from './source-settings.ts';
import { addServices, namedServices, type RequestOptions } from './sources-add-service.ts';
import { UsageError } from './usage-error.ts';

/** What is to become of the addresses of one command. */
interface Plan {
  readonly feeds: FoundFeed[];
  readonly rejections: Rejection[];
}

/**
 * `newstape sources add`: feeds become sources (so do services of news by their names), and what is no feed is told with its reason. Nothing is added where an
 * address or an option is wrong, or a page offers several feeds: a person has to choose.
 */
export async function addSources(
  environment: CliEnvironment,
  database: Database,
  addresses: readonly string[],
  options: SettingOptions & RequestOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const settings = readSettings(options);
  const services = namedServices(addresses, options);
  if (services.length > 0) return addServices(environment, database, services, settings, options);
  const places = addresses.map((text) =>
    existsSync(text) ? { file: text } : { address: webAddress('The source', text) },
  );
  const fetching = environment.openFetching();
  try {
    const plan: Plan = { feeds: [], rejections: [] };
    for (const place of places) await find(plan, place, fetching);
    if (settings.name !== undefined && plan.feeds.length > 1) {
      throw new UsageError(`--name names one source, and these are ${plan.feeds.length}`);
    }
    return await add(environment, database, plan, settings, options.json ?? false);
  } finally {
    await fetching.close();
  }
}

async function find(
  plan: Plan,
  place: { readonly file: string } | { readonly address: string },
  fetching: Fetching,
): Promise<void> {
  const found =
    'file' in place ? await findFeedsInFile(place.file) : await findFeedsAt(fetching, place.address);
  switch (found.kind) {
    case 'none':
      plan.rejections.push(found.rejection);
      break;
    case 'feed':
      plan.feeds.push(found.feed);
      break;
    case 'list':
      plan.feeds.push(...found.feeds);
      plan.rejections.push(...found.rejections);
      break;
    case 'page':
      plan.feeds.push(onlyFeed('address' in place ? place.address : place.file, found.feeds));
  }
}

/** The one feed that a page offers. Throws a `UsageError` that lists them where there are more. */
function onlyFeed(address: string, feeds: readonly FoundFeed[]): FoundFeed {
  const [first, ...others] = feeds;
  if (first && others.length === 0) return first;
  const list = feeds.map((feed) => `  ${feed.address}${feed.title === null ? '' : `  ${feed.title}`}`);
  throw new UsageError(
    [`${address} offers ${feeds.length} feeds: give the address of the one you want`, ...list].join('\n'),
  );
}

async function add(
  { standardOutput, standardError }: CliEnvironment,
  database: Database,
  { feeds, rejections }: Plan,
  settings: SourceSettings,
  json: boolean,
): Promise<ExitCode> {
  const added: { source: Source; outcome: string }[] = [];
  try {
    for (const feed of feeds) added.push(await addSource(database, feed, settings));
  } catch (error) {
    throw error instanceof TermsNotStatedError ? new UsageError(error.message) : error;
  }
  if (json) standardOutput.write(`${JSON.stringify({ sources: added, rejected: rejections })}\n`);
  else {
    for (const { source, outcome } of added) {
      standardOutput.write(`${source.id}: ${outcome}  ${source.name}  ${source.address}\n`);
    }
  }
  for (const { subject, detail } of rejections) standardError.write(`${subject}: left out: ${detail}\n`);
  return exitCodeOf(added.length, rejections.length);
}
