import * as z from 'zod';
import { AliasKindSchema, AliasSchema } from './alias.ts';
import { InstantUtcSchema, InstrumentIdSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';

/**
 * What the operator said of a name of an instrument: `add` makes it a name, `remove` says that it is none, also where the
 * product's own data say that it is. Never erased: the newest entry of an instrument and name holds.
 */
export const UserAliasSchema = AliasSchema.extend({
  /** Counts up over all entries: the order in which they were made. */
  sequence: z.int().positive(),
  action: z.enum(['add', 'remove']),
  /** A name, or `operator` where none was given. */
  madeBy: z.string().min(1),
  /** Since when it may be used (`knownAt`). */
  madeAt: InstantUtcSchema,
});
export type UserAlias = z.infer<typeof UserAliasSchema>;

/** POST /api/aliases. */
export const AliasAdditionSchema = z.strictObject({
  instrumentId: InstrumentIdSchema,
  name: z.string().trim().min(1).max(120),
  kind: AliasKindSchema.default('nickname'),
  language: LanguageSchema.nullish(),
  validFrom: SessionDateSchema.nullish(),
  validTo: SessionDateSchema.nullish(),
  reason: z.string().trim().min(1).max(500),
  /** Who says so; absent: `operator`. */
  madeBy: z.string().trim().min(1).max(80).nullish(),
});
export type AliasAddition = z.infer<typeof AliasAdditionSchema>;

/** DELETE /api/aliases/{id}/{name} query. */
export const AliasRemovalQuerySchema = z.strictObject({
  reason: z.string().trim().min(1).max(500),
  madeBy: z.string().trim().min(1).max(80).optional(),
});

/** A name that is taken away, also one of the product's own. */
export type AliasRemoval = z.infer<typeof AliasRemovalQuerySchema> &
  Pick<AliasAddition, 'instrumentId' | 'name'>;

/** What became of an entry, and sentences that a person should know. */
export const AliasEditReplySchema = z.object({
  alias: UserAliasSchema,
  notices: z.array(z.string()),
  /** Stored articles whose links are looked at again because of it. */
  relinkedArticles: z.int().nonnegative(),
});
export type AliasEditReply = z.infer<typeof AliasEditReplySchema>;

/** GET /api/aliases. */
export const AliasListQuerySchema = z.strictObject({
  instrumentId: InstrumentIdSchema.optional(),
  asOf: InstantUtcSchema.optional(),
});
/** The operator's entries in force, tombstones included. */
export const AliasListReplySchema = z.object({ aliases: z.array(UserAliasSchema) });
