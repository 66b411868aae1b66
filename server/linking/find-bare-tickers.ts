import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { acronyms } from './data/english-acronyms.ts';
import { englishPriceVerbs } from './data/english-context-words.ts';
import type { Dictionary } from './dictionary.ts';

/** A symbol in capitals without any mark. */
export interface BareTicker {
  readonly start: number;
  readonly end: number;
  readonly target: InstrumentId;
}

interface Candidate extends BareTicker {
  readonly symbol: string;
  /** In brackets after a word for shares: "the voting shares (FOX)". */
  readonly ofLine: boolean;
}

const capitals = /(?<![A-Za-z0-9$.&@/'-])(?:[A-Z]{2,4}\.[AB]|[A-Z]{3,5})(?![A-Za-z0-9&@-]|\.[A-Za-z])/g;
const lineBefore = /(?:shares?|stock|ADRs?|units) \($/;
const joint = /^(?:, | and |, and | or |\/| vs\.? )$/;

/**
 * Symbols of the US listing that stand alone in an English text: with a share class ("BRK.B"), in a list with another one
 * ("NVDA, TSLA and MSFT"), in brackets after a word for shares ("voting shares (FOX)"), of four letters or more before a price verb or a number ("TSLA fell 3%"), and wherever else the
 * text has one that was found so. Abbreviations of everyday news, and lines in capitals, have none.
 */
export function findBareTickers(text: string, dictionary: Dictionary): BareTicker[] {
  const candidates = candidatesOf(text, dictionary);
  const sure = new Set<string>();
  candidates.forEach((one, at) => {
    if (one.ofLine || one.symbol.includes('.') || isInList(text, candidates, at) || movesAlone(text, one))
      sure.add(one.symbol);
  });
  return candidates.filter((one) => sure.has(one.symbol));
}

function candidatesOf(text: string, dictionary: Dictionary): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(capitals)) {
    const symbol = match[0];
    const target = acronyms.has(symbol) ? undefined : dictionary.byUsSymbol.get(symbol.replace('.', '/'));
    const start = match.index;
    const end = start + symbol.length;
    const ofLine = lineBefore.test(text.slice(Math.max(0, start - 12), start)) && text.charAt(end) === ')';
    const isOther = isName(symbol, dictionary) || isInCapitals(text, start, end);
    if (target && (ofLine || !isOther)) found.push({ start, end, target, symbol, ofLine });
  }
  return found;
}

/** True for capitals that are a name of the dictionary as well, which are read as one ("AMD"). */
function isName(symbol: string, dictionary: Dictionary): boolean {
  let found = false;
  dictionary.trie.walk(symbol, 0, (end) => {
    if (end === symbol.length) found = true;
  });
  return found;
}

/** True inside a run of capitals ("EJECT OFFER - STATEMENT"): the words around it have no small letter. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return (
    !/[a-z]/.test(before.slice(before.lastIndexOf('\n') + 1)) &&
    !/[a-z]/.test(/^[^\n]*/.exec(after)?.[0] ?? '')
  );
}

function isInList(text: string, candidates: readonly Candidate[], at: number): boolean {
  const one = candidates[at];
  const previous = candidates[at - 1];
  const next = candidates[at + 1];
  if (!one) return false;
  const joined = (left: Candidate, right: Candidate) =>
    right.start - left.end < 8 && joint.test(text.slice(left.end, right.start));
  return (previous !== undefined && joined(previous, one)) || (next !== undefined && joined(one, next));
}

function movesAlone(text: string, { symbol, end }: Candidate): boolean {
  const after = text.slice(end, end + 40);
  if (symbol.length < 4 || !after.startsWith(' ')) return false;
  return englishPriceVerbs.test(after.slice(1)) || /^ [+−-]?[0-9][0-9.,]*%/.test(after);
}
