import * as z from 'zod';
import { InstrumentKindSchema, InstrumentSchema } from './instrument.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  MicSchema,
  SessionDateSchema,
} from './unit-schemas.ts';

/** A few words of a person: trimmed, never empty. */
const ReasonSchema = z.string().trim().min(1).max(500);
const PersonSchema = z.string().trim().min(1).max(80);
const NameSchema = z.string().trim().min(1).max(120);

/** What an edit does: a new line, another name, the end of trading, or other columns. */
export const InstrumentEditKindSchema = z.enum(['add', 'rename', 'delist', 'change']);

/** The columns of an instrument that an edit may set; its id never changes. Absent: left as it is. */
export const InstrumentFieldsSchema = InstrumentSchema.omit({ id: true }).partial();
export type InstrumentFields = z.infer<typeof InstrumentFieldsSchema>;

/**
 * One change to an instrument, laid over the shipped listing and never taken away. `origin` says whose it is: the
 * operator's (it outranks every listing) or that of a newer listing that the operator had compared.
 */
export const InstrumentEditSchema = z.object({
  /** Counts up over all edits: the order in which they hold. */
  sequence: z.int().positive(),
  instrumentId: InstrumentIdSchema,
  kind: InstrumentEditKindSchema,
  origin: z.enum(['operator', 'listing']),
  fields: InstrumentFieldsSchema,
  /** The first day of the new state, as its source says; null: not said. */
  onDate: SessionDateSchema.nullable(),
  reason: z.string().min(1),
  /** A name, or `operator` where none was given. */
  madeBy: z.string().min(1),
  /** Since when it may be used (`knownAt`). */
  madeAt: InstantUtcSchema,
});
export type InstrumentEdit = z.infer<typeof InstrumentEditSchema>;

/** POST /api/v1/instruments: a line that no listing has. Missing dates and names are null or absent; one name is needed. */
export const InstrumentAdditionSchema = z.strictObject({
  id: InstrumentIdSchema,
  /** Absent: that of the id, where the id's namespace is one. */
  mic: MicSchema.nullish(),
  nameKorean: NameSchema.nullish(),
  nameEnglish: NameSchema.nullish(),
  currency: CurrencySchema,
  kind: InstrumentKindSchema.exclude(['index']).default('common'),
  sector: NameSchema.nullish(),
  listedDate: SessionDateSchema.nullish(),
  delistedDate: SessionDateSchema.nullish(),
  reason: ReasonSchema,
  /** Who says so; absent: `operator`. */
  madeBy: PersonSchema.nullish(),
});
export type InstrumentAddition = z.infer<typeof InstrumentAdditionSchema>;

/** PATCH /api/v1/instruments/{id}: a new name from a day on, or the first day without trading. */
export const InstrumentPatchSchema = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('rename'),
    to: NameSchema,
    /** Which of the two names it is; absent: Korean where it holds Hangul. */
    language: z.enum(['ko', 'en']).nullish(),
    /** The first day of the new name. */
    on: SessionDateSchema,
    reason: ReasonSchema,
    madeBy: PersonSchema.nullish(),
  }),
  z.strictObject({
    change: z.literal('delist'),
    /** The first day without trading. */
    on: SessionDateSchema,
    reason: ReasonSchema,
    madeBy: PersonSchema.nullish(),
  }),
]);
export type InstrumentPatch = z.infer<typeof InstrumentPatchSchema>;

/** What became of an edit: the instrument as it reads now, and sentences that a person should know. */
export const InstrumentEditReplySchema = z.object({
  instrument: InstrumentSchema,
  edit: InstrumentEditSchema,
  notices: z.array(z.string()),
  /** Stored articles whose links are looked at again because of it. */
  relinkedArticles: z.int().nonnegative(),
});
export type InstrumentEditReply = z.infer<typeof InstrumentEditReplySchema>;

/** GET /api/instrument-edits. */
export const InstrumentEditListQuerySchema = z.strictObject({ asOf: InstantUtcSchema.optional() });
export const InstrumentEditListReplySchema = z.object({ edits: z.array(InstrumentEditSchema) });

/** Why an edit of an instrument or of a name was not made. Nothing is stored then. */
export const EditRefusalReasonSchema = z.enum([
  'unknownInstrument',
  'alreadyThere',
  'badMarket', // the id, its market and its code do not fit together
  'badDate', // a last day before the first, a delisting before the listing
  'badName', // no name at all, or one without a letter
  'sameName',
  'unknownName',
]);

/** An edit that was not made: which part of it is wrong, and one sentence that says what to do. */
export const EditRefusalSchema = z.object({
  reason: EditRefusalReasonSchema,
  parameter: z.string(),
  detail: z.string(),
});
export type EditRefusal = z.infer<typeof EditRefusalSchema>;

/** What became of an edit: the reply, or why it was not made. */
export type EditOutcome<Reply> =
  | { readonly reply: Reply; readonly refusal: null }
  | { readonly reply: null; readonly refusal: EditRefusal };
