import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { priceNicknames } from './data/price-nicknames.ts';
import type { Dictionary } from './dictionary.ts';
import { findBareTickers } from './find-bare-tickers.ts';
import { noSuffix } from './korean-suffix.ts';
import type { NameRecord } from './name-record.ts';
import type { Surface, SurfaceForm } from './surface.ts';

/** A symbol found in a text, with the span around it that is read with it ("(NASDAQ: NVDA)"). */
export interface FoundSymbol {
  readonly surface: Surface;
  readonly cover: { readonly start: number; readonly end: number };
}

/**
 * One way to write a symbol. `mark` is a character that every such symbol has: only where it stands is the pattern
 * tried, on the characters from `before` ahead of the mark to `after` behind it.
 */
interface SymbolRule {
  readonly form: SurfaceForm;
  readonly mark: string;
  readonly before: number;
  readonly after: number;
  readonly pattern: RegExp;
  /** What the first group of the pattern names. */
  readonly names: 'usSymbol' | 'krxCode';
  /** True where the mark belongs to the symbol ("$TSLA"). */
  readonly whole: boolean;
}

const code = { form: 'code', names: 'krxCode', whole: false } as const;
const bracketedCode = /^[([<{【] ?A?([0-9][0-9A-Z]{5})(?:\.K[SQ])? ?[)\]>}】]/;

const rules: readonly SymbolRule[] = [
  {
    ...{ form: 'cashtag', mark: '$', before: 1, after: 9, names: 'usSymbol', whole: true },
    pattern: /(?<![A-Za-z0-9$])\$([A-Z]{1,5}(?:[./][A-Z])?)(?![A-Za-z0-9])/,
  },
  {
    ...{ form: 'exchangeTicker', mark: ':', before: 16, after: 10, names: 'usSymbol', whole: false },
    pattern:
      /(?:NASDAQ|NYSE(?: ?American| ?Arca)?|AMEX|나스닥|뉴욕증권거래소|뉴욕거래소)(?:GS|GM|CM)? ?: ?([A-Z]{1,5}(?:[./][A-Z])?)(?![A-Za-z0-9])/i,
  },
  {
    ...{ ...code, mark: ':', before: 8, after: 10 },
    pattern:
      /(?:KRX|KOSPI|KOSDAQ|KS|KQ|코스피|코스닥|종목코드|종목번호) ?: ?A?([0-9][0-9A-Z]{5})(?![0-9A-Za-z])/i,
  },
  ...['(', '[', '<', '{', '【'].map((mark) => ({
    ...{ ...code, mark, before: 0, after: 14 },
    pattern: bracketedCode,
  })),
  ...['.O', '.N'].map((mark) => ({
    ...({ form: 'exchangeTicker', mark, before: 7, after: 4, names: 'usSymbol', whole: true } as const),
    pattern: /(?<![A-Za-z0-9.])([A-Z]{2,5})\.(?:OQ?|N)(?![A-Za-z0-9])(?!\.[A-Za-z])/,
  })),
  {
    ...{ ...code, mark: '.K', before: 7, after: 4 },
    pattern: /(?<![0-9A-Za-z])([0-9][0-9A-Z]{5})\.K[SQ](?![A-Za-z])/,
  },
];

/**
 * Symbols that tell the instrument by themselves, in the order of the text: "$TSLA", "(NASDAQ: NVDA)", "(005930)",
 * "005930.KS", and price nicknames such as "9만전자". Symbols that no listing has are left out. `date` is the article's: it
 * decides whose a symbol was that changed hands.
 */
export function findSymbols(
  text: string,
  dictionary: Dictionary,
  language: Language,
  date: SessionDate | null,
): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const rule of rules) addFound(rule, text, dictionary, date, found);
  addNicknames(text, dictionary, found);
  if (language === 'en') found.push(...foundBare(text, dictionary));
  if (found.length < 2) return found;
  found.sort((one, other) => one.cover.start - other.cover.start);
  let end = 0;
  return found.filter((symbol) => {
    const isFree = symbol.cover.start >= end;
    if (isFree) end = symbol.cover.end;
    return isFree;
  });
}

function addFound(
  rule: SymbolRule,
  text: string,
  dictionary: Dictionary,
  date: SessionDate | null,
  found: FoundSymbol[],
): void {
  for (let at = text.indexOf(rule.mark); at >= 0; at = text.indexOf(rule.mark, at + 1)) {
    const from = Math.max(0, at - rule.before);
    const match = rule.pattern.exec(text.slice(from, at + rule.after));
    const symbol = match?.[1];
    const target = symbol && resolve(symbol, rule, dictionary, date);
    if (!match || !symbol || !target) continue;
    const cover = { start: from + match.index, end: from + match.index + match[0].length };
    if (cover.start > at || cover.end <= at) continue;
    const start = rule.whole ? cover.start : cover.start + match[0].lastIndexOf(symbol);
    const end = rule.whole ? cover.end : start + symbol.length;
    found.push({ surface: symbolSurface(start, end, rule.form, target, dictionary), cover });
  }
}

function foundBare(text: string, dictionary: Dictionary): FoundSymbol[] {
  return findBareTickers(text, dictionary).map(({ start, end, target }) => ({
    surface: symbolSurface(start, end, 'bareTicker', target, dictionary),
    cover: { start, end },
  }));
}

function resolve(
  symbol: string,
  { names }: SymbolRule,
  dictionary: Dictionary,
  date: SessionDate | null,
): InstrumentId | undefined {
  const written = symbol.toUpperCase();
  if (names === 'krxCode') return dictionary.byKrxCode.get(written);
  const slashed = written.replace('.', '/');
  const now = dictionary.byUsSymbol.get(slashed);
  const former = dictionary.formerUsSymbols.get(slashed);
  if (!former) return now;
  // A symbol that was given away since means its old holder in an old article, and in any where nobody has it now.
  const wasFormers = date !== null && former.validTo !== null && date <= former.validTo;
  return wasFormers ? former.instrument : (now ?? former.instrument);
}

const nicknameReach = { before: 4, after: 14 };

function addNicknames(text: string, dictionary: Dictionary, found: FoundSymbol[]): void {
  for (let at = text.indexOf('만'); at >= 0; at = text.indexOf('만', at + 1)) {
    if (!isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 1))) continue;
    const from = Math.max(0, at - nicknameReach.before);
    const window = text.slice(from, at + nicknameReach.after);
    for (const { pattern, id } of priceNicknames) {
      const target = dictionary.byKrxCode.get(id.slice('KRX:'.length));
      const match = target && pattern.exec(window);
      if (!match || !target) continue;
      const cover = { start: from + match.index, end: from + match.index + match[0].length };
      if (cover.start < at && cover.end > at)
        found.push({
          surface: symbolSurface(cover.start, cover.end, 'priceNickname', target, dictionary),
          cover,
        });
    }
  }
}

function isDigit(characterCode: number): boolean {
  return characterCode >= 0x30 && characterCode <= 0x39;
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
    validFrom: null,
    validTo: null,
    speaksFor: [],
  };
  return {
    start,
    end,
    form,
    record,
    target,
    suffix: noSuffix,
    letterCase: 'usual',
    legalMark: '',
    shorter: null,
  };
}
