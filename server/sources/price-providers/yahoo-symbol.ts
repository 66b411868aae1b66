import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { isKrxLine } from './krx-line.ts';
import { isUsLine, usSymbol } from './us-symbol.ts';

const indices: ReadonlyMap<string, string> = new Map([
  ['KRX:KS11', '^KS11'],
  ['KRX:KQ11', '^KQ11'],
  ['US:SPX', '^GSPC'],
]);

/** Yahoo's symbol: `000660.KS` on KOSPI, `086520.KQ` on KOSDAQ, `BRK-B`, `^KS11`; null for a market that is not known here. */
export function yahooSymbol(instrument: Instrument): string | null {
  const index = indices.get(instrument.id);
  if (index !== undefined) return index;
  if (isKrxLine(instrument)) return `${instrument.symbol}.${instrument.mic === 'XKRX' ? 'KS' : 'KQ'}`;
  return isUsLine(instrument) ? usSymbol(instrument.symbol, '-P') : null;
}
