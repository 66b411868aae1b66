import type { Source } from '../../shared/schemas/source.ts';
import { checkNewsService } from '../pipeline/check-news-service.ts';
import { checkSource, type SourceCheck } from '../pipeline/check-source.ts';
import type { Fetching } from '../pipeline/collect-context.ts';
import { inParallel } from '../pipeline/in-parallel.ts';
import { isAskedService, isCollected } from '../pipeline/poll-schedule.ts';
import type { Database } from '../store/open-database.ts';
import { findSource, listSources } from '../store/sources.repository.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { Progress } from './progress.ts';
import { checkText } from './source-text.ts';
import { UsageError } from './usage-error.ts';

/** Feeds that are fetched at once. */
const feedsAtOnce = 4;

/** `newstape sources check`: each source is fetched once and nothing is stored. Printed in the order of the ids. */
export async function checkSources(
  environment: CliEnvironment,
  database: Database,
  ids: readonly string[],
  options: { readonly json?: boolean; readonly quiet?: boolean },
): Promise<ExitCode> {
  const sources = await wantedSources(database, ids);
  const checks = new Map<string, SourceCheck>();
  const progress = new Progress(environment, options.quiet ?? false);
  const fetching = environment.openFetching();
  try {
    await inParallel(sources, feedsAtOnce, async (source) => {
      checks.set(source.id, await checkOne(environment, database, fetching, source));
      progress.step('sources');
    });
  } finally {
    await fetching.close();
    progress.end();
  }
  const found = sources.flatMap(({ id }) => checks.get(id) ?? []);
  const { standardOutput } = environment;
  if (options.json) standardOutput.write(`${JSON.stringify({ sources: found })}\n`);
  else if (found.length === 0)
    standardOutput.write('No feed is collected yet: "newstape sources add ADDRESS"\n');
  else for (const check of found) standardOutput.write(`${checkText(check)}\n`);
  const failed = found.filter((check) => check.failure !== null).length;
  return exitCodeOf(found.length - failed, failed);
}

function checkOne(
  { news, now }: CliEnvironment,
  database: Database,
  fetching: Fetching,
  source: Source,
): Promise<SourceCheck> {
  return isAskedService(source)
    ? checkNewsService(database, fetching, news(), source, now)
    : checkSource(fetching, source, now);
}

async function wantedSources(database: Database, ids: readonly string[]): Promise<Source[]> {
  if (ids.length === 0) {
    const all = await listSources(database);
    return all.filter((source) => isCollected(source) && source.setAsideAt === null);
  }
  const wanted: Source[] = [];
  for (const id of ids) {
    const source = await findSource(database, id);
    if (!source) throw new UsageError(`No source has the id "${id}": "newstape sources list" has them`);
    wanted.push(source);
  }
  return wanted;
}
