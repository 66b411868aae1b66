import { hanjaReadings } from './data/hanja-readings.ts';

/** A text made comparable, with the way back to the offsets of the original. */
export interface FoldedText {
  /** The text with one code point per syllable, half-width letters, plain blanks, dots and quotes; case kept. */
  readonly text: string;
  /** The offset in the original at which the folded character at `index` starts. */
  readonly originalStart: (index: number) => number;
  /** The offset in the original at which the folded text before `index` ends (`index` exclusive, as in `slice`). */
  readonly originalEnd: (index: number) => number;
}

const singles =
  /[\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u202f\u30fb\u318d\u2027\u2022\u2219\u22c5\uff65\u2018\u2019\u02bc\u201c\u201d\u2010-\u2013]/g;
const needsMapping = /[\u0300-\u036f\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u200b-\u200d\u2060\u00ad\ufeff]/;

/**
 * Folds a text: NFC, full-width to half-width, all middle dots to `·`, curly quotes to straight ones, Chinese characters
 * of company names to their Korean reading, invisible characters dropped. Offsets of the original survive through `originalStart` and `originalEnd`, so nothing moves.
 *
 * @example foldText('ＳＫ하이닉스, 三星電子').text // 'SK하이닉스, 삼성전자'
 */
export function foldText(original: string): FoldedText {
  if (!needsMapping.test(original)) {
    const text = foldCharacters(original);
    return { text, originalStart: (index) => index, originalEnd: (index) => index };
  }
  const { characters, starts, ends } = composeClusters(original);
  const text = foldCharacters(characters);
  return {
    text,
    originalStart: (index) => starts[index] ?? original.length,
    originalEnd: (index) => (index === 0 ? 0 : (ends[index - 1] ?? original.length)),
  };
}

/** Folds a single name for the dictionary, by the same rules. */
export function foldName(name: string): string {
  return lowerKey(foldCharacters(name.normalize('NFC')));
}

function foldCharacters(text: string): string {
  return text.replace(singles, foldSingle).replace(hanjaRun, (run) => run.replace(hanja, readHanja));
}

/** A run of Chinese characters that can be a name ("電子" in "삼성電子"); a single one is an affix ("美"). */
const hanjaRun = /[\u4e00-\u9fff]{2,}/g;
const hanja = /[\u4e00-\u9fff]/g;

function readHanja(character: string): string {
  return hanjaReadings[character] ?? character;
}

function foldSingle(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc) return "'";
  if (code === 0x201c || code === 0x201d) return '"';
  if (code >= 0x2010 && code <= 0x2013) return '-';
  if (code === 0x3000 || code === 0xa0 || code === 0x202f || (code >= 0x2002 && code <= 0x200a)) return ' ';
  return '·';
}

/** Lower case without a change of length: a letter whose lower case is longer stays as it is. */
function lowerKey(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, index) => {
    const one = text.charAt(index).toLowerCase();
    return one.length === 1 ? one : text.charAt(index);
  }).join('');
}

const invisible = /^[\u200b-\u200d\u2060\u00ad\ufeff]$/;

function composeClusters(original: string): { characters: string; starts: number[]; ends: number[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const clusters = original.matchAll(/[\s\S][\u0300-\u036f\u1160-\u11ff\ud7b0-\ud7ff]*/g);
  for (const cluster of clusters) {
    if (invisible.test(cluster[0])) continue;
    const composed = cluster[0].length === 1 ? cluster[0] : cluster[0].normalize('NFC');
    parts.push(composed);
    for (let index = 0; index < composed.length; index += 1) {
      starts.push(cluster.index);
      ends.push(cluster.index + cluster[0].length);
    }
  }
  return { characters: parts.join(''), starts, ends };
}
