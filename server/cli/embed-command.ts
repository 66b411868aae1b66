import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import {
  EMBED_OPTION_NAMES,
  EMBED_WIDGETS,
  type EmbedOptions,
  type EmbedWidget,
} from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import type { CliEnvironment } from './cli-environment.ts';
import { requireEmptyFolder } from './empty-folder.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

interface ExportOptions {
  readonly out: string;
  readonly ownUse?: boolean;
  readonly database?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Options of a widget that mean nothing in files that do not change. */
const notSaved: readonly string[] = ['live'];
const several: readonly string[] = ['mark'];

const told: Readonly<Record<string, string>> = {
  instrument: 'chart and ticker: whose, such as KRX:000660',
  claim: 'claim: the id of the number',
  study: 'study: its id',
  range: '1m, 3m, 6m, 1y, 5y or all',
  from: 'first day of the view',
  to: 'last day of the view',
  kinds: 'only stories about these, with commas between them',
  events: 'only the events of these keys, with commas between them',
  event: 'key of the event to select; none: none',
  mark: 'a mark of your own: "2024-01-22|headline|https://…"; may be said several times',
  verdicts: 'on: with the verdicts on numbers',
  theme: 'light or dark',
  locale: 'ko or en',
  colours: 'korea, us, koreaSafe or usSafe',
  transparent: 'on: without a ground of its own',
  width: 'CSS pixels',
  height: 'CSS pixels',
  alt: 'what is read out in place of the picture',
  asOf: 'as it was known at this moment, or at the end of this day',
};

/** `newstape embed export WIDGET … --out DIR`: a widget as a folder of files that needs no server. */
export function embedCommand(environment: CliEnvironment, done: (code: ExitCode) => void): Command {
  const saving = new Command('export')
    .description(
      'write a widget into a folder: a page, SVG, PNG, tables and JSON that need no server and no script',
    )
    .addArgument(new Argument('<widget>', 'what to write').choices(EMBED_WIDGETS))
    .requiredOption('--out <folder>', 'a new or an empty folder')
    .option('--own-use', 'with prices that their source does not let be passed on')
    .option('--database <location>', 'a file or a postgres:// address')
    .option('--json', 'print the names of the files')
    .option('--quiet', 'print nothing');
  for (const name of EMBED_OPTION_NAMES) {
    if (notSaved.includes(name)) continue;
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} <${several.includes(name) ? 'text...' : 'text'}>`;
    saving.option(flag, told[name] ?? '');
  }
  saving.action(async (widget: EmbedWidget, options: ExportOptions & Readonly<Record<string, unknown>>) => {
    const wanted = optionsOf(widget, options);
    const folder = resolve(options.out);
    await requireEmptyFolder(folder);
    const names = await write(environment, widget, wanted, folder, options);
    const { standardOutput } = environment;
    if (options.json) standardOutput.write(`${JSON.stringify({ folder, files: names })}\n`);
    else if (!options.quiet) standardOutput.write(`Written into ${folder}: ${names.join(', ')}\n`);
    done(exitCode.done);
  });
  return new Command('embed').description('widgets for other pages').addCommand(saving);
}

function optionsOf(widget: EmbedWidget, given: Readonly<Record<string, unknown>>): EmbedOptions {
  const query = new URLSearchParams();
  for (const name of EMBED_OPTION_NAMES) {
    const value = given[name];
    for (const text of Array.isArray(value) ? value : [value])
      if (typeof text === 'string') query.append(name, text);
  }
  const { options, faults } = readEmbedQuery(widget, query);
  if (faults.length > 0)
    throw new UsageError(faults.map(({ parameter, message }) => `--${parameter} ${message}`).join('\n'));
  return options;
}

async function write(
  environment: CliEnvironment,
  widget: EmbedWidget,
  options: EmbedOptions,
  folder: string,
  { ownUse, database }: ExportOptions,
): Promise<string[]> {
  const files = await environment.savedEmbed({ widget, options, forOwnUse: ownUse ?? false, database });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  return files.map(({ name }) => name);
}
