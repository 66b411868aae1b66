import * as z from 'zod';
import { CurrencySchema, InstrumentIdSchema, MicSchema, SessionDateSchema } from './unit-schemas.ts';

/** What kind of line it is. `preferred` and `adr` are lines of the same issuer as their common share. */
export const InstrumentKindSchema = z.enum(['common', 'preferred', 'adr', 'fund', 'index', 'other']);

/**
 * A traded line: one id on one market. The company behind it is the issuer, which may have several lines.
 * Missing names are null, never an empty string.
 */
export const InstrumentSchema = z.object({
  id: InstrumentIdSchema,
  mic: MicSchema,
  symbol: z.string().min(1),
  kind: InstrumentKindSchema,
  issuerId: z.string().min(1),
  nameKorean: z.string().min(1).nullable(),
  nameEnglish: z.string().min(1).nullable(),
  currency: CurrencySchema,
  sector: z.string().nullable(),
  listedDate: SessionDateSchema.nullable(),
  delistedDate: SessionDateSchema.nullable(),
});
export type Instrument = z.infer<typeof InstrumentSchema>;
