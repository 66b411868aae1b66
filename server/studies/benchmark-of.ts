import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import type { Mic } from '../../shared/units/mic.ts';

const benchmarks: ReadonlyMap<string, InstrumentId> = new Map([
  ['XKRX', instrumentId('KRX:KS11')],
  ['XKOS', instrumentId('KRX:KQ11')],
  ['XNAS', instrumentId('US:SPX')],
  ['XNYS', instrumentId('US:SPX')],
  ['XASE', instrumentId('US:SPX')],
]);

/** The index that stands for the market of an instrument: KOSPI, KOSDAQ or the S&P 500. Null for a market without one. */
export function benchmarkOf(mic: Mic): InstrumentId | null {
  return benchmarks.get(mic) ?? null;
}

/** The markets (MICs) that an instrument stands for as their index; empty for what is no index of one. */
export function marketsOf(id: InstrumentId): string[] {
  return [...benchmarks].filter(([, benchmark]) => benchmark === id).map(([market]) => market);
}

/** Instruments with the indices of markets first: what is measured against an index comes after it. */
export function indicesFirst(ids: readonly InstrumentId[]): InstrumentId[] {
  const isIndex = (id: InstrumentId) => Number(marketsOf(id).length > 0);
  return [...ids].sort((a, b) => isIndex(b) - isIndex(a));
}
