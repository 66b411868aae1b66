import * as z from 'zod';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/** What may be done with what a source brings. `unknown` counts as no, and nobody has read terms without a day. */
export const SourceTermsSchema = z.object({
  owner: z.string().nullable(),
  /** The line that stands wherever its prices are shown; null: its name does. */
  attribution: z.string().nullable(),
  /** For whom it may be shown: the operator alone, or anyone. */
  display: z.enum(['ownUse', 'public']),
  /** Whether it may be passed on, as data too. */
  redistribute: z.enum(['yes', 'no', 'unknown']),
  link: z.string().nullable(),
  termsReadOn: SessionDateSchema.nullable(),
});
export type SourceTerms = z.infer<typeof SourceTermsSchema>;

const line = z.string().trim().min(1).max(300);

/** What the operator states: a licence of their own, or terms that they have read. What is not said stays as the source has it. */
const licenceTerms = {
  display: SourceTermsSchema.shape.display,
  redistribute: z.enum(['yes', 'no']),
  attribution: line.nullable(),
  /** Where the terms stand: an address, or the name of the contract. */
  link: line.nullable(),
  termsReadOn: SessionDateSchema.nullable(),
  note: line.nullable(),
};

/** A statement about the terms of a source, who made it, and when it stopped to be in force. It is never erased. */
export const SourceLicenceSchema = z.object({
  id: z.string().min(1),
  sourceId: z.string().min(1),
  ...licenceTerms,
  statedBy: z.string().min(1),
  statedAt: InstantUtcSchema,
  withdrawnBy: z.string().min(1).nullable(),
  withdrawnAt: InstantUtcSchema.nullable(),
});
export type SourceLicence = z.infer<typeof SourceLicenceSchema>;

/** POST /api/v1/sources/{id}/licences. */
export const SourceLicenceDraftSchema = z.strictObject({
  redistribute: licenceTerms.redistribute,
  /** Absent: `public` where the data may be passed on, else `ownUse`. */
  display: licenceTerms.display.optional(),
  attribution: line.optional(),
  link: line.optional(),
  termsReadOn: SessionDateSchema.optional(),
  note: line.optional(),
  /** Who states it; absent: `operator`. */
  statedBy: z.string().trim().min(1).max(80).optional(),
});
export type SourceLicenceDraft = z.infer<typeof SourceLicenceDraftSchema>;

/** POST /api/v1/sources/{id}/licences/withdraw. */
export const SourceLicenceWithdrawalSchema = z.strictObject({
  withdrawnBy: z.string().trim().min(1).max(80).optional(),
});
export type SourceLicenceWithdrawal = z.infer<typeof SourceLicenceWithdrawalSchema>;

/** The terms of one source: those that it came with, what the operator stated, and what follows from both. */
export const SourceTermsReplySchema = z.object({
  sourceId: z.string(),
  name: z.string(),
  kind: z.string(),
  /** As the source came with them, or as they were said where it was added. */
  stated: SourceTermsSchema,
  /** The operator's statements, the newest first; the one in force has no `withdrawnAt`. */
  licences: z.array(SourceLicenceSchema),
  /** What counts. */
  inForce: SourceTermsSchema,
  /** Whether prices of this source leave to anyone but the operator. */
  pricesShownToAll: z.boolean(),
});
export type SourceTermsReply = z.infer<typeof SourceTermsReplySchema>;
