import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Dictionary } from '../../../server/linking/dictionary.ts';
import { linkText } from '../../../server/linking/link-text.ts';
import { InstrumentIdSchema, LanguageSchema } from '../../../shared/schemas/unit-schemas.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';

const LabelSchema = z
  .object({
    surface: z.string().min(1),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** Null for what must not be linked; `kind` says why. */
    instrument: InstrumentIdSchema.nullable(),
    kind: z.string().min(1),
    /** Further right answers; null: no link. */
    accept: z.array(InstrumentIdSchema.nullable()).optional(),
    /** Neither asked for nor wrong. */
    optional: z.boolean().optional(),
  })
  .strict();
export type LinkLabel = z.infer<typeof LabelSchema>;

const PassageSchema = z
  .object({
    id: z.string().min(1),
    lang: LanguageSchema,
    /** The headline is the first line. */
    text: z.string().min(1),
    mentions: z.array(LabelSchema),
    /** The instruments that the text is about; all other linked ones are merely mentioned. Missing: nobody has said. */
    about: z.array(InstrumentIdSchema).optional(),
  })
  .strict();
/** A short text with the companies that a reader finds in it. */
export type LabelledPassage = z.infer<typeof PassageSchema>;

/** A link as it is scored. */
export interface ScoredLink {
  readonly start: number;
  readonly end: number;
  readonly instrumentId: InstrumentId;
}

/** Finds the links of a passage. */
export type PassageLinker = (passage: LabelledPassage) => ScoredLink[];

/** One error, with the words around it. */
export interface LinkMiss {
  readonly passage: string;
  /** What went wrong: a link that is not in the labels, one that was not found, or one with other bounds. */
  readonly reason: 'wrong link' | 'missed' | 'other bounds';
  /** Kind of the label that the wrong link lies on; `unlabelled` where there is none. */
  readonly kind: string;
  readonly inTitle: boolean;
  readonly surface: string;
  readonly instrument: InstrumentId | null;
  readonly around: string;
}

/** Shares are 0 to 1; a share of nothing is 1, since nothing was wrong. */
export interface LinkingFigures {
  readonly passages: number;
  readonly instruments: Shares;
  readonly exactSpans: Shares;
  readonly wrongInTitle: number;
  readonly wrongByKind: Readonly<Record<string, number>>;
}

/** Precision, recall and their harmonic mean, beside the counts that they come from. */
export interface Shares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

/**
 * Reads labelled passages, one JSON object a line. Throws where a label does not slice to its surface, overlaps
 * another one or an id comes twice: such a file would measure nothing.
 */
export function readPassages(file: string): LabelledPassage[] {
  const passages = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => PassageSchema.parse(JSON.parse(line)));
  const ids = new Set<string>();
  for (const { id, text, mentions } of passages) {
    if (ids.has(id)) throw new Error(`${file}: the id ${id} comes twice`);
    ids.add(id);
    let last = 0;
    for (const { surface, start, end } of mentions) {
      if (text.slice(start, end) !== surface) throw new Error(`${file} ${id}: ${surface} is not at ${start}`);
      if (start < last) throw new Error(`${file} ${id}: ${surface} at ${start} overlaps the label before it`);
      last = end;
    }
  }
  return passages;
}

/** The links that Newstape makes with a dictionary. */
export function newstapeLinks(dictionary: Dictionary): PassageLinker {
  return ({ text, lang }) =>
    linkText(text, dictionary, { language: lang, title: null, date: null }).flatMap(
      ({ start, end, instrumentId }) => (instrumentId === null ? [] : [{ start, end, instrumentId }]),
    );
}

/**
 * The trivial baseline: at each place the longest name of the same dictionary, linked to its likeliest instrument
 * without a look at the words around it; Latin names only as whole words.
 */
export function longestMatchLinks(dictionary: Dictionary): PassageLinker {
  const targets = new Map<string, InstrumentId | null>();
  const lengths = new Map<string, number[]>();
  for (const { name, targets: ids } of dictionary.records) {
    const key = name.toLowerCase();
    targets.set(key, ids[0] ?? null);
    const first = key.charAt(0);
    lengths.set(first, [...(lengths.get(first) ?? []), key.length]);
  }
  for (const [first, list] of lengths)
    lengths.set(
      first,
      [...new Set(list)].sort((one, other) => other - one),
    );
  return ({ text }) => longestMatches(text, targets, lengths);
}

function longestMatches(
  text: string,
  targets: ReadonlyMap<string, InstrumentId | null>,
  lengths: ReadonlyMap<string, readonly number[]>,
): ScoredLink[] {
  const key = text.toLowerCase();
  const links: ScoredLink[] = [];
  for (let start = 0; start < key.length; start += 1) {
    const length = lengths
      .get(key.charAt(start))
      ?.find((one) => targets.has(key.slice(start, start + one)) && standsAsWord(key, start, start + one));
    if (length === undefined) continue;
    const instrumentId = targets.get(key.slice(start, start + length)) ?? null;
    if (instrumentId !== null) links.push({ start, end: start + length, instrumentId });
    start += length - 1;
  }
  return links;
}

