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

/** One of the words of a schema or several, with commas between them: `price,results`. Each counts once. */
export function severalOf<Words extends z.core.util.EnumLike>({ options }: z.ZodEnum<Words>) {
  const one = `(?:${options.join('|')})`;
  return z
    .string()
    .max(400)
    .regex(new RegExp(`^${one}(?:,${one})*$`), {
      error: `must be one or more of ${options.join(', ')}, with commas between them`,
    });
}

/** The words of a schema that a text of its `severalOf` names, in its order; of undefined none. */
export function wordsOf<Words extends z.core.util.EnumLike>(
  schema: z.ZodEnum<Words>,
  text: string | undefined,
): Words[keyof Words][] {
  return text === undefined ? [] : partsOf(text).map((part) => schema.parse(part));
}

/** The ids of one source or of several, with commas between them; each counts once. */
const SourceIdsSchema = z
  .string()
  .max(2000)
  .refine((text) => isListOf(text, (part) => part.trim() !== '' && part.length <= 160, 50), {
    error: 'must be one to 50 source ids with commas between them',
  });

/** The source ids that a text of this condition names; of undefined none. */
export function sourceIdsOf(text: string | undefined): string[] {
  return text === undefined ? [] : partsOf(text).map((part) => part.trim());
}

function partsOf(text: string): string[] {
  return [...new Set(text.split(','))];
}

function isListOf(text: string, isOne: (part: string) => boolean, most: number): boolean {
  const parts = partsOf(text);
  return parts.length <= most && parts.every(isOne);
}

/** What the list of events and the list of numbers are both narrowed by. Conditions of different fields hold together, of several values of one field any. */
export const listConditions = {
  instrument: InstrumentIdsSchema.optional(),
  /** A group of companies by its name in the dictionary, e.g. `삼성그룹`. */
  group: z.string().trim().min(1).max(80).optional(),
  /** A sector as the listing names it; the same words on two markets are two sectors where `market` says so. */
  sector: z.string().trim().min(1).max(160).optional(),
  market: MicsSchema.optional(),
  /** Ids of the sources that the story is from. */
  source: SourceIdsSchema.optional(),
  /** Languages of the story. */
  language: severalOf(LanguageSchema).optional(),
  /** `first`: without the stories that repeat an earlier one. */
  reports: z.enum(['first']).optional(),
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  /** Absent: newest first. */
  order: z.enum(['newest', 'oldest']).optional(),
};
