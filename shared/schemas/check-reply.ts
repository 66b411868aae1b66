import * as z from 'zod';
import { DateBasisSchema, DateFindingSchema, DatePrecisionSchema } from './article.ts';
import { NamedClaimSchema } from './event-reply.ts';
import { LinkEvidenceSchema, MentionKindSchema } from './mention.ts';
import { NewsEventSchema } from './news-event.ts';
import { AdjustmentBasisSchema } from './price-bar.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  LanguageSchema,
  SessionDateSchema,
} from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** Most bytes (UTF-8) of a text that is checked. */
export const MOST_CHECKED_BYTES = 1_000_000;

/** POST /api/v1/check: a text, or the address of a page. What a person states goes before what the text says of itself. */
export const CheckRequestSchema = z
  .strictObject({
    text: z.string().optional(),
    title: z.string().max(500).optional(),
    address: z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
      .max(2000)
      .optional(),
    /** The day of publication at the outlet. */
    date: SessionDateSchema.optional(),
    /** The minute of publication. */
    publishedAt: InstantUtcSchema.optional(),
    language: LanguageSchema.optional(),
    /** All of the text is to be checked, even where it looks like a page with other things around its article. */
    whole: z.boolean().optional(),
  })
  .refine(({ text, address }) => (text === undefined) !== (address === undefined), {
    error: 'Send either a text or an address.',
  });
export type CheckRequest = z.infer<typeof CheckRequestSchema>;

/** What of a text a check needs and did not find. `date`: some number has no day; `prices`: no number is about a share that has prices here. */
export const MissingFromTextSchema = z.enum(['company', 'date', 'number', 'prices']);
export type MissingFromText = z.infer<typeof MissingFromTextSchema>;

/** The prices that a number is drawn at on the chart of its session, in the series' currency. */
export const DrawnNumberSchema = z.object({
  /** What the text states: a price, or the price that its change would have led to. Null where it states no value. */
  claimed: z.number().positive().nullable(),
  /** What the price data hold; null where they hold nothing that can be set beside it. */
  found: z.number().positive().nullable(),
  /** The close (or where the change counts from it, the open) before the number; null where it is not known. */
  before: z.number().positive().nullable(),
  beforeIs: z.enum(['previousClose', 'open']),
});
export type DrawnNumber = z.infer<typeof DrawnNumberSchema>;

/** One number of a text with its verdict. `quote` has at most 160 UTF-16 units of the text. */
export const CheckedNumberSchema = NamedClaimSchema.omit({ articleId: true }).extend({
  /** Null where the number has no place on a chart of prices. */
  drawn: DrawnNumberSchema.nullable(),
});
export type CheckedNumber = z.infer<typeof CheckedNumberSchema>;

/** One company of a text, why it is linked, and how the text stands to the move of its session. */
export const CheckedCompanySchema = NewsEventSchema.pick({
  instrumentId: true,
  mic: true,
  sessionDate: true,
  reactionSessionDate: true,
  phase: true,
  relation: true,
  relationReason: true,
  role: true,
}).extend({
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
  /** The words of the text that name it, each once. */
  surfaceForms: z.array(z.string()),
  /** Probability that the surest of them means it, 0 to 1. */
  score: z.number().min(0).max(1),
  /** Evidence of the surest name, strongest first. */
  evidence: z.array(LinkEvidenceSchema),
  /** First and last session of its prices; null where there are none. */
  prices: z
    .object({ sourceId: z.string(), firstSession: SessionDateSchema, lastSession: SessionDateSchema })
    .nullable(),
});
export type CheckedCompany = z.infer<typeof CheckedCompanySchema>;

/** What a check found, without the text: what a lasting address keeps. */
export const CheckFactsSchema = z.object({
  language: LanguageSchema,
  date: SessionDateSchema.nullable(),
  publishedAt: InstantUtcSchema.nullable(),
  datePrecision: DatePrecisionSchema,
  dateBasis: DateBasisSchema,
  /** True where the date was stated by a person and not read from the text. */
  dateStated: z.boolean(),
  companies: z.array(CheckedCompanySchema),
  /** Recognised, but no instrument of the listings. */
  otherNames: z.array(z.object({ name: z.string(), kind: MentionKindSchema })),
  numbers: z.array(CheckedNumberSchema),
  missing: z.array(MissingFromTextSchema),
  /** Where the prices come from. */
  sources: z.array(z.object({ id: z.string(), name: z.string(), attribution: z.string().nullable() })),
  versions: z.object({ extractor: z.int(), linker: z.int(), claims: z.int(), events: z.int() }),
});
export type CheckFacts = z.infer<typeof CheckFactsSchema>;

/** The bars around the session of a number, ascending; a session without prices has null in open, high and low. */
export const SessionBarsSchema = z.object({
  instrumentId: InstrumentIdSchema,
  /** The session in question. */
  date: SessionDateSchema,
  currency: CurrencySchema,
  adjustmentBasis: AdjustmentBasisSchema,
  sourceId: z.string(),
  dates: z.array(SessionDateSchema),
  open: z.array(z.number().nullable()),
  high: z.array(z.number().nullable()),
  low: z.array(z.number().nullable()),
  close: z.array(z.number()),
});
export type SessionBars = z.infer<typeof SessionBarsSchema>;

/** The reply to a check. Nothing of it is stored. */
export const CheckReplySchema = z.object({
  madeAt: InstantUtcSchema,
  /** The text that was checked: `start` and `end` of numbers and names count in its `text`. */
  article: z.object({
    title: z.string().nullable(),
    text: z.string(),
    date: DateFindingSchema,
    /** How many lines of a pasted text were left out, since they stood around the article on its page; 0 where all was checked. */
    linesAround: z.int().nonnegative(),
    /** How many characters of it were checked where it is too long for all of it; null where all were. */
    checkedLength: z.int().nullable(),
  }),
  facts: CheckFactsSchema,
  /** Where the text names its companies, ascending. */
  names: z.array(z.object({ start: z.int(), end: z.int(), instrumentId: InstrumentIdSchema })),
  bars: z.array(SessionBarsSchema),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type CheckReply = z.infer<typeof CheckReplySchema>;

/** POST /api/v1/check/links: the same request again; its facts are kept. */
export const KeptCheckReplySchema = z.object({
  id: z.string(),
  madeAt: InstantUtcSchema,
  /** Lets its holder remove what was kept. It is told this once. */
  removalToken: z.string(),
});
export type KeptCheckReply = z.infer<typeof KeptCheckReplySchema>;

/** GET /api/v1/check/{id}: facts as they were found at `madeAt`, beside the prices of now. */
export const SharedCheckReplySchema = z.object({
  id: z.string(),
  madeAt: InstantUtcSchema,
  facts: CheckFactsSchema,
  bars: z.array(SessionBarsSchema),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type SharedCheckReply = z.infer<typeof SharedCheckReplySchema>;
