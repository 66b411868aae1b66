import type { Language } from '../../shared/units/language.ts';
import { characterKind, kindAt } from './character-class.ts';
import type { Dictionary } from './dictionary.ts';
import type { FoldedText } from './fold-text.ts';
import { hangulRun } from './hangul.ts';
import { isCoreSuffix, type KoreanSuffix, noSuffix, readKoreanSuffix } from './korean-suffix.ts';
import { letterCaseOf } from './letter-case.ts';
import type { NameRecord } from './name-record.ts';
import type { Surface } from './surface.ts';

const wordClasses = new Set(['word', 'genericWord', 'evenWord', 'companyWord', 'short']);

/** A stretch of text that was read otherwise. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * All names of the dictionary in a text, in one pass: at each start of a word the longest name that also ends at the
 * end of a word, its Korean particles aside. Names do not overlap. `covered` holds spans that were read otherwise.
 */
export function findNames(
  { text }: FoldedText,
  dictionary: Dictionary,
  covered: readonly Span[],
  language: Language,
): Surface[] {
  const found: Surface[] = [];
  const { starts } = dictionary.trie;
  const search = new NameSearch(text, dictionary, language);
  let joinedAt = -1;
  let cover = 0;
  for (let at = 0; at < text.length; at += 1) {
    const block = covered[cover];
    if (block && at >= block.start) {
      at = block.end - 1;
      cover += 1;
      continue;
    }
    if (starts[text.charCodeAt(at)] === 0) continue;
    const start = startKind(text, at, joinedAt);
    if (start === 'none') continue;
    const surface = search.longestAt(at, start === 'glued', block?.start ?? text.length);
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
  if (before === characterKind.other) return isJoinedByMark(text, at) ? 'none' : 'free';
  if (before !== characterKind.hangul) return 'none';
  if (text.charCodeAt(at - 1) === lastOfLegalForm && text.startsWith('주식회사', at - 4)) return 'free';
  return kind === characterKind.latin ? 'glued' : 'none';
}

const lastOfLegalForm = '사'.charCodeAt(0);

/** "AT&T", "user@host", "amazon.com": the mark before belongs to the word. */
function isJoinedByMark(text: string, at: number): boolean {
  const mark = text.charCodeAt(at - 1);
  return mark === 0x26 || mark === 0x40 || (mark === 0x2e && kindAt(text, at - 2) === characterKind.latin);
}

/** Looks for the longest name at a position; keeps the names that the trie found there, so that nothing is allocated for misses. */
class NameSearch {
  private readonly ends: number[] = [];
  private readonly indexes: number[] = [];
  private count = 0;

  constructor(
    private readonly text: string,
    private readonly dictionary: Dictionary,
    private readonly language: Language,
  ) {}

  private readonly keep = (end: number, index: number): void => {
    this.ends[this.count] = end;
    this.indexes[this.count] = index;
    this.count += 1;
  };

  longestAt(start: number, glued: boolean, limit: number): Surface | null {
    this.count = 0;
    this.dictionary.trie.walk(this.text, start, this.keep);
    for (let at = this.count - 1; at >= 0; at -= 1) {
      const end = this.ends[at] ?? 0;
      const record = this.dictionary.records[this.indexes[at] ?? -1];
      if (!record || end > limit) continue;
      if (glued && (record.nameClass !== 'distinctive' || end - start < 4)) continue;
      const surface = this.read(record, start, end);
      if (surface) return at === 0 ? surface : { ...surface, shorter: this.shorterThan(at, start, record) };
    }
    return null;
  }

  private shorterThan(longest: number, start: number, long: NameRecord): NameRecord | null {
    for (let at = longest - 1; at >= 0; at -= 1) {
      const record = this.dictionary.records[this.indexes[at] ?? -1];
      const [target] = record?.targets ?? [];
      if (!record || !target || long.targets.includes(target)) continue;
      if (this.read(record, start, this.ends[at] ?? 0)) return record;
    }
    return null;
  }

  private read(record: NameRecord, start: number, end: number): Surface | null {
    if (record.onlyIn !== null && record.onlyIn !== this.language) return null;
    const suffix = suffixAfter(this.text, record, start, end);
    if (!suffix) return null;
    const letterCase = letterCaseOf(this.text, start, end, record);
    if (letterCase === null) return null;
    return {
      start,
      end,
      form: 'name',
      record,
      target: null,
      suffix,
      letterCase,
      legalMark: '',
      shorter: null,
    };
  }
}

/** The Korean suffix after a name, or null where the name does not end there. */
function suffixAfter(text: string, record: NameRecord, start: number, end: number): KoreanSuffix | null {
  const next = kindAt(text, end);
  if (next === characterKind.hangul) {
    const suffix = readKoreanSuffix(text.slice(start, end), hangulRun(text, end));
    if (!suffix) return unspacedParticle(text, record, start, end);
    if (!wordClasses.has(record.nameClass)) return suffix;
    return isCoreSuffix(suffix) ? suffix : null;
  }
  if (next === characterKind.latin) {
    const digitAfterHangul = kindAt(text, end - 1) === characterKind.hangul && isDigit(text.charCodeAt(end));
    return digitAfterHangul && record.nameClass === 'distinctive' ? noSuffix : null;
  }
  const mark = text.charCodeAt(end);
  const goesOn =
    (mark === 0x26 || mark === 0x2e || mark === 0x40) && kindAt(text, end + 1) === characterKind.latin;
  return goesOn && kindAt(text, end - 1) === characterKind.latin ? null : noSuffix;
}

const plainParticles = /^(?:은|는|이|가|을|를|와|과)(?=[가-힣]{2})/;

/** "삼성SDI는전일대비": a long name, its particle and the next word without the blank between them. */
function unspacedParticle(text: string, record: NameRecord, start: number, end: number): KoreanSuffix | null {
  if (record.nameClass !== 'distinctive' || end - start < longEnough) return null;
  const particle = plainParticles.exec(text.slice(end, end + 3))?.[0];
  if (!particle) return null;
  const suffix = readKoreanSuffix(text.slice(start, end), particle);
  return suffix?.agrees ? suffix : null;
}

/** Letters of a name that no longer word of the language begins with. */
const longEnough = 5;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
