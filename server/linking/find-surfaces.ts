import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Dictionary } from './dictionary.ts';
import { findNames } from './find-names.ts';
import { type FoundSymbol, findSymbols, symbolSurface } from './find-symbols.ts';
import type { FoldedText } from './fold-text.ts';
import { hangulRun } from './hangul.ts';
import { noSuffix, readKoreanSuffix } from './korean-suffix.ts';
import type { Surface } from './surface.ts';

const legalAfter =
  /^,? (?:Inc\.?|Incorporated|Corp\.?|Corporation|Co\.?(?:, Ltd\.?)?|Company|Ltd\.?|Limited|PLC|plc|Plc|Holdings|N\.V\.|S\.A\.|AG|SE|LLC)(?![A-Za-z])/;
const leadingMark = /(?:㈜|\(주\))$/;
const koreanMark = /^(?:㈜|\(주\)|주식회사)/;
const bareTicker = /^ ?\(?([A-Z]{1,5}(?:[./][A-Z])?)(?:\.[ON])?(\)|(?![A-Za-z0-9.&]))/;

/**
 * Everything in a text that may name a company or index, in order and without overlaps: symbols, names with what
 * belongs to them (㈜, "Inc.", "그룹", "우선주"), and tickers that stand right after the name of their own instrument.
 */
export function findSurfaces(
  folded: FoldedText,
  dictionary: Dictionary,
  language: Language,
  date: SessionDate | null,
): Surface[] {
  const { text } = folded;
  const symbols = findSymbols(text, dictionary, language, date);
  const covers = symbols.map((symbol) => symbol.cover);
  const names = findNames(folded, dictionary, covers, language);
  const found: Surface[] = [];
  let end = 0;
  const add = (surface: Surface) => {
    if (surface.start < end) return;
    found.push(surface);
    end = surface.end;
  };
  let next = 0;
  for (const name of names) {
    const grown = grow(text, name, dictionary);
    for (; next < symbols.length && (symbols[next]?.surface.start ?? 0) < grown.start; next += 1)
      addSymbol(symbols[next], add);
    add(grown);
    const ticker = tickerAfter(text, grown, dictionary);
    if (ticker) add(ticker);
  }
  for (; next < symbols.length; next += 1) addSymbol(symbols[next], add);
  return found;
}

function addSymbol(symbol: FoundSymbol | undefined, add: (surface: Surface) => void): void {
  if (symbol) add(symbol.surface);
}

const blankCode = 0x20;

/** Takes in what belongs to a name. Most names are followed by nothing of the kind, which the next character tells. */
function grow(text: string, surface: Surface, dictionary: Dictionary): Surface {
  const { kind } = surface.record;
  if (kind !== 'listed' && kind !== 'group') return surface;
  const isFollowed = text.charCodeAt(surface.end) === blankCode;
  const group = surface.suffix.isGroup || isFollowed ? asGroup(text, surface) : null;
  if (group) return group;
  if (kind === 'group') return surface;
  const preferred =
    isFollowed || text.charAt(surface.end) === '우' ? asPreferred(text, surface, dictionary) : null;
  return preferred ?? withLegalMark(text, surface);
}

const spacedGroup = /^ (?:그룹(?!주)|Group(?![a-z]))/;

/** "SK그룹", "SK 그룹", "Hanwha Group" (where that is no name of its own): the group, not its holding. */
function asGroup(text: string, surface: Surface): Surface | null {
  const blank = spacedGroup.exec(text.slice(surface.end, surface.end + 8));
  if (!surface.suffix.isGroup && !blank) return null;
  const isKorean = /[가-힣]/.test(surface.record.name) || surface.record.group !== null;
  if (!surface.suffix.isGroup && !(blank && isKorean)) return null;
  if (surface.record.kind === 'listed' && surface.record.group === null && blank) return null;
  const end = surface.end + (surface.suffix.isGroup ? 2 : (blank?.[0].length ?? 0));
  const run = hangulRun(text, end);
  const entityName =
    surface.record.group ??
    (surface.record.kind === 'group' ? surface.record.entityName : `${surface.record.name}그룹`);
  return {
    ...surface,
    end,
    suffix: readKoreanSuffix('그룹', run) ?? noSuffix,
    record: {
      ...surface.record,
      kind: 'group',
      targets: [],
      entityName,
      nameClass: 'distinctive',
      otherwise: 'group',
      group: null,
    },
  };
}

function asPreferred(text: string, surface: Surface, dictionary: Dictionary): Surface | null {
  const common = surface.record.targets[0];
  const preferred = common && dictionary.preferredOf.get(common);
  const phrase = /^ ?우선주/.exec(text.slice(surface.end, surface.end + 5));
  if (!preferred || !phrase) return null;
  const end = surface.end + phrase[0].length;
  const suffix = readKoreanSuffix('우선주', hangulRun(text, end)) ?? noSuffix;
  return { ...symbolSurface(surface.start, end, 'preferred', preferred, dictionary), suffix };
}

/** The characters that a legal form starts with: ㈜, "(주)", "주식회사", ", Inc.", " Corp.", and the dot of "Inc.". */
const mayStartLegalForm: ReadonlySet<string> = new Set(['㈜', '(', '주', ',', ' ', '.']);

function withLegalMark(text: string, surface: Surface): Surface {
  const ahead = text.charAt(surface.start - 1);
  const mayLead = ahead === '㈜' || ahead === ')';
  if (!mayLead && !mayStartLegalForm.has(text.charAt(surface.end))) return surface;
  const leading = mayLead
    ? (leadingMark.exec(text.slice(Math.max(0, surface.start - 3), surface.start))?.[0] ?? '')
    : '';
  const rest = text.slice(surface.end, surface.end + 20);
  const trailing =
    koreanMark.exec(rest)?.[0] ??
    (/[A-Za-z]/.test(text.charAt(surface.end - 1)) ? legalAfter.exec(rest)?.[0] : undefined) ??
    '';
  const dotted =
    trailing === '' &&
    text.charAt(surface.end) === '.' &&
    /\b(?:Inc|Corp|Co|Ltd)$/.test(text.slice(surface.start, surface.end));
  if (dotted) return { ...surface, end: surface.end + 1 };
  if (leading === '' && trailing === '') return surface;
  const end = surface.end + trailing.length;
  const suffix =
    trailing === '' ? surface.suffix : (readKoreanSuffix('주', hangulRun(text, end)) ?? noSuffix);
  return {
    ...surface,
    start: surface.start - leading.length,
    end,
    suffix,
    legalMark: (leading + trailing).trim(),
  };
}

/** A ticker right after the name of its own instrument: "Ford (F)", "Nvidia Corp. NVDA". */
function tickerAfter(text: string, surface: Surface, dictionary: Dictionary): Surface | null {
  if (surface.record.kind !== 'listed' || surface.form !== 'name') return null;
  const following = text.charAt(surface.end);
  if (following !== ' ' && following !== '(') return null;
  const rest = text.slice(surface.end, surface.end + 12);
  const match = bareTicker.exec(rest);
  const symbol = match?.[1];
  const target = symbol && dictionary.byUsSymbol.get(symbol.replace('.', '/'));
  if (!match || !symbol || !target || !surface.record.targets.includes(target)) return null;
  const bracketed = rest.slice(0, match[0].length).includes('(');
  if (bracketed !== (match[2] === ')') || (!bracketed && !rest.startsWith(' '))) return null;
  const start = surface.end + rest.indexOf(symbol);
  return symbolSurface(start, start + symbol.length, 'ticker', target, dictionary);
}
