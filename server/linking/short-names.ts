import { commonFirstWords } from './data/english-first-words.ts';
import { noSuffix } from './korean-suffix.ts';
import { wordSenseOf } from './name-class.ts';
import type { NameClass, NameRecord } from './name-record.ts';
import type { Surface } from './surface.ts';

const capitalisedWord = /[A-Z][A-Za-z0-9]*(?:[&'-][A-Z][A-Za-z0-9]*)*/g;

/**
 * The surface forms of an English text with those added (or read anew) that are the first word of a whole name in the same
 * text: "Novo" beside "Novo Nordisk", "Unity" beside "Unity Software", which then is not Unity Bancorp. A first word that
 * two companies of the text share stands for neither.
 */
export function withShortNames(text: string, surfaces: readonly Surface[]): readonly Surface[] {
  const shortNames = shortNamesOf(surfaces);
  if (shortNames.size === 0) return surfaces;
  const merged: Surface[] = [];
  let at = 0;
  let changed = false;
  for (const match of text.matchAll(capitalisedWord)) {
    const record = shortNames.get(match[0].toLowerCase());
    if (!record) continue;
    const start = match.index;
    const end = start + match[0].length;
    while (at < surfaces.length && (surfaces[at]?.end ?? 0) <= start) at = keep(surfaces, merged, at);
    const there = surfaces[at];
    const isFree = !there || there.start >= end;
    const isSame = there !== undefined && there.start === start && there.end === end;
    if (!isFree && !(isSame && isOther(there, record))) continue;
    if (!isWholeWord(text, start, end)) continue;
    if (isSame) at += 1;
    merged.push(shortSurface(record, start, end, text));
    changed = true;
  }
  while (at < surfaces.length) at = keep(surfaces, merged, at);
  return changed ? merged : surfaces;
}

function keep(surfaces: readonly Surface[], merged: Surface[], at: number): number {
  const surface = surfaces[at];
  if (surface) merged.push(surface);
  return at + 1;
}

/** Names of these classes say little by themselves. */
const yields: ReadonlySet<NameClass> = new Set([
  'partial',
  'shortened',
  'short',
  'word',
  'evenWord',
  'genericWord',
]);

/** True for a name whose reading may give way: it means another instrument, or is only a part of a name itself. */
function isOther(there: Surface, record: NameRecord): boolean {
  if (there.form !== 'name' || there.legalMark !== '') return false;
  // "Samsung" beside "Samsung Electronics": English reports mean the company where the text has no other of the group.
  if (there.record.kind === 'group' && there.record.targets.length === 0)
    return there.record.name === record.name;
  return yields.has(there.record.nameClass) && there.record.targets[0] !== record.targets[0];
}

function shortNamesOf(surfaces: readonly Surface[]): Map<string, NameRecord> {
  const found = new Map<string, NameRecord | null>();
  for (const { record, form } of surfaces) {
    const [target] = record.targets;
    if (form !== 'name' || !target || record.kind !== 'listed' || !lends.has(record.nameClass)) continue;
    const word = /^[A-Z][A-Za-z0-9'&-]*(?= )/.exec(record.name)?.[0] ?? '';
    const key = word.toLowerCase();
    if (word.length < 3 || commonFirstWords.has(key)) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, shortRecord(record, word, target));
    else if (known !== null && known.targets[0] !== target) found.set(key, null);
  }
  const settled = new Map<string, NameRecord>();
  for (const [key, record] of found) if (record) settled.set(key, record);
  return settled;
}

/** Whole names of these classes lend their first word; whether they are certain is asked when the word is judged. */
const lends: ReadonlySet<NameClass> = new Set(['distinctive', 'plain']);

function shortRecord(record: NameRecord, word: string, target: NameRecord['targets'][number]): NameRecord {
  const sense = wordSenseOf(word);
  return {
    ...record,
    name: word,
    targets: [target],
    contested: false,
    nameClass: 'partial',
    meaning: sense?.meaning ?? null,
    otherwise: sense?.otherwise ?? (sense ? 'commonWord' : 'ambiguous'),
    spellings: [word, word.toUpperCase()],
    group: null,
  };
}

function shortSurface(record: NameRecord, start: number, end: number, text: string): Surface {
  const isCapitals = text.slice(start, end) === text.slice(start, end).toUpperCase();
  return {
    ...{ start, end, form: 'name', record, target: null, suffix: noSuffix, legalMark: '', shorter: null },
    letterCase: isCapitals ? 'capital' : 'usual',
  };
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return (
    !/[A-Za-z0-9@.&]/.test(text.charAt(start - 1)) &&
    !/^(?:[A-Za-z0-9@&]|\.[A-Za-z])/.test(text.slice(end, end + 2))
  );
}
