import type { ExchangeFacts, PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';

/** The numbers of a row as a provider gave them; null where it gave none. */
interface RowNumbers {
  readonly open: number | null;
  readonly high: number | null;
  readonly low: number | null;
  readonly close: number | null;
  readonly volume: number | null;
  readonly exchange?: ExchangeFacts;
}

/**
 * A bar as received, or one sentence that says why the row gives none. A 0 in open, high or low is how exchanges write "no
 * trade" and becomes null. Prices that contradict each other are kept: the market rules flag them.
 */
export function receivedBar(sessionDate: SessionDate, row: RowNumbers): PriceBar | string {
  const { open, high, low, close, volume, exchange } = row;
  for (const [name, value] of Object.entries({ open, high, low, close, volume })) {
    if (value !== null && (!Number.isFinite(value) || value < 0)) return `its ${name} is ${value}`;
  }
  if (close === null || close === 0) return 'it has no close';
  return {
    sessionDate,
    open: open || null,
    high: high || null,
    low: low || null,
    close,
    volume,
    ...(exchange === undefined ? {} : { exchange }),
  };
}

/** Bars ascending, one a session: where an answer has a session twice, the later row holds. */
export function ascendingBars(bars: readonly PriceBar[]): PriceBar[] {
  const bySession = new Map(bars.map((bar) => [bar.sessionDate, bar]));
  return [...bySession.values()].sort((a, b) => (a.sessionDate < b.sessionDate ? -1 : 1));
}
