import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';

/** True for a share or fund of KOSPI or KOSDAQ, which trade in won, and false for an index. */
export function isKrxLine({ mic, kind, currency }: Instrument): boolean {
  return (mic === 'XKRX' || mic === 'XKOS') && kind !== 'index' && currency === 'KRW';
}

/** The instrument of a short code (단축코드, `000660` or `A000660`), or null where the text is none. */
export function krxLineOf(code: string): InstrumentId | null {
  const short = /^A?([0-9A-Z]{6})$/.exec(code.trim())?.[1];
  return short === undefined ? null : instrumentId(`KRX:${short}`);
}
