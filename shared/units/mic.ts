import type * as z from 'zod';

/** ISO 10383 market identifier code: four capitals or digits, such as `XKRX` (KOSPI), `XKOS` (KOSDAQ), `XNAS`. */
export type Mic = string & z.core.$brand<'Mic'>;

/** True when `text` has the form of a MIC; it need not be one that Newstape has a calendar for. */
export function isMic(text: string): text is Mic {
  return /^[A-Z0-9]{4}$/.test(text);
}

/** The only constructor of a `Mic`. Throws a `RangeError` that names the value. */
export function mic(text: string): Mic {
  if (!isMic(text))
    throw new RangeError(`"${text}" is not a market identifier code (four capitals or digits)`);
  return text;
}