const isLatin = (character: string) => /[a-z0-9]/.test(character);

function standsAsWord(key: string, start: number, end: number): boolean {
  const cutBefore = isLatin(key.charAt(start)) && isLatin(key.charAt(start - 1));
  const cutAfter = isLatin(key.charAt(end - 1)) && isLatin(key.charAt(end));
  return !cutBefore && !cutAfter;
}

/**
 * Scores a linker as `score.py` does: instruments as a set per passage, spans by their exact bounds. Indices and
 * optional labels are neither right nor wrong.
 */
export function measureLinking(
  passages: readonly LabelledPassage[],
  linker: PassageLinker,
): { figures: LinkingFigures; misses: LinkMiss[] } {
  const misses: LinkMiss[] = [];
  const instruments = { found: 0, wrong: 0, missed: 0 };
  const spans = { found: 0, wrong: 0, missed: 0 };
  for (const passage of passages) {
    const links = linker(passage).filter((link) => !isIndex(link.instrumentId));
    add(instruments, instrumentCounts(passage, links));
    const scored = spanCounts(passage, links);
    add(spans, scored.counts);
    misses.push(...scored.misses);
  }
  const wrong = misses.filter((miss) => miss.reason === 'wrong link');
  return {
    figures: {
      passages: passages.length,
      instruments: sharesOf(instruments),
      exactSpans: sharesOf(spans),
      wrongInTitle: wrong.filter((miss) => miss.inTitle).length,
      wrongByKind: countBy(wrong.map((miss) => miss.kind)),
    },
    misses,
  };
}

interface Counts {
  found: number;
  wrong: number;
  missed: number;
}

function add(sum: Counts, more: Counts): void {
  sum.found += more.found;
  sum.wrong += more.wrong;
  sum.missed += more.missed;
}

const indices: ReadonlySet<string> = new Set(['KRX:KS11', 'KRX:KQ11', 'US:SPX']);
const isIndex = (id: string | null) => id !== null && indices.has(id);

const rightAnswers = (label: LinkLabel): (InstrumentId | null)[] => [
  label.instrument,
  ...(label.accept ?? []),
];

function isRequired(label: LinkLabel): boolean {
  return label.instrument !== null && !label.optional && !isIndex(label.instrument);
}

function instrumentCounts({ mentions }: LabelledPassage, links: readonly ScoredLink[]): Counts {
  const got = new Set(links.map((link) => link.instrumentId));
  const right = new Set(mentions.flatMap(rightAnswers));
  const required = new Map<string, Set<InstrumentId | null>>();
  for (const label of mentions.filter(isRequired)) {
    const key = String(label.instrument);
    required.set(key, new Set([...(required.get(key) ?? []), ...rightAnswers(label)]));
  }
  const found = [...required.values()].filter((answers) => [...got].some((id) => answers.has(id))).length;
  return {
    found,
    wrong: [...got].filter((id) => !right.has(id)).length,
    missed: required.size - found,
  };
}

function spanCounts(
  passage: LabelledPassage,
  links: readonly ScoredLink[],
): { counts: Counts; misses: LinkMiss[] } {
  const { mentions } = passage;
  const hit = new Set<LinkLabel>();
  const misses: LinkMiss[] = [];
  const counts = { found: 0, wrong: 0, missed: 0 };
  for (const link of links) {
    const touched = mentions.filter((label) => label.start < link.end && link.start < label.end);
    const agreeing = touched.filter((label) => rightAnswers(label).includes(link.instrumentId));
    const exact = agreeing.find((label) => label.start === link.start && label.end === link.end);
    if (exact && isRequired(exact) && !hit.has(exact)) {
      hit.add(exact);
      counts.found += 1;
    } else if (!exact && (agreeing.length === 0 || agreeing.some(isRequired))) {
      counts.wrong += 1;
      misses.push(missOf(passage, link, agreeing.length === 0 ? 'wrong link' : 'other bounds', touched[0]));
    }
  }
  for (const label of mentions.filter((one) => isRequired(one) && !hit.has(one))) {
    counts.missed += 1;
    misses.push(missOf(passage, { ...label, instrumentId: label.instrument }, 'missed', label));
  }
  return { counts, misses };
}

function missOf(
  { id, text }: LabelledPassage,
  { start, end, instrumentId }: { start: number; end: number; instrumentId: InstrumentId | null },
  reason: LinkMiss['reason'],
  label: LinkLabel | undefined,
): LinkMiss {
  const titleEnd = text.includes('\n') ? text.indexOf('\n') : text.length;
  return {
    passage: id,
    reason,
    kind: label?.kind ?? 'unlabelled',
    inTitle: start < titleEnd,
    surface: text.slice(start, end),
    instrument: instrumentId,
    around: text.slice(Math.max(0, start - 25), end + 25).replaceAll('\n', ' / '),
  };
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function sharesOf({ found, wrong, missed }: Counts): Shares {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), found, wrong, missed };
}
