import type { Instrument } from '../../../shared/schemas/instrument.ts';

const usMics: ReadonlySet<string> = new Set(['XNAS', 'XNYS', 'XASE']);

/** True for a share or fund of a US exchange, and false for an index. */
export function isUsLine({ mic, kind }: Instrument): boolean {
  return usMics.has(mic) && kind !== 'index';
}

/**
 * A US symbol as data services write it: `BRK-B` for BRK/B, and for the preferred share ABR^D the given sign before its
 * letter (`ABR-PD` at Yahoo, `ABR-P-D` at Alpha Vantage and Tiingo).
 */
export function usSymbol(symbol: string, preferred: '-P' | '-P-'): string {
  const [line = '', series] = symbol.split('^');
  const common = line.replaceAll('/', '-').replaceAll('.', '-');
  if (series === undefined) return common;
  return series === '' ? `${common}-P` : `${common}${preferred}${series}`;
}
