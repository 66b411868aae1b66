import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { quotedCell } from './quoted-cell.ts';

/** Which instrument a code or a name means; or why that is not sure, with those that may be meant. */
export type NamedInstrument =
  | { readonly instrument: Instrument }
  | { readonly problem: string; readonly candidates: readonly Instrument[] };

/** Finds instruments by what files call them. Nothing is guessed: what fits several or none is a problem. */
export interface InstrumentNames {
  /** By a code in any of the usual spellings (KRX:005930, A005930, 005930.KS, KR7005930003, nvda.us, NASDAQ:NVDA) or by its exact name. */
  byCode(code: string): NamedInstrument;
  /** By the name of a file: KRX-000660.csv, US-NVDA.csv.gz, nvda.us.csv, 005930.KS.csv, NVDA Historical Data.csv. */
  byFileName(path: string): NamedInstrument;
}

type Market = 'KRX' | 'US';

/** A code as its market writes it. `market` null: any. `namespace`: that of an id that was written out. */
interface Spelling {
  readonly symbol: string;
  readonly market: Market | null;
  readonly namespace: string | null;
}

/** Prefixes before a colon or a hyphen: our own namespaces, and what charting sites write. */
const prefixes: Readonly<Record<string, Pick<Spelling, 'market' | 'namespace'>>> = {
  ...{ KRX: { market: 'KRX', namespace: null }, KOSPI: { market: 'KRX', namespace: null } },
  ...{ KOSDAQ: { market: 'KRX', namespace: null }, US: { market: 'US', namespace: null } },
  ...{ XNAS: { market: null, namespace: 'XNAS' }, NASDAQ: { market: null, namespace: 'XNAS' } },
  ...{ XNYS: { market: null, namespace: 'XNYS' }, NYSE: { market: null, namespace: 'XNYS' } },
  ...{ XASE: { market: null, namespace: 'XASE' }, AMEX: { market: null, namespace: 'XASE' } },
};

/** What providers call the indices. */
const indices: Readonly<Record<string, string>> = {
  ...{ '^KS11': 'KS11', '^KQ11': 'KQ11', '^GSPC': 'SPX', '^SPX': 'SPX', KOSPI: 'KS11', KOSDAQ: 'KQ11' },
};

const usNamespaces: ReadonlySet<string> = new Set(['XNAS', 'XNYS', 'XASE', 'US']);

/** Makes the finder over the listed instruments. */
export function instrumentNames(instruments: readonly Instrument[]): InstrumentNames {
  const bySymbol = new Map<string, Instrument[]>();
  const byName = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    put(bySymbol, plainSymbol(instrument.symbol), instrument);
    const names = [instrument.nameKorean, instrument.nameEnglish].flatMap((name) =>
      name === null ? [] : [plainName(name)],
    );
    for (const name of new Set(names)) put(byName, name, instrument);
  }

  function spelled({ symbol, market, namespace }: Spelling): readonly Instrument[] {
    return (bySymbol.get(plainSymbol(symbol)) ?? []).filter(({ id }) => {
      const own = id.slice(0, id.indexOf(':'));
      if (namespace !== null) return own === namespace;
      return market === null || (market === 'KRX' ? own === 'KRX' : usNamespaces.has(own));
    });
  }

  function byCode(code: string): NamedInstrument {
    const text = code.normalize('NFKC').trim();
    const byCodes = spellings(text.toUpperCase()).map(spelled);
    const found = byCodes.find((some) => some.length > 0) ?? named(text);
    const [instrument, other] = found;
    if (instrument !== undefined && other === undefined) return { instrument };
    if (instrument !== undefined)
      return {
        problem: `${quotedCell(text)} fits several instruments: write the id of one`,
        candidates: found,
      };
    return { problem: unknownProblem(text), candidates: candidatesFor(text) };
  }

  function named(text: string): readonly Instrument[] {
    return byName.get(plainName(text)) ?? [];
  }

  function candidatesFor(text: string): readonly Instrument[] {
    if (/^\d{1,5}$/.test(text))
      return spelled({ symbol: text.padStart(6, '0'), market: 'KRX', namespace: null });
    const name = plainName(text);
    if (name.length < 2) return [];
    const fitting = [...byName].flatMap(([own, group]) => (own.startsWith(name) ? group : []));
    return [...new Set(fitting)].slice(0, 5);
  }

  function byFileName(path: string): NamedInstrument {
    const stem = stemOf(path);
    const found = byCode(stem);
    // A bare word such as "all" or "data" may be a symbol by accident; who means the symbol writes it in capitals.
    if (
      'instrument' in found &&
      /^[a-z]+$/.test(stem) &&
      plainName(stem) === plainName(found.instrument.symbol)
    )
      return {
        problem: `The file's name "${stem}" is a symbol, or just a word`,
        candidates: [found.instrument],
      };
    if ('instrument' in found) return found;
    const parts = stem
      .split(/[_\s()]+/)
      .flatMap((part) => (part === stem || part === '' ? [] : [byCode(part)]));
    const hinted = parts.flatMap((part) => ('instrument' in part ? [part.instrument] : []));
    return {
      problem: `The file's name "${stem}" names no instrument`,
      candidates: [...new Set([...found.candidates, ...hinted])].slice(0, 5),
    };
  }

  return { byCode, byFileName };
}

