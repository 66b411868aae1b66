/** The index of each market by its code. */
const INDEX_OF_MARKET: Readonly<Record<string, string>> = {
  XKRX: 'KRX:KS11',
  XKOS: 'KRX:KQ11',
  XNAS: 'US:SPX',
  XNYS: 'US:SPX',
  XASE: 'US:SPX',
};

/** All indices that a market has, each once. */
export const MARKET_INDICES: readonly string[] = [...new Set(Object.values(INDEX_OF_MARKET))];

/** The id of a market's index; null for a market without one. */
export function marketIndex(mic: string): string | null {
  return INDEX_OF_MARKET[mic] ?? null;
}
