import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type ChosenTarget, chooseTarget } from './choose-target.ts';
import type { Dictionary } from './dictionary.ts';
import { type Sentence, SentenceCursor } from './sentence.ts';
import { reach, StoryText } from './story-text.ts';
import type { Surface } from './surface.ts';

/** Longer runs of letters are no word that the evidence knows. */
const longestWord = 24;

/**
 * What stands around a surface form: everything that the evidence looks at. Each part is cut from the text when it is
 * first asked for, since most names need few of them.
 */
export class SurfaceContext {
  /** The instrument that a link would go to; null for what is never linked. */
  readonly target: InstrumentId | null;
  /** What chose the target among several instruments of the name; null where nothing had to be chosen. */
  readonly targetBecause: string | null;
  private readonly story: StoryText;
  private readonly index: number;
  private readonly span: Sentence;
  private keptBefore: string | null = null;
  private keptAfter: string | null = null;
  private keptTail: string | null = null;
  private keptTitleCase: boolean | null = null;

  constructor(
    story: StoryText,
    readonly surface: Surface,
    index: number,
    span: Sentence,
  ) {
    this.story = story;
    this.index = index;
    this.span = span;
    const { targets } = surface.record;
    const isOpen = surface.target === null && targets.length > 1;
    const chosen = isOpen ? (this.toldBySymbol() ?? chooseTarget(surface, span, story)) : null;
    this.target = chosen ? chosen.target : (surface.target ?? targets[0] ?? null);
    this.targetBecause = chosen?.because ?? null;
  }

  get language(): Language {
    return this.story.language;
  }

  /** False for a text without any Hangul, of which Korean words have nothing to say. */
  get hasHangul(): boolean {
    return this.story.hasHangul;
  }

  /** The calendar date of the article; null where it is not known. */
  get date(): SessionDate | null {
    return this.story.date;
  }

  get instrument(): Instrument | null {
    return (this.target && this.story.dictionary.instruments.get(this.target)) ?? null;
  }

  get namesFunds(): boolean {
    return this.story.namesFunds;
  }

  get sector(): string {
    return this.instrument?.sector ?? '';
  }

  get previous(): Surface | null {
    return this.story.surfaces[this.index - 1] ?? null;
  }

  get next(): Surface | null {
    return this.story.surfaces[this.index + 1] ?? null;
  }

  /** The text between the previous surface form and this one where that is short; else null. */
  get gapBefore(): string | null {
    return this.gap(this.previous, this.surface);
  }

  get gapAfter(): string | null {
    return this.gap(this.surface, this.next);
  }

  /** The other surface forms of the list that this one stands in, parted by joints ("·", " and "); at most four on a side. */
  listedWith(joint: RegExp): Surface[] {
    if (this.gapBefore === null && this.gapAfter === null) return [];
    return [...this.joinedOn(-1, joint), ...this.joinedOn(1, joint)];
  }

  private joinedOn(step: 1 | -1, joint: RegExp): Surface[] {
    const { surfaces } = this.story;
    const found: Surface[] = [];
    for (let at = this.index; found.length < 4; at += step) {
      const here = surfaces[at] ?? null;
      const beside = surfaces[at + step] ?? null;
      const gap = step > 0 ? this.gap(here, beside) : this.gap(beside, here);
      if (!beside || gap === null || !joint.test(gap)) break;
      found.push(beside);
    }
    return found;
  }

  /** The sentence, cut to about 160 characters on either side. */
  get sentence(): string {
    return this.story.text.slice(this.from, this.to).trimStart();
  }

  get before(): string {
    this.keptBefore ??= this.story.text.slice(this.from, this.surface.start);
    return this.keptBefore;
  }

  /** The word right before the name, with the marks on it; empty where no blank parts them. */
  get lastWord(): string {
    const { start } = this.surface;
    const { text } = this.story;
    if (text.charCodeAt(start - 1) !== 0x20) return '';
    let from = start - 1;
    while (from > 0 && start - from < longestWord && text.charCodeAt(from - 1) > 0x20) from -= 1;
    return text.slice(from, start - 1);
  }

  /** What follows the name, its suffix included. */
  get after(): string {
    this.keptAfter ??= this.story.text.slice(this.surface.end, this.to);
    return this.keptAfter;
  }

