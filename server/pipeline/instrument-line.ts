import type { InstrumentAddition } from '../../shared/schemas/instrument-edit.ts';
import type { Currency } from '../../shared/units/currency.ts';
import { isCurrency } from '../../shared/units/currency-codes.ts';
import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isMic, type Mic, mic } from '../../shared/units/mic.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import type { InstrumentLine } from '../sources/instrument-table.ts';

/** What a line of a table says of an instrument; what it does not say is absent. */
export type SaidOfInstrument = { readonly id: InstrumentId } & Partial<
  Omit<InstrumentAddition, 'id' | 'reason' | 'madeBy'>
>;

/** The markets by the names that files have for them. */
const markets: ReadonlyMap<string, string> = new Map([
  ...['kospi', '코스피', '유가증권', '유가증권시장', 'stk'].map((name) => [name, 'XKRX'] as const),
  ...['kosdaq', '코스닥', '코스닥시장', 'kosdaqglobal', '코스닥글로벌', 'ksq'].map(
    (name) => [name, 'XKOS'] as const,
  ),
  ...['nasdaq', '나스닥'].map((name) => [name, 'XNAS'] as const),
  ...['nyse', '뉴욕', '뉴욕증권거래소'].map((name) => [name, 'XNYS'] as const),
  ...['amex', 'nyseamerican', '아멕스'].map((name) => [name, 'XASE'] as const),
]);

const currencies: Readonly<Record<string, Currency>> = {
  XKRX: 'KRW',
  XKOS: 'KRW',
  XNAS: 'USD',
  XNYS: 'USD',
  XASE: 'USD',
};

type Kind = InstrumentAddition['kind'];
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['common', '보통주', 'commonstock', 'ordinary'].map((name) => [name, 'common'] as const),
  ...['preferred', '우선주', '구형우선주', '신형우선주', '종류주권'].map(
    (name) => [name, 'preferred'] as const,
  ),
  ...['adr', 'ads', '예탁증서', 'dr'].map((name) => [name, 'adr'] as const),
  ...['fund', 'etf', '펀드', '수익증권'].map((name) => [name, 'fund'] as const),
  ...['other', '기타'].map((name) => [name, 'other'] as const),
]);

/** Reads one line of a table, or says in one sentence what is wrong with it and what to write. */
export function readInstrumentLine({ cells }: InstrumentLine): SaidOfInstrument | string {
  const market = readMarket(cells.market);
  if (market?.startsWith('?'))
    return `"${market.slice(1)}" is not a market that is known here: write its MIC, such as XKRX or XLON.`;
  const written = cells.id ?? idOf(cells.code, market);
  if (written === null) return 'The line has neither an id nor a code with its market.';
  if (!isInstrumentId(written))
    return `"${written}" is not an instrument id, such as KRX:005930 or XLON:VOD.`;
  const place = market ?? micOf(written);
  const currency = cells.currency?.toUpperCase() ?? (place === null ? undefined : currencies[place]);
  if (currency !== undefined && !isCurrency(currency === 'PT' ? 'pt' : currency))
    return `"${cells.currency}" is not a currency code of ISO 4217, such as KRW, USD or GBP.`;
  const kind = cells.kind === undefined ? undefined : kinds.get(word(cells.kind));
  if (cells.kind !== undefined && kind === undefined)
    return `"${cells.kind}" is not a kind that is known here: common, preferred, adr, fund or other.`;
  const listedDate = readDate(cells.listedDate);
  const delistedDate = readDate(cells.delistedDate);
  if (listedDate === null) return `"${cells.listedDate}" is not a date: write it as 2024-01-22.`;
  if (delistedDate === null) return `"${cells.delistedDate}" is not a date: write it as 2024-01-22.`;
  return {
    id: written,
    ...(place === null || !isMic(place) ? {} : { mic: mic(place) satisfies Mic }),
    ...(currency !== undefined && isCurrency(currency) ? { currency } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(listedDate === undefined ? {} : { listedDate }),
    ...(delistedDate === undefined ? {} : { delistedDate }),
    ...(cells.nameKorean === undefined ? {} : { nameKorean: cells.nameKorean }),
    ...(cells.nameEnglish === undefined ? {} : { nameEnglish: cells.nameEnglish }),
    ...(cells.sector === undefined ? {} : { sector: cells.sector }),
  };
}

function word(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** A MIC as it is, a name that is known as its MIC; null where nothing is said, `?` before what is not understood. */
function readMarket(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  return markets.get(word(cell)) ?? (isMic(cell.toUpperCase()) ? cell.toUpperCase() : `?${cell}`);
}

function idOf(code: string | undefined, market: string | null): string | null {
  if (code === undefined || market === null) return null;
  if (market !== 'XKRX' && market !== 'XKOS') return `${market}:${code.toUpperCase()}`;
  // A spreadsheet takes the zeros in front of a code away.
  return `KRX:${/^\d{1,5}$/.test(code) ? code.padStart(6, '0') : code.toUpperCase().replace(/^A(?=\d{6}$)/, '')}`;
}

function micOf(id: InstrumentId): string | null {
  const namespace = id.slice(0, id.indexOf(':'));
  return isMic(namespace) ? namespace : null;
}

/** Undefined where nothing is said, null where it is no date: 2024-01-22, 2024/1/22, 2024.01.22, 20240122. */
function readDate(cell: string | undefined): SessionDate | null | undefined {
  if (cell === undefined) return undefined;
  const parts = /^(\d{4})[-/.]?\s?(\d{1,2})[-/.]?\s?(\d{1,2})\.?$/.exec(cell);
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isSessionDate(date) ? date : null;
}