/** The ways to take a code apart, the surest first. */
function spellings(code: string): readonly Spelling[] {
  const any = { market: null, namespace: null };
  const korean = { market: 'KRX' as const, namespace: null };
  const [, prefix = '', rest = ''] = /^([A-Z]{2,6})(?:[:-]|_(?:DLY_)?)(.+)$/.exec(code) ?? [];
  const prefixed = prefixes[prefix];
  const own: Spelling[] = /^[A-Z][A-Z0-9]{1,3}:/.test(code)
    ? [
        {
          symbol: code.slice(code.indexOf(':') + 1),
          market: null,
          namespace: code.slice(0, code.indexOf(':')),
        },
      ]
    : [];
  return [
    ...own,
    ...(prefixed ? [{ symbol: rest, ...prefixed }] : []),
    ...capture(code, /^A([0-9][0-9A-Z]{5})$/, korean),
    ...capture(code, /^([0-9A-Z]{6})\.(?:KS|KQ|KRX)$/, korean),
    ...capture(code, /^KR7([0-9A-Z]{6})\d{3}$/, korean),
    ...capture(code, /^([0-9A-Z]{6}) K[SPQ](?: EQUITY)?$/, korean),
    ...capture(code, /^(.+?)(?:\.US| U[SNQW](?: EQUITY)?)$/, { market: 'US', namespace: null }),
    ...(indices[code] === undefined ? [] : [{ symbol: indices[code], ...any }]),
    { symbol: code, ...any },
  ];
}

function capture(code: string, pattern: RegExp, where: Pick<Spelling, 'market' | 'namespace'>): Spelling[] {
  const symbol = pattern.exec(code)?.[1];
  return symbol === undefined ? [] : [{ symbol, ...where }];
}

function put(groups: Map<string, Instrument[]>, key: string, instrument: Instrument): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [instrument]);
  else group.push(instrument);
}

/** BRK/B, BRK.B and BRK-B are one. */
function plainSymbol(symbol: string): string {
  return symbol.toUpperCase().replaceAll(/[.-]/g, '/');
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/** A file's name without folders, endings and what sites and browsers add to it. */
function stemOf(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name
    .normalize('NFC')
    .replace(/\.gz$/i, '')
    .replace(/\.(?:csv|tsv|txt|dat)$/i, '')
    .replace(/(?<!\s)\s*\(\d+\)$/, '')
    .replace(/,\s*1D(?:[_ ]\w+)?$/i, '')
    .replace(/(?<!\s)\s+(?:historical (?:data|prices)|stock price history|과거 데이터)$/i, '')
    .trim();
}

function unknownProblem(text: string): string {
  if (/^\d{1,5}$/.test(text))
    return `${quotedCell(text)} may be a Korean code that lost its leading zeros in a spreadsheet: write all six digits, as text`;
  return `${quotedCell(text)} is no instrument that is listed here`;
}