  /** What follows the name and its suffix. */
  get tail(): string {
    this.keptTail ??= this.cutTail();
    return this.keptTail;
  }

  get opensSentence(): boolean {
    return /^[\s"'([*–—-]*$/.test(this.before) || /:\s*["']?$/.test(this.before);
  }

  get opensLine(): boolean {
    const { start } = this.surface;
    const lead = this.story.text.slice(Math.max(0, start - 12), start);
    const from = lead.lastIndexOf('\n') + 1;
    return (from > 0 || lead.length === start) && lineOpening.test(lead.slice(from));
  }

  /** Whether it stands in the first line, where that is no sentence. */
  get inTitle(): boolean {
    return this.surface.end <= this.story.titleEnd;
  }

  /** Whether the line is an English headline in capitals, where a capital says nothing about a word. */
  get isTitleCase(): boolean {
    this.keptTitleCase ??= this.story.language === 'en' && this.story.isTitleCase(this.line());
    return this.keptTitleCase;
  }

  /** The different words of the sentence that a pattern finds. Names of one sentence share the answer: ask for one pattern only. */
  wordsInSentence(pattern: RegExp): ReadonlySet<string> {
    return this.story.wordsIn(this.span, pattern);
  }

  /** Whether the text is about shares or the figures of companies. */
  get isMarketStory(): boolean {
    return this.story.isMarketStory;
  }

  /** The same of the whole text. */
  wordsInText(pattern: RegExp): ReadonlySet<string> {
    return this.story.wordsInAll(pattern);
  }

  private get from(): number {
    return Math.max(this.span.start, this.surface.start - reach);
  }

  private get to(): number {
    return Math.min(Math.max(this.span.end, this.surface.end), this.surface.end + reach);
  }

  /** Which of several companies of one name the symbol right after it says. */
  private toldBySymbol(): ChosenTarget | null {
    const { contested, targets } = this.surface.record;
    const target = (contested && this.gapAfter !== null && this.next?.target) || null;
    return target !== null && targets.includes(target) ? { target, because: null } : null;
  }

  private cutTail(): string {
    const { suffix, end } = this.surface;
    const start = end + (suffix.isGroup ? 0 : suffix.noun.length + suffix.particle.length);
    return start === end ? this.after : this.story.text.slice(start, Math.max(this.to, start));
  }

  private line(): string {
    const { text } = this.story;
    const { start, end } = this.surface;
    const lead = text.slice(Math.max(0, start - reach), start);
    const rest = text.slice(end, end + reach);
    const lineEnd = rest.indexOf('\n');
    return `${lead.slice(lead.lastIndexOf('\n') + 1)}${text.slice(start, end)}${lineEnd < 0 ? rest : rest.slice(0, lineEnd)}`;
  }

  private gap(left: Surface | null, right: Surface | null): string | null {
    if (!left || !right) return null;
    const length = right.start - left.end;
    return length >= 0 && length <= 12 ? this.story.text.slice(left.end, right.start) : null;
  }
}

const lineOpening = /^(?:\[[^\]]{0,8}\])?[\s"']*$/;

/** The contexts of all surface forms of a text, in order. */
export function contextsOf(
  text: string,
  surfaces: readonly Surface[],
  dictionary: Dictionary,
  language: Language,
  date: SessionDate | null,
): SurfaceContext[] {
  const story = new StoryText(text, surfaces, dictionary, language, date);
  const sentences = new SentenceCursor(text);
  return surfaces.map(
    (surface, index) => new SurfaceContext(story, surface, index, sentences.at(surface.start)),
  );
}

/** The words around a name within its own clause, at most `limit` characters on either side; `~` stands for the name. */
export function nearWords(before: string, after: string, limit = 30): string {
  const left = before.slice(-limit);
  const right = after.slice(0, limit);
  const from = Math.max(...[',', ';', '.', '!', '?', '…'].map((mark) => left.lastIndexOf(`${mark} `))) + 1;
  const to = right.search(/[,;.!?…](?:\s|$)/);
  return `${left.slice(from)}~${to < 0 ? right : right.slice(0, to)}`;
}
