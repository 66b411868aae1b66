import type { EventKind } from '../schemas/news-event.ts';
import { isInstantUtc } from '../units/instant-utc.ts';
import { isInstrumentId } from '../units/instrument-id.ts';
import { isSessionDate } from '../units/session-date.ts';
import {
  DEFAULT_EMBED_OPTIONS,
  EMBED_OPTION_NAMES,
  type EmbedOptions,
  type EmbedWidget,
  VIEW_RANGES,
} from './embed-options.ts';
import { MARK_SHAPES } from './mark-shapes.ts';
import { type OwnMark, readOwnMark } from './own-mark.ts';

/** An option that cannot be read, and one sentence that says why. */
export interface EmbedFault {
  readonly parameter: string;
  readonly message: string;
}

/** A query as it was understood: what cannot be read counts as not said and is listed. */
export interface ReadEmbedQuery {
  readonly options: EmbedOptions;
  readonly faults: readonly EmbedFault[];
}

const THEMES = ['light', 'dark'] as const;
const LOCALES = ['ko', 'en'] as const;
const COLOURS = ['korea', 'us', 'koreaSafe', 'usSafe'] as const;
const MOST_MARKS = 20;
const MOST_EVENTS = 50;

/** Which options a widget cannot do without. */
const SUBJECT: Readonly<Record<EmbedWidget, 'instrument' | 'claim' | 'study'>> = {
  chart: 'instrument',
  ticker: 'instrument',
  claim: 'claim',
  study: 'study',
};

/** Other names of options, as pages wrote them before. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([['lang', 'locale']]);

/**
 * Reads the options of a widget from a query, such as `instrument=KRX%3A000660&range=6m&mark=2024-01-22%7CHeadline`. Several
 * marks come as several `mark`, or in one with line breaks between them. `width` and `height` are CSS pixels.
 */
export function readEmbedQuery(widget: EmbedWidget, query: URLSearchParams): ReadEmbedQuery {
  const faults: EmbedFault[] = [];
  const said = new Map<(typeof EMBED_OPTION_NAMES)[number], string[]>();
  for (const [name, value] of query) {
    const wanted = SYNONYMS.get(name) ?? name;
    const option = EMBED_OPTION_NAMES.find((one) => one === wanted);
    if (option !== undefined) said.set(option, [...(said.get(option) ?? []), value]);
    else faults.push({ parameter: name, message: 'is not an option of a widget' });
  }
  let found: EmbedOptions = DEFAULT_EMBED_OPTIONS;
  for (const [name, values] of said) {
    const read = READERS[name](values);
    if (typeof read === 'string') faults.push({ parameter: name, message: read });
    else found = { ...found, ...read };
  }
  if (found.from !== null && found.to !== null && found.from > found.to) {
    faults.push({ parameter: 'from', message: `${found.from} is after to (${found.to})` });
    return { options: { ...found, from: null, to: null }, faults };
  }
  const subject = SUBJECT[widget];
  if (found[subject] === null && !said.has(subject)) {
    faults.push({ parameter: subject, message: `must be given: a ${widget} without it shows nothing` });
  }
  return { options: found, faults };
}

/** What an option says, or the sentence that says why it cannot be read. */
type Read = Partial<EmbedOptions> | string;
type Reader = (values: readonly string[]) => Read;

/** A reader of an option that is said once; of several the first counts. */
const once =
  (read: (text: string) => Read): Reader =>
  ([text = '']) =>
    read(text);

const READERS: Readonly<Record<(typeof EMBED_OPTION_NAMES)[number], Reader>> = {
  instrument: once((text) =>
    isInstrumentId(text) ? { instrument: text } : `"${cut(text)}" is not an instrument id such as KRX:000660`,
  ),
  claim: once((text) => (isId(text) ? { claim: text } : 'must be the id of one number')),
  study: once((text) => (isId(text) ? { study: text } : 'must be the id of one study')),
  range: once((text) => chosen(VIEW_RANGES, text, (range) => ({ range }))),
  from: once((text) => (isSessionDate(text) ? { from: text } : notADay(text))),
  to: once((text) => (isSessionDate(text) ? { to: text } : notADay(text))),
  kinds: (values) => {
    const kinds = listed(values);
    const wrong = kinds.find((kind) => !isKind(kind));
    if (wrong !== undefined) return notOne(Object.keys(MARK_SHAPES), wrong);
    return { kinds: kinds.filter(isKind) };
  },
  events: (values) => {
    const events = listed(values);
    return events.length > MOST_EVENTS ? `names more than ${MOST_EVENTS} events` : { events };
  },
  event: once((text) => (isId(text) ? { event: text } : 'must be the key of one event, or none')),
  mark: (values) => {
    const texts = values.flatMap((value) => value.split(/[\r\n]+/)).filter((text) => text.trim() !== '');
    if (texts.length > MOST_MARKS) return `holds more than ${MOST_MARKS} marks`;
    const marks: OwnMark[] = [];
    for (const mark of texts.map(readOwnMark)) {
      if (typeof mark === 'string') return mark;
      marks.push(mark);
    }
    return { marks };
  },
  verdicts: once((text) => switched(text, (verdicts) => ({ verdicts }))),
  theme: once((text) => (text === 'auto' ? { theme: null } : chosen(THEMES, text, (theme) => ({ theme })))),
  locale: once((text) =>
    text === 'auto' ? { locale: null } : chosen(LOCALES, text.slice(0, 2), (locale) => ({ locale })),
  ),
  colours: once((text) => chosen(COLOURS, text, (colours) => ({ colours }))),
  transparent: once((text) => switched(text, (transparent) => ({ transparent }))),
  width: once((text) => pixels(text, 200, 2000, (width) => ({ width }))),
  height: once((text) => pixels(text, 40, 2000, (height) => ({ height }))),
  alt: once((text) => (text.length <= 500 ? { alt: text } : 'must be at most 500 characters')),
  asOf: once((text) =>
    isSessionDate(text) || isInstantUtc(text)
      ? { asOf: text }
      : `"${cut(text)}" is neither a day (YYYY-MM-DD) nor a moment (YYYY-MM-DDTHH:MM:SS.mmmZ)`,
  ),
  live: once((text) => switched(text, (live) => ({ live }))),
};

function isKind(text: string): text is EventKind {
  return Object.hasOwn(MARK_SHAPES, text);
}

function isId(text: string): boolean {
  return text !== '' && text.length <= 300;
}

function listed(values: readonly string[]): string[] {
  const parts = values.flatMap((value) => value.split(',')).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function chosen<const Words extends readonly string[]>(
  words: Words,
  text: string,
  say: (word: Words[number]) => Read,
): Read {
  const found: Words[number] | undefined = words.find((one) => one === text);
  return found === undefined ? notOne(words, text) : say(found);
}

function notOne(words: readonly string[], text: string): string {
  return `"${cut(text)}" is not one of ${words.join(', ')}`;
}

/** An attribute without a value is one that is on. */
function switched(text: string, say: (on: boolean) => Read): Read {
  if (text === 'on' || text === '') return say(true);
  return text === 'off' ? say(false) : `"${cut(text)}" is neither on nor off`;
}

function pixels(text: string, least: number, most: number, say: (value: number) => Read): Read {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return say(value);
  return `"${cut(text)}" is not a number of pixels from ${least} to ${most}`;
}

function notADay(text: string): string {
  return `"${cut(text)}" is not a date written as YYYY-MM-DD`;
}

function cut(text: string): string {
  return text.slice(0, 40);
}
