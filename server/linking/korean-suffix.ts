import {
  coreParticles,
  nounSuffixes,
  particlesAfterAny,
  particlesAfterConsonant,
  particlesAfterVowel,
} from './data/korean-suffixes.ts';
import { finalConsonant } from './hangul.ts';

/** What stands on a name without a blank: a noun ("측", "주가") or the word "그룹", then particles. */
export interface KoreanSuffix {
  readonly noun: string;
  readonly isGroup: boolean;
  readonly particle: string;
  /** False where a particle does not fit the sound of what it follows ("레이은"). */
  readonly agrees: boolean;
}

/** The suffix of a surface form that carries none. */
export const noSuffix: KoreanSuffix = { noun: '', isGroup: false, particle: '', agrees: true };

const afterConsonant = new Set<string>(particlesAfterConsonant);
const afterVowel = new Set<string>(particlesAfterVowel);
const afterAny = new Set<string>(particlesAfterAny);
const core = new Set<string>(['', ...coreParticles]);
const longest = 4;
/** The longest first: "주가" is the price of a share, and not "주" with a particle. */
const nouns: readonly string[] = ['그룹', ...nounSuffixes].sort((one, other) => other.length - one.length);

/**
 * Reads the Hangul run after a name as noun and particles, or null when it is neither, so that the run belongs to a
 * longer word ("트레이드", "오늘이엔엠") and the name is not there. An empty run is an empty suffix.
 *
 * @example readKoreanSuffix('삼성전자', '에서는') // { noun: '', isGroup: false, particle: '에서는', agrees: true }
 */
export function readKoreanSuffix(name: string, run: string): KoreanSuffix | null {
  if (run === '') return noSuffix;
  const key = `${finalConsonant(name)} ${run}`;
  const known = readBefore.get(key);
  if (known !== undefined) return known;
  const suffix = readSuffix(name, run);
  if (readBefore.size >= mostKept) readBefore.clear();
  readBefore.set(key, suffix);
  return suffix;
}

/** The few hundred endings of everyday text come again and again. What is kept depends on the key alone. */
const readBefore = new Map<string, KoreanSuffix | null>();
const mostKept = 20_000;

function readSuffix(name: string, run: string): KoreanSuffix | null {
  const bare = readParticles(name, run, 0);
  if (bare === 'agrees') return { noun: '', isGroup: false, particle: run, agrees: true };
  for (const noun of nouns) {
    if (!run.startsWith(noun)) continue;
    const rest = run.slice(noun.length);
    const reading = rest === '' ? 'agrees' : readParticles(noun, rest, 0);
    if (reading === 'agrees')
      return { noun, isGroup: noun === '그룹' || noun === '그룹주', particle: rest, agrees: true };
  }
  return bare === 'clashes' ? { noun: '', isGroup: false, particle: run, agrees: false } : null;
}

type Reading = 'agrees' | 'clashes' | 'none';

function readParticles(before: string, run: string, depth: number): Reading {
  if (run === '') return 'agrees';
  if (depth > 3) return 'none';
  let best: Reading = 'none';
  for (let length = Math.min(longest, run.length); length > 0; length -= 1) {
    const particle = run.slice(0, length);
    const fit = fitOf(before, particle);
    if (fit === 'none') continue;
    const rest = readParticles(particle, run.slice(length), depth + 1);
    if (rest === 'agrees' && fit === 'agrees') return 'agrees';
    if (rest !== 'none') best = 'clashes';
  }
  return best;
}

function fitOf(before: string, particle: string): Reading {
  if (afterAny.has(particle)) return 'agrees';
  const final = finalConsonant(before);
  if (particle === '로') return final === 'other' ? 'clashes' : 'agrees';
  if (afterConsonant.has(particle)) return final === 'none' ? 'clashes' : 'agrees';
  if (afterVowel.has(particle)) return final === 'none' || final === null ? 'agrees' : 'clashes';
  return 'none';
}

/** True where the suffix is one that a name which is an ordinary word too may carry. */
export function isCoreSuffix(suffix: KoreanSuffix): boolean {
  const { noun } = suffix;
  if (noun !== '') return suffix.isGroup || noun === '측' || noun === '주식회사' || noun.startsWith('주가');
  return suffix.agrees && core.has(suffix.particle);
}
