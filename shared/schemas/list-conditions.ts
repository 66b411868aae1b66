import * as z from 'zod';
import { type InstrumentId, isInstrumentId } from '../units/instrument-id.ts';
import { isMic, type Mic } from '../units/mic.ts';
import { InstrumentIdSchema, LanguageSchema, MicSchema, SessionDateSchema } from './unit-schemas.ts';

/** As many instruments as one request may name. */
export const MOST_INSTRUMENTS = 200;

/** One instrument id or several, with commas between them: `KRX:000660,XNAS:NVDA`. Each counts once. */
export const InstrumentIdsSchema = z
  .string()
  .max(4000)
  .refine((text) => isListOf(text, isInstrumentId, MOST_INSTRUMENTS), {
    error: `must be one to ${MOST_INSTRUMENTS} instrument ids with commas between them, such as KRX:000660,XNAS:NVDA`,
  });

/** The instruments that a text of `InstrumentIdsSchema` names, in its order. */
export function instrumentIdsOf(text: string): InstrumentId[] {
  return partsOf(text).map((part) => InstrumentIdSchema.parse(part));
}

/** One market identifier code or several, with commas between them: `XKRX,XKOS`. */
export const MicsSchema = z
  .string()
  .max(100)
  .refine((text) => isListOf(text, isMic, 20), {
    error: 'must be one or more market identifier codes with commas between them, such as XKRX,XKOS',
  });

/** The markets that a text of `MicsSchema` names. */
export function micsOf(text: string): Mic[] {
  return partsOf(text).map((part) => MicSchema.parse(part));
}

function partsOf(text: string): string[] {
  return [...new Set(text.split(','))];
}

function isListOf(text: string, isOne: (part: string) => boolean, most: number): boolean {
  const parts = partsOf(text);
  return parts.length <= most && parts.every(isOne);
}

/** What the list of events and the list of numbers are both narrowed by. Conditions of different fields hold together. */
export const listConditions = {
  instrument: InstrumentIdsSchema.optional(),
  /** A group of companies by its name in the dictionary, e.g. `삼성그룹`. */
  group: z.string().trim().min(1).max(80).optional(),
  /** A sector as the listing names it; the same words on two markets are two sectors where `market` says so. */
  sector: z.string().trim().min(1).max(160).optional(),
  market: MicsSchema.optional(),
  /** Id of the source that the story is from. */
  source: z.string().trim().min(1).max(160).optional(),
  /** Language of the story. */
  language: LanguageSchema.optional(),
  /** `first`: without the stories that repeat an earlier one. */
  reports: z.enum(['first']).optional(),
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  /** Absent: newest first. */
  order: z.enum(['newest', 'oldest']).optional(),
};
