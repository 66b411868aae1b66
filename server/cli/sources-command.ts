import { Command } from 'commander';
import { isCollected } from '../pipeline/poll-schedule.ts';
import { prepareDatabase } from '../pipeline/prepare-database.ts';
import { sourceListOpml } from '../pipeline/source-list-opml.ts';
import { findFeedState } from '../store/feed-states.repository.ts';
import type { Database } from '../store/open-database.ts';
import { findSource, listSources, saveSource } from '../store/sources.repository.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type SettingOptions, withSettingOptions } from './source-settings.ts';
import { sourceText } from './source-text.ts';
import { addSources } from './sources-add.ts';
import { type RequestOptions, withRequestOptions } from './sources-add-service.ts';
import { checkSources } from './sources-check.ts';
import { sourcesLicenceCommand } from './sources-licence.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface Common {
  readonly database?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface ListOptions extends Common {
  readonly all?: boolean;
  readonly opml?: boolean;
}

/** `newstape sources list|add|remove|check|licence`: the feeds that are collected, and the terms of every source. */
export function sourcesCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const withPrepared: WithPrepared = (options, work) =>
    withDatabase(environment, options.database, async (database) => {
      await prepareDatabase(database, await environment.bundled.listing(), environment.bundled.sources);
      done(await work(database));
    });
  return new Command('sources')
    .description('the feeds that are collected, and their terms')
    .addCommand(listCommand(environment, withPrepared))
    .addCommand(addCommand(environment, withPrepared))
    .addCommand(removeCommand(environment, withPrepared))
    .addCommand(checkCommand(environment, withPrepared))
    .addCommand(sourcesLicenceCommand(environment, withPrepared));
}

/** Runs the work on the database that the command names, brought up to date, and ends the command with its exit code. */
type WithPrepared = (options: Common, work: (database: Database) => Promise<ExitCode>) => Promise<void>;

function listCommand(environment: CliEnvironment, withPrepared: WithPrepared): Command {
  return common(new Command('list').description('the feeds, their terms and how their collecting stands'))
    .option('--all', 'files, uploads and prices too')
    .option('--opml', 'the feeds in use as an OPML list, for another reader')
    .action((options: ListOptions) =>
      withPrepared(options, (database) => printList(environment, database, options)),
    );
}

function addCommand(environment: CliEnvironment, withPrepared: WithPrepared): Command {
  const command = new Command('add').description(
    'collect a feed or a service from now on, or change what is said of one',
  );
  return withRequestOptions(withSettingOptions(common(command)))
    .argument(
      '<address...>',
      'a feed, a page that names its feed, an OPML list (address or file), or open-dart, edgar, naver-news',
    )
    .action((addresses: string[], options: Common & SettingOptions & RequestOptions) =>
      withPrepared(options, (database) => addSources(environment, database, addresses, options)),
    );
}

function removeCommand(environment: CliEnvironment, withPrepared: WithPrepared): Command {
  return common(
    new Command('remove').description('collect a source no more; nothing that it brought is lost'),
  )
    .argument('<id...>', 'ids as "sources list" has them')
    .action((ids: string[], options: Common) =>
      withPrepared(options, (database) => setAside(environment, database, ids, options)),
    );
}

function checkCommand(environment: CliEnvironment, withPrepared: WithPrepared): Command {
  const command = new Command('check').description(
    'fetch each source once and say what is there; nothing is stored',
  );
  return common(command)
    .argument('[id...]', 'ids as "sources list" has them (default: all that are in use)')
    .action((ids: string[], options: Common) =>
      withPrepared(options, (database) => checkSources(environment, database, ids, options)),
    );
}

function common(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--quiet', 'no progress on standard error');
}

async function printList(
  { standardOutput, now }: CliEnvironment,
  database: Database,
  { json, all, opml }: ListOptions,
): Promise<ExitCode> {
  const sources = (await listSources(database)).filter((source) => all || isCollected(source));
  if (opml) {
    standardOutput.write(sourceListOpml(sources));
    return exitCode.done;
  }
  const listed = [];
  for (const source of sources) listed.push({ ...source, state: await findFeedState(database, source.id) });
  if (json) standardOutput.write(`${JSON.stringify({ sources: listed })}\n`);
  else if (listed.length === 0)
    standardOutput.write('No feed is collected yet: "newstape sources add ADDRESS"\n');
  else
    for (const { state, ...source } of listed) standardOutput.write(`${sourceText(source, state, now())}\n`);
  return exitCode.done;
}

async function setAside(
  { now, standardOutput }: CliEnvironment,
  database: Database,
  ids: readonly string[],
  { json }: Common,
): Promise<ExitCode> {
  const sources = [];
  for (const id of ids) {
    const source = await findSource(database, id);
    if (source === null || !isCollected(source))
      throw new UsageError(`No feed and no service has the id "${id}": "newstape sources list" has them`);
    sources.push(source);
  }
  for (const source of sources) {
    if (source.setAsideAt !== null) continue;
    const setAsideReason = 'The operator removed it.';
    await saveSource(database, { ...source, setAsideAt: now(), setAsideReason });
  }
  if (json) standardOutput.write(`${JSON.stringify({ removed: ids })}\n`);
  else for (const id of ids) standardOutput.write(`${id}: removed; what it brought stays\n`);
  return exitCode.done;
}
