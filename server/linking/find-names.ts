import type { Language } from '../../shared/units/language.ts';
import { characterKind, kindAt } from './character-class.ts';
import type { Dictionary } from './dictionary.ts';
import type { FoldedText } from './fold-text.ts';
import { hangulRun } from './hangul.ts';
import { isCoreSuffix, type KoreanSuffix, readKoreanSuffix } from './korean-suffix.ts';
import type { NameRecord } from './name-record.ts';
import { noSuffix, type Surface } from './surface.ts';

const wordClasses = new Set(['word', 'genericWord', 'evenWord', 'companyWord', 'short']);

/**
 * All names of the dictionary in a text, in one pass: at each start of a word the longest name that also ends at the
 * end of a word, its Korean particles aside. Names do not overlap. `covered` holds spans that were read otherwise.
 */
export function findNames(
  folded: FoldedText,
  dictionary: Dictionary,
  covered: readonly { start: number; end: number }[],
  language: Language,
): Surface[] {
  const { text, key } = folded;
  const found: Surface[] = [];
  let joinedAt = -1;
  let cover = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (cover < covered.length && (covered[cover]?.end ?? 0) <= at) cover += 1;
    const block = covered[cover];
    if (block && at >= block.start) {
      at = block.end - 1;
      continue;
    }
    const start = startKind(text, at, joinedAt);
    if (start === 'none') continue;
    const limit = block?.start ?? key.length;
    const surface = longestAt(folded, dictionary, { start: at, glued: start === 'glued', limit, language });
    if (!surface) continue;
    found.push(surface);
    joinedAt = surface.end + surface.suffix.noun.length + surface.suffix.particle.length;
    at = surface.end - 1;
  }
  return found;
}

/** `free` at the start of a word, `glued` where Latin letters follow Hangul without a blank ("지주사SK하이닉스"). */
function startKind(text: string, at: number, joinedAt: number): 'free' | 'glued' | 'none' {
  const kind = kindAt(text, at);
  if (kind === characterKind.other) return 'none';
  if (at === joinedAt) return 'free';
  const before = kindAt(text, at - 1);
  if (before === characterKind.other) {
    const mark = text.charAt(at - 1);
    return mark === '&' || mark === '@' || (mark === '.' && kindAt(text, at - 2) === characterKind.latin)
      ? 'none'
      : 'free';
  }
  if (before !== characterKind.hangul) return 'none';
  if (text.slice(Math.max(0, at - 4), at) === '주식회사') return 'free';
  return kind === characterKind.latin ? 'glued' : 'none';
}

function longestAt(
  { text, key }: FoldedText,
  dictionary: Dictionary,
  { start, glued, limit, language }: { start: number; glued: boolean; limit: number; language: Language },
): Surface | null {
  const matches = dictionary.trie.matchesAt(key, start);
  for (let index = matches.length - 1; index >= 0; index -= 1) {
    const match = matches[index];
    const record = match && dictionary.records[match.index];
    if (!match || !record || match.end > limit) continue;
    if (record.onlyIn !== null && record.onlyIn !== language) continue;
    if (glued && (record.nameClass !== 'distinctive' || match.end - start < 4)) continue;
    const suffix = suffixAfter(text, record, start, match.end);
    const letterCase = letterCaseOf(text.slice(start, match.end), record);
    if (!suffix || letterCase === null) continue;
    return { start, end: match.end, form: 'name', record, target: null, suffix, letterCase, legalMark: '' };
  }
  return null;
}

/** The Korean suffix after a name, or null where the name does not end there. */
function suffixAfter(text: string, record: NameRecord, start: number, end: number): KoreanSuffix | null {
  const next = kindAt(text, end);
  if (next === characterKind.hangul) {
    const suffix = readKoreanSuffix(text.slice(start, end), hangulRun(text, end));
    if (!suffix || !wordClasses.has(record.nameClass)) return suffix;
    return isCoreSuffix(suffix) ? suffix : null;
  }
  if (next === characterKind.latin) {
    const digitAfterHangul = kindAt(text, end - 1) === characterKind.hangul && /[0-9]/.test(text.charAt(end));
    return digitAfterHangul && record.nameClass === 'distinctive' ? noSuffix : null;
  }
  const mark = text.charAt(end);
  const goesOn =
    (mark === '&' || mark === '.' || mark === '@') && kindAt(text, end + 1) === characterKind.latin;
  return goesOn && kindAt(text, end - 1) === characterKind.latin ? null : noSuffix;
}

/** The letter case of a match, or null for a short abbreviation in another case ("lg", "ms"), which is something else. */
function letterCaseOf(written: string, record: NameRecord): Surface['letterCase'] | null {
  if (!/[A-Za-z]/.test(written)) return 'usual';
  if (record.spellings.includes(written)) return 'usual';
  const abbreviation = record.spellings.every((name) => name.length <= 4 && name === name.toUpperCase());
  if (abbreviation) return null;
  const capitals =
    /^[A-Z0-9]/.test(written) && (written === written.toUpperCase() || !/\s[a-z]/.test(written));
  if (capitals) return 'capital';
  return /[가-힣]/.test(written) ? 'usual' : 'lower';
}
