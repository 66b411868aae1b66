import * as z from 'zod';
import { CURRENCIES } from '../units/currency-codes.ts';
import { isInstantUtc } from '../units/instant-utc.ts';
import { isInstrumentId } from '../units/instrument-id.ts';
import { isMic } from '../units/mic.ts';
import { isSessionDate } from '../units/session-date.ts';

/** `YYYY-MM-DD`, a real date. */
export const SessionDateSchema = z
  .string()
  .refine(isSessionDate, { error: 'must be a date written as YYYY-MM-DD' })
  .brand<'SessionDate'>();

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export const InstantUtcSchema = z
  .string()
  .refine(isInstantUtc, { error: 'must be an instant written as YYYY-MM-DDTHH:MM:SS.mmmZ' })
  .brand<'InstantUtc'>();

/** ISO 10383 market identifier code. */
export const MicSchema = z
  .string()
  .refine(isMic, { error: 'must be a market identifier code, such as XKRX' })
  .brand<'Mic'>();

/** Namespace, colon, symbol: `KRX:000660`. */
export const InstrumentIdSchema = z
  .string()
  .refine(isInstrumentId, { error: 'must be an instrument id, such as KRX:000660 or XNAS:NVDA' })
  .brand<'InstrumentId'>();

/** A fraction: 0.0092 is +0.92 %. */
export const SimpleReturnSchema = z.number().gt(-1).brand<'SimpleReturn'>();

export const LanguageSchema = z.enum(['ko', 'en']);

/** What a price or an amount is counted in: a currency by its ISO 4217 code, or index points (`pt`). */
export const CurrencySchema = z.enum(CURRENCIES, {
  error: 'must be a currency code of ISO 4217, such as KRW, USD or GBP',
});
