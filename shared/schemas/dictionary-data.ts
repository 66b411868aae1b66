import * as z from 'zod';
import { AliasSchema } from './alias.ts';
import { MentionKindSchema } from './mention.ts';
import { InstrumentIdSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';

/** A cell of a data file that may be empty: null then, never an empty string. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((cell) => (cell === '' ? null : cell), schema.nullable());
const text = z.string().min(1);
const date = optional(SessionDateSchema);

/** One row of `aliases.csv` or `index-names.csv`: a further name of an instrument, why it is one, and where that was read. */
export const AliasRowSchema = AliasSchema.extend({
  language: optional(LanguageSchema),
  validFrom: date,
  validTo: date,
  /** Public address; null where the reason says enough. */
  source: optional(z.url()),
});
export type AliasRow = z.infer<typeof AliasRowSchema>;

/** One row of `groups.csv`: a bare name of a business group, and the listed holding of that name (null: there is none). */
export const GroupRowSchema = z.object({
  group: text,
  name: text,
  holding: optional(InstrumentIdSchema),
  reason: text,
});
export type GroupRow = z.infer<typeof GroupRowSchema>;

/** One row of `group-members.csv`: a listed member of a group. */
export const GroupMemberRowSchema = z.object({
  group: text,
  /** Place by assets in the Fair Trade Commission's list of 2025; null for a group that is not among its largest. */
  rank: optional(z.coerce.number().int().positive()),
  instrumentId: InstrumentIdSchema,
  /** The member's name, for the reader of the file; checked against the listing. */
  name: text,
  reason: text,
});

/** One row of `entities.csv`: a name that is recognised and never linked. */
export const EntityRowSchema = z.object({
  /** Who or what the name means, in the spelling to show. */
  entity: text,
  name: text,
  kind: MentionKindSchema.exclude(['listed', 'group']),
  language: optional(LanguageSchema),
  reason: text,
});
export type EntityRow = z.infer<typeof EntityRowSchema>;

/** One row of `people.csv`: who leads an instrument's company, from when to when, and where that was read. */
export const PersonRowSchema = z.object({
  instrumentId: InstrumentIdSchema,
  nameKorean: optional(text),
  nameEnglish: optional(text),
  office: text,
  /** First and last calendar date in office, as far as the source says; null: not said, or still in office. */
  from: date,
  to: date,
  source: z.url(),
  /** The date on which the source was read. */
  read: SessionDateSchema,
});
export type PersonRow = z.infer<typeof PersonRowSchema>;

/** What happened to a line: a new name, a new symbol, its first day, its last day. */
const InstrumentChangeKindSchema = z.enum(['rename', 'symbol', 'listing', 'delisting']);

/** One row of `instrument-changes.csv`. `before` and `after` are names for a rename, symbols for a change of symbol. */
export const InstrumentChangeRowSchema = z.object({
  instrumentId: InstrumentIdSchema,
  change: InstrumentChangeKindSchema,
  /** The first day of the new state; for a delisting, the first day without trading. Null: the day is not known for sure. */
  date,
  before: optional(text),
  after: optional(text),
  /** Public address; null: general knowledge that was not looked up. */
  source: optional(z.url()),
});
export type InstrumentChangeRow = z.infer<typeof InstrumentChangeRowSchema>;

/** One row of `issuers.csv`: a line that belongs to the issuer of another line although their names do not say so. */
export const IssuerRowSchema = z.object({
  instrumentId: InstrumentIdSchema,
  /** The line whose issuer it shares: the common share at home. */
  sameIssuerAs: InstrumentIdSchema,
  reason: text,
});
export type IssuerRow = z.infer<typeof IssuerRowSchema>;

/** The reviewed data files of the dictionary. The order of the rows never matters. */
export interface DictionaryData {
  readonly aliases: readonly AliasRow[];
  readonly indexNames: readonly AliasRow[];
  readonly groups: readonly GroupRow[];
  readonly groupMembers: readonly z.infer<typeof GroupMemberRowSchema>[];
  readonly entities: readonly EntityRow[];
  readonly people: readonly PersonRow[];
  readonly changes: readonly InstrumentChangeRow[];
  readonly issuers: readonly IssuerRow[];
}
