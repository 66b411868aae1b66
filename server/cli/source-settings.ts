import type { Command } from 'commander';
import { GiveOutSchema, type Source, SourceSchema } from '../../shared/schemas/source.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import type { SourceSettings } from '../pipeline/add-source.ts';
import { UsageError } from './usage-error.ts';

/** What a person may say of a source on the command line, as commander hands it over. */
export interface SettingOptions {
  readonly name?: string;
  readonly owner?: string;
  readonly attribution?: string;
  readonly display?: string;
  readonly redistribute?: string;
  readonly link?: string;
  readonly termsReadOn?: string;
  readonly keepRaw?: string;
  readonly giveOut?: string;
  readonly follow?: string;
}

/** Gives a command the options that `readSettings` reads. */
export function withSettingOptions(command: Command): Command {
  return command
    .option('--name <text>', 'what the source is called on the screen (default: what the feed says)')
    .option('--owner <text>', 'who owns what it brings')
    .option('--attribution <text>', 'the line that its terms ask to be shown')
    .option('--display <who>', 'ownUse or public: for whom its terms let it be shown (default: ownUse)')
    .option(
      '--redistribute <answer>',
      'yes, no or unknown: may its texts be passed on (default: unknown, as no)',
    )
    .option('--link <address>', 'where its terms stand')
    .option('--terms-read-on <date>', 'the day on which you read them, YYYY-MM-DD')
    .option(
      '--keep-raw <age>',
      'days, forever or never: how long the bytes as received are kept (default: 90)',
    )
    .option(
      '--give-out <much>',
      'facts, excerpt or fullText: how much of its texts others see (default: facts)',
    )
    .option('--follow <what>', 'none or pages: fetch the page of each entry too (default: none)');
}

/** The settings that were given. Throws a `UsageError` that names the option and what it takes. */
export function readSettings(options: SettingOptions): SourceSettings {
  const { name, owner, attribution, link, termsReadOn: day } = options;
  if (day !== undefined && !isSessionDate(day)) {
    throw new UsageError(`--terms-read-on "${day}" is not a date written as YYYY-MM-DD`);
  }
  const { display, redistribute, follow } = SourceSchema.shape;
  return given({
    ...{ name: filled('name', name), owner, attribution, termsReadOn: day },
    link: link === undefined ? undefined : webAddress('--link', link),
    display: oneOf('display', display.options, options.display),
    redistribute: oneOf('redistribute', redistribute.options, options.redistribute),
    follow: oneOf('follow', follow.options, options.follow),
    giveOut: oneOf('give-out', GiveOutSchema.options, options.giveOut),
    keepRawDays: options.keepRaw === undefined ? undefined : keptDays(options.keepRaw),
  });
}

type Given = { readonly [Key in keyof SourceSettings]: SourceSettings[Key] | undefined };

/** Only what was said: the rest stays as it is. */
function given(settings: Given): SourceSettings {
  const { name, owner, attribution, display, redistribute } = settings;
  const { link, termsReadOn, follow, keepRawDays, giveOut } = settings;
  return {
    ...(name === undefined ? {} : { name }),
    ...(owner === undefined ? {} : { owner }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(display === undefined ? {} : { display }),
    ...(redistribute === undefined ? {} : { redistribute }),
    ...(link === undefined ? {} : { link }),
    ...(termsReadOn === undefined ? {} : { termsReadOn }),
    ...(follow === undefined ? {} : { follow }),
    ...(keepRawDays === undefined ? {} : { keepRawDays }),
    ...(giveOut === undefined ? {} : { giveOut }),
  };
}

function filled(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && text.trim() === '') throw new UsageError(`--${option} is empty`);
  return text?.trim();
}

function oneOf<Word extends string>(
  option: string,
  words: readonly Word[],
  text: string | undefined,
): Word | undefined {
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UsageError(`--${option} "${text}" is not one of ${words.join(', ')}`);
  return word;
}

function keptDays(text: string): Source['keepRawDays'] {
  if (text === 'forever') return null;
  if (text === 'never') return 0;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UsageError(`--keep-raw "${text}" is not a number of days, forever or never`);
}

/** An http or https address in its normal form; `what` names it in the message. Throws a `UsageError` for anything else. */
export function webAddress(what: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  throw new UsageError(`${what} "${text}" is neither an address (write it with https://) nor a file`);
}
