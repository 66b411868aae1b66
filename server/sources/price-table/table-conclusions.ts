import { plainWord } from './header-words.ts';
import type { ReceivedSeries, Understanding } from './received-table.ts';
import type { TableColumn } from './table-layout.ts';

type Basis = Pick<Understanding, 'basis' | 'basisReason'>;

/**
 * What a file's columns prove of the adjustment of its close.
 *
 * As traded: prices beside adjusted ones of every kind or beside split factors (Tiingo, Alpha Vantage, Quandl), and where
 * close times listed shares is the market value on every line (files of the Korea Exchange and of data.go.kr; a close
 * adjusted afterwards fails this). Split-adjusted: a column "Adj Close" alone beside "Close" (Yahoo). Other files say nothing.
 */
export function concludedBasis(columns: readonly TableColumn[], series: readonly ReceivedSeries[]): Basis {
  const has = (meaning: TableColumn['meaning']) => columns.some((column) => column.meaning === meaning);
  const heads = new Set(columns.map(({ header }) => plainWord(header)));
  const adjusted = columns.find(({ meaning }) => meaning === 'adjustedClose');
  const factors = has('split') && !heads.has('stocksplits');
  if (adjusted !== undefined && (has('adjustedOther') || factors))
    return {
      basis: 'none',
      basisReason: `prices as traded stand beside the adjusted ones ("${adjusted.header}")`,
    };
  if (adjusted !== undefined && plainWord(adjusted.header).startsWith('adjclose'))
    return {
      basis: 'split',
      basisReason: `"${adjusted.header}" beside the close is Yahoo's form: its close is adjusted for splits, the other column for dividends too`,
    };
  if (marketValuesFit(series))
    return {
      basis: 'none',
      basisReason: 'close times listed shares is the market value on every line, so the close is as traded',
    };
  return { basis: null, basisReason: null };
}

/** Whether every bar that states shares and value states the close of the day with them, within 1 % for rounded values. */
function marketValuesFit(series: readonly ReceivedSeries[]): boolean {
  let stated = 0;
  for (const { bars } of series) {
    for (const { close, exchange } of bars) {
      const { listedShares = null, marketValue = null } = exchange ?? {};
      if (listedShares === null || marketValue === null) continue;
      stated += 1;
      if (Math.abs((close * listedShares) / marketValue - 1) > 0.01) return false;
    }
  }
  return stated > 0;
}

const signs: Readonly<Record<string, readonly string[]>> = {
  '₩': ['KRW'],
  원: ['KRW'],
  $: ['USD', 'AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'TWD', 'MXN', 'BRL', 'ARS', 'CLP', 'COP'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
};

const pricedIn: ReadonlySet<TableColumn['meaning']> = new Set([
  'open',
  'high',
  'low',
  'close',
  'change',
  'basePrice',
]);

/** The currencies that units in the header and a sign beside the prices allow; null where the file shows none. */
export function shownCurrencies(
  columns: readonly TableColumn[],
  sign: string | null,
): readonly string[] | null {
  const unit = columns.find(({ meaning, currency }) => pricedIn.has(meaning) && currency !== null)?.currency;
  if (unit) return [unit];
  return sign === null ? null : (signs[sign] ?? null);
}
