import * as z from 'zod';
import { InstrumentIdSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';

/** What sort of name an alias is. `former` names carry the date on which they ended. */
export const AliasKindSchema = z.enum([
  'legal',
  'short',
  'english',
  'korean',
  'nickname',
  'abbreviation',
  'spelling',
  'former',
  'brand',
]);

/** One further name of an instrument, with the reason why it is one. */
export const AliasSchema = z.object({
  instrumentId: InstrumentIdSchema,
  name: z.string().min(1).max(120),
  kind: AliasKindSchema,
  /** The only language that uses the name so; null for both. */
  language: LanguageSchema.nullable(),
  /** First and last calendar date on which the name was in use; null: open. Stories of other dates are linked with less trust. */
  validFrom: SessionDateSchema.nullable(),
  validTo: SessionDateSchema.nullable(),
  reason: z.string().min(1),
});
export type Alias = z.infer<typeof AliasSchema>;
