import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { priceNicknames } from './data/price-nicknames.ts';
import type { Dictionary } from './dictionary.ts';
import type { NameRecord } from './name-record.ts';
import { noSuffix, type Surface, type SurfaceForm } from './surface.ts';

/** A symbol found in a text, with the span around it that is read with it ("(NASDAQ: NVDA)"). */
export interface FoundSymbol {
  readonly surface: Surface;
  readonly cover: { readonly start: number; readonly end: number };
}

const cashtag = /\$([A-Z]{1,5}(?:[./][A-Z])?)(?![A-Za-z0-9])/g;
const exchangeTicker =
  /(?:NASDAQ|NYSE(?: ?American| ?Arca)?|AMEX|나스닥|뉴욕증권거래소|뉴욕거래소)(?:GS|GM|CM)? ?: ?([A-Z]{1,5}(?:[./][A-Z])?)(?![A-Za-z0-9])/gi;
const krxTicker =
  /(?:KRX|KOSPI|KOSDAQ|KS|KQ|코스피|코스닥|종목코드|종목번호) ?: ?A?([0-9][0-9A-Z]{5})(?![0-9A-Za-z])/gi;
const bracketedCode = /[([<{【] ?A?([0-9][0-9A-Z]{5})(?:\.K[SQ])? ?[)\]>}】]/g;
const suffixedCode = /(?<![0-9A-Za-z])([0-9][0-9A-Z]{5})\.K[SQ](?![A-Za-z])/g;

/**
 * Symbols that tell the instrument by themselves, in the order of the text: "$TSLA", "(NASDAQ: NVDA)", "(005930)",
 * "005930.KS", and price nicknames such as "9만전자". Symbols that no listing has are left out.
 */
export function findSymbols(text: string, dictionary: Dictionary): FoundSymbol[] {
  const us = (symbol: string) => dictionary.byUsSymbol.get(symbol.toUpperCase().replace('.', '/'));
  const krx = (code: string) => dictionary.byKrxCode.get(code.toUpperCase());
  const found = [
    ...scan(text, cashtag, us, 'cashtag', dictionary, true),
    ...scan(text, exchangeTicker, us, 'exchangeTicker', dictionary, false),
    ...scan(text, krxTicker, krx, 'code', dictionary, false),
    ...scan(text, bracketedCode, krx, 'code', dictionary, false),
    ...scan(text, suffixedCode, krx, 'code', dictionary, false),
    ...scanNicknames(text, dictionary),
  ].sort((one, other) => one.cover.start - other.cover.start);
  let end = 0;
  return found.filter((symbol) => {
    const isFree = symbol.cover.start >= end;
    if (isFree) end = symbol.cover.end;
    return isFree;
  });
}

function scan(
  text: string,
  pattern: RegExp,
  resolve: (symbol: string) => InstrumentId | undefined,
  form: SurfaceForm,
  dictionary: Dictionary,
  whole: boolean,
): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const match of text.matchAll(pattern)) {
    const symbol = match[1] ?? '';
    const target = resolve(symbol);
    if (!target) continue;
    const end = match.index + match[0].length;
    const start = whole ? match.index : match.index + match[0].lastIndexOf(symbol);
    const surface = symbolSurface(start, whole ? end : start + symbol.length, form, target, dictionary);
    found.push({ surface, cover: { start: match.index, end } });
  }
  return found;
}

function scanNicknames(text: string, dictionary: Dictionary): FoundSymbol[] {
  return priceNicknames.flatMap(({ pattern, id }) => {
    const target = dictionary.byKrxCode.get(id.slice('KRX:'.length));
    if (!target) return [];
    return [...text.matchAll(pattern)].map((match) => {
      const cover = { start: match.index, end: match.index + match[0].length };
      return { surface: symbolSurface(cover.start, cover.end, 'priceNickname', target, dictionary), cover };
    });
  });
}

/** A surface form whose instrument is known from the form itself. */
export function symbolSurface(
  start: number,
  end: number,
  form: SurfaceForm,
  target: InstrumentId,
  dictionary: Dictionary,
): Surface {
  const instrument = dictionary.instruments.get(target);
  const entityName = instrument?.nameKorean ?? instrument?.nameEnglish ?? target;
  const record: NameRecord = {
    name: entityName,
    kind: instrument?.kind === 'index' ? 'index' : 'listed',
    targets: [target],
    contested: false,
    entityName,
    nameClass: 'distinctive',
    otherwise: 'ambiguous',
    meaning: null,
    spellings: [],
    group: null,
    onlyIn: null,
  };
  return { start, end, form, record, target, suffix: noSuffix, letterCase: 'usual', legalMark: '' };
}
