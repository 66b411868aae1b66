import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Dictionary } from './dictionary.ts';
import { findNames } from './find-names.ts';
import { findSymbols, symbolSurface } from './find-symbols.ts';
import type { FoldedText } from './fold-text.ts';
import { hangulRun } from './hangul.ts';
import { noSuffix, readKoreanSuffix } from './korean-suffix.ts';
import type { Surface } from './surface.ts';

const legalAfter =
  /^,? (?:Inc\.?|Incorporated|Corp\.?|Corporation|Co\.?(?:, Ltd\.?)?|Company|Ltd\.?|Limited|PLC|plc|Plc|Holdings|N\.V\.|S\.A\.|AG|SE|LLC)(?![A-Za-z])/;
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
  const symbols = findSymbols(folded.text, dictionary, language, date);
  const covers = symbols.map((symbol) => symbol.cover);
  const names = findNames(folded, dictionary, covers, language);
  const whole = names.flatMap((surface) => {
    const grown = grow(folded.text, surface, dictionary);
    const ticker = tickerAfter(folded.text, grown, dictionary);
    return ticker ? [grown, ticker] : [grown];
  });
  const all = [...symbols.map((symbol) => symbol.surface), ...whole].sort(
    (one, other) => one.start - other.start,
  );
  let end = 0;
  return all.filter((surface) => {
    const isFree = surface.start >= end;
    if (isFree) end = surface.end;
    return isFree;
  });
}

function grow(text: string, surface: Surface, dictionary: Dictionary): Surface {
  if (surface.record.kind !== 'listed' && surface.record.kind !== 'group') return surface;
  const group = asGroup(text, surface);
  if (group) return group;
  if (surface.record.kind === 'group') return surface;
  return asPreferred(text, surface, dictionary) ?? withLegalMark(text, surface);
}

/** "SK그룹", "SK 그룹", "Hanwha Group" (where that is no name of its own): the group, not its holding. */
function asGroup(text: string, surface: Surface): Surface | null {
  const blank = /^ (?:그룹(?!주)|Group(?![a-z]))/.exec(text.slice(surface.end, surface.end + 8));
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

function withLegalMark(text: string, surface: Surface): Surface {
  const before = text.slice(Math.max(0, surface.start - 3), surface.start);
  const leading = /(?:㈜|\(주\))$/.exec(before)?.[0] ?? '';
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
