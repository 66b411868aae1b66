import * as z from 'zod';
import { InstrumentSchema } from './instrument.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

/** As many names as one request resolves. */
export const MOST_NAMES = 50;

/** GET /api/v1/resolved-names query. */
export const ResolvedNamesQuerySchema = z.strictObject({
  /** Names, codes or ids, one a line. */
  names: z
    .string()
    .max(3000)
    .refine(
      (text) => namesOf(text).length >= 1 && namesOf(text).length <= MOST_NAMES,
      `must hold one to ${MOST_NAMES} names, one a line`,
    ),
  asOf: InstantUtcSchema.optional(),
});
export type ResolvedNamesQuery = z.infer<typeof ResolvedNamesQuerySchema>;

/** The names in a text of one name a line; empty lines are none. */
export function namesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const FoundSchema = InstrumentSchema.pick({
  id: true,
  mic: true,
  symbol: true,
  nameKorean: true,
  nameEnglish: true,
});
export type FoundInstrument = z.infer<typeof FoundSchema>;

/**
 * What one name stands for. `found`: one instrument has exactly this id, code or name. `several`: more than one has;
 * `similar`: none has, but some come near; `unknown`: none does. `candidates` are those that a person may choose from.
 */
export const ResolvedNameSchema = z.object({
  name: z.string(),
  outcome: z.enum(['found', 'several', 'similar', 'unknown']),
  found: FoundSchema.nullable(),
  candidates: z.array(FoundSchema),
});
export type ResolvedName = z.infer<typeof ResolvedNameSchema>;

/** Every name in the order that it was given in. */
export const ResolvedNamesReplySchema = z.object({ names: z.array(ResolvedNameSchema) });
export type ResolvedNamesReply = z.infer<typeof ResolvedNamesReplySchema>;
