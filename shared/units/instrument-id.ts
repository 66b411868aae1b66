import type * as z from 'zod';

/**
 * The id of a traded line: a namespace, a colon and the symbol as its exchange writes it.
 *
 * `KRX:000660`, `XNAS:NVDA`, `XNYS:BRK/B`, and the indices `KRX:KS11`, `KRX:KQ11`, `US:SPX`. The part before the
 * colon is a namespace, not a MIC. Always percent-encode it in an address.
 */
export type InstrumentId = string & z.core.$brand<'InstrumentId'>;

/** True when `text` has the form namespace:symbol. */
export function isInstrumentId(text: string): text is InstrumentId {
  return /^[A-Z][A-Z0-9]{1,3}:[A-Z0-9][A-Z0-9./^$-]{0,15}$/.test(text);
}

/** The only constructor of an `InstrumentId`. Throws a `RangeError` that names the value. Example: `instrumentId('KRX:000660')`. */
export function instrumentId(text: string): InstrumentId {
  if (!isInstrumentId(text)) {
    throw new RangeError(`"${text}" is not an instrument id (for example KRX:000660 or XNAS:NVDA)`);
  }
  return text;
}
