import { favourableEnglish, unfavourableEnglish } from './english-stems.ts';
import { favourableKorean, unfavourableKorean } from './korean-stems.ts';
import { degreeEnglish, degreeKorean, isNegatedEnglish, isNegatedKorean } from './tone-context.ts';

/** Of the lexicon and of the rules by which it is read: grows when the same text would have another tone. */
export const TONE_LEXICON_VERSION = 1;

/** A word of a text that rings favourable (above 0) or unfavourable, where it stands, and how much it counts. */
export interface ToneWord {
  /** UTF-16 offsets into the text: `text.slice(start, end) === word`. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** 1 or −1, turned by a negation, times the degree that stands beside it. */
  readonly weight: number;
}

/** The tone of a text with the words that made it. */
export interface Tone {
  /** From −1 to 1: the sum of the weights over the sum of their sizes. Null where no word of the lexicon stands in the text. */
  readonly score: number | null;
  readonly words: readonly ToneWord[];
}

/**
 * The tone of a Korean or English text: each word of the lexicon counts +1 or −1, turned round where the words beside it
 * deny it (않, 못, 없 after a Korean word; not, no, never, without before an English one), more or less where they say by how
 * much. A count of words: it knows neither irony nor whose loss is whose gain. The measure of how far it can be
 * trusted stands on the About page.
 */
export function findTone(text: string): Tone {
  const words = [...koreanWords(text), ...englishWords(text)].sort((a, b) => a.start - b.start);
  const size = words.reduce((total, { weight }) => total + Math.abs(weight), 0);
  const sum = words.reduce((total, { weight }) => total + weight, 0);
  return { score: size === 0 ? null : sum / size, words };
}

const koreanSigns = new Map([...signed(favourableKorean, 1), ...signed(unfavourableKorean, -1)]);
const koreanStem = new RegExp(
  [...koreanSigns.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
  'gu',
);

function* koreanWords(text: string): Generator<ToneWord> {
  for (const match of text.matchAll(koreanStem)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const sign = (koreanSigns.get(match[0]) ?? 0) * (isNegatedKorean(text, start, end) ? -1 : 1);
    yield { start, end, word: match[0], weight: sign * degreeKorean(text, start) };
  }
}

const englishSigns = [...signed(favourableEnglish, 1), ...signed(unfavourableEnglish, -1)];
const wholeWords = new Map(englishSigns.filter(([stem]) => !stem.endsWith('*')).flatMap(withEndings));
const beginnings = new Map(
  englishSigns.filter(([stem]) => stem.endsWith('*')).map(([stem, sign]) => [stem.slice(0, -1), sign]),
);

function* englishWords(text: string): Generator<ToneWord> {
  for (const match of text.matchAll(/[A-Za-z]+(?:-[A-Za-z]+)*/g)) {
    const lower = match[0].toLowerCase();
    const sign = wholeWords.get(lower) ?? beginningSign(lower);
    if (sign === undefined) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const turned = isNegatedEnglish(text, start) ? -sign : sign;
    yield { start, end, word: match[0], weight: turned * degreeEnglish(text, start, end) };
  }
}

/** The sign of the longest stem that a word begins with. */
function beginningSign(word: string): number | undefined {
  for (let length = word.length; length >= 3; length -= 1) {
    const sign = beginnings.get(word.slice(0, length));
    if (sign !== undefined) return sign;
  }
  return undefined;
}

function withEndings([stem, sign]: [string, number]): [string, number][] {
  const silent = stem.endsWith('e') ? stem.slice(0, -1) : stem;
  return [stem, `${stem}s`, `${stem}es`, `${silent}ed`, `${silent}ing`].map((word) => [word, sign]);
}

function signed(stems: string, sign: number): [string, number][] {
  return stems
    .trim()
    .split(/\s+/)
    .map((stem) => [stem, sign]);
}
