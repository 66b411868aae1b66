import type { Mention } from '../../shared/schemas/mention.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Dictionary } from './dictionary.ts';
import { type Reading, withDiscourse } from './discourse.ts';
import { englishEvidence } from './english-evidence.ts';
import { findSurfaces } from './find-surfaces.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { identityOf } from './identify.ts';
import { judge } from './judge.ts';
import { koreanEvidence } from './korean-evidence.ts';
import { marketEvidence } from './market-evidence.ts';
import { nameEvidence } from './name-evidence.ts';
import { leadEndOf, Standing, titleEndOf } from './relevance.ts';
import { runnerUpOf } from './runner-up.ts';
import { withShortNames } from './short-names.ts';
import type { Surface } from './surface.ts';
import { contextsOf } from './surface-context.ts';
import { timeEvidence } from './time-evidence.ts';

/** The version of the linker. It grows with every change that can change a mention. */
export const LINKER_VERSION = 4;

/** What is known of an article besides its text. */
export interface LinkContext {
  readonly language: Language;
  /** The headline where it is not part of the text; it speaks for the names in the text and decides roles. */
  readonly title: string | null;
  readonly date: SessionDate | null;
}

/**
 * Finds the companies and indices that a text names. Ascending, without overlaps; offsets are UTF-16 into `text`, so
 * `text.slice(start, end) === surfaceForm`. A mention has an instrument exactly where it is `positive`; refused and
 * unsure ones are listed with the evidence, as are companies that are not in the listings. Linear in the text's length.
 *
 * @example linkText('SK하이닉스는 0.92% 올랐다.', dictionary, { language: 'ko', title: null, date: null })
 */
export function linkText(text: string, dictionary: Dictionary, context: LinkContext): Mention[] {
  return link(text, dictionary, context, { readings: standsAlone, mentions: worthShowing });
}

/**
 * The same with every candidate that was looked at, also the words that nobody would take for a company and the tickers
 * that only speak for the name before them.
 */
export function explainLinks(text: string, dictionary: Dictionary, context: LinkContext): Mention[] {
  return link(text, dictionary, context, { readings: () => true, mentions: (all) => all });
}

/** A mention whose place in the whole text is filled in when all mentions are known. */
type Draft = { -readonly [Key in keyof Mention]: Mention[Key] };

/** Which of the readings and mentions of a text are told. */
interface Choice {
  readonly readings: (reading: Reading) => boolean;
  readonly mentions: (all: readonly Draft[]) => readonly Draft[];
}

function link(text: string, dictionary: Dictionary, context: LinkContext, choice: Choice): Mention[] {
  const title = context.title?.trim() ?? '';
  const prefix = title === '' || text.trimStart().startsWith(title) ? '' : `${title}\n\n`;
  const whole = prefix + text;
  const shown = choice.mentions(draftsOf(whole, dictionary, context, choice));
  const standing = new Standing(shown, titleEndOf(whole, title), leadEndOf(whole));
  for (const draft of shown) {
    const { role, relevance } = standing.of(draft);
    draft.role = role;
    draft.relevance = relevance;
  }
  if (prefix === '') return [...shown];
  const ofText = shown.filter(({ start }) => start >= prefix.length);
  for (const draft of ofText) {
    draft.start -= prefix.length;
    draft.end -= prefix.length;
  }
  return ofText;
}

/**
 * Longer texts are read in parts of about this many characters, each on its own, so that memory and time stay in proportion
 * to the length. No article is as long; a name in a book of reports keeps its sense within a part.
 */
const longestPart = 60_000;

/** The text in parts that end at a line end where their second half has one. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  do {
    const most = text.slice(start, start + longestPart);
    const lineEnd = start + most.length < text.length ? most.lastIndexOf('\n') + 1 : 0;
    const part = lineEnd > longestPart / 2 ? most.slice(0, lineEnd) : most;
    parts.push(part);
    start += part.length;
  } while (start < text.length);
  return parts;
}

function draftsOf(
  whole: string,
  dictionary: Dictionary,
  context: LinkContext,
  { readings }: Choice,
): Draft[] {
  const drafts: Draft[] = [];
  let shift = 0;
  for (const part of partsOf(whole)) {
    const folded = foldText(part);
    for (const reading of readingsOf(folded, dictionary, context)) {
      if (readings(reading)) drafts.push(draftOf(reading, folded, whole, shift));
    }
    shift += part.length;
  }
  return drafts;
}

function readingsOf(folded: FoldedText, dictionary: Dictionary, context: LinkContext): readonly Reading[] {
  const { text } = folded;
  const found = findSurfaces(folded, dictionary, context.language, context.date);
  const surfaces = context.language === 'en' ? withShortNames(text, found) : found;
  return withDiscourse(read(text, surfaces, dictionary, context), dictionary);
}

function read(
  text: string,
  surfaces: readonly Surface[],
  dictionary: Dictionary,
  { language, date }: LinkContext,
): Reading[] {
  return contextsOf(text, surfaces, dictionary, language, date).map((context) => {
    const findings = nameEvidence(context);
    marketEvidence(context, findings);
    koreanEvidence(context, findings);
    englishEvidence(context, findings);
    timeEvidence(context, findings);
    return { context, findings };
  });
}

function draftOf(reading: Reading, folded: FoldedText, whole: string, shift: number): Draft {
  const { surface, target } = reading.context;
  const { evidence, score, judgement } = judge(reading.findings, target !== null);
  const { instrumentId, kind, entityName } = identityOf(reading, judgement);
  const start = folded.originalStart(surface.start) + shift;
  const end = folded.originalEnd(surface.end) + shift;
  return {
    start,
    end,
    surfaceForm: whole.slice(start, end),
    instrumentId,
    kind,
    entityName,
    judgement,
    role: 'mentioned',
    score,
    evidence,
    relevance: 0,
    runnerUp: runnerUpOf(reading, judgement, score),
    linkerVersion: LINKER_VERSION,
  };
}

/** False for a ticker or code right after a name of its own instrument: it is evidence for that name, not a mention of its own. */
function standsAlone({ context }: Reading): boolean {
  const { surface, target } = context;
  if (surface.form !== 'ticker' && surface.form !== 'code' && surface.form !== 'exchangeTicker') return true;
  const follows =
    context.previous !== null && target !== null && context.previous.record.targets.includes(target);
  return !(follows && context.gapBefore !== null);
}

const plainWords = /^[A-Za-z][A-Za-z' -]*$/;

/** Leaves out English words that nobody would take for a company: refused, and not linked anywhere else in the text. */
function worthShowing(all: readonly Draft[]): readonly Draft[] {
  if (!all.some(isRefusedWord)) return all;
  const shown = all.filter(({ judgement }) => judgement !== 'negative');
  const linked = new Set(shown.map(({ surfaceForm }) => surfaceForm.toLowerCase()));
  return all.filter((one) => !isRefusedWord(one) || linked.has(one.surfaceForm.toLowerCase()));
}

function isRefusedWord({ judgement, kind, surfaceForm }: Draft): boolean {
  return (
    judgement === 'negative' &&
    (kind === 'commonWord' || kind === 'ambiguous') &&
    plainWords.test(surfaceForm)
  );
}
