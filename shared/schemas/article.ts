import * as z from 'zod';
import { InstantUtcSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';

/** How exactly the time of publication is known. A `day` is never counted as precise. */
export const DatePrecisionSchema = z.enum(['minute', 'day', 'unknown']);

/** How the date was known, best first. */
export const DateBasisSchema = z.enum([
  'feedEntry', // the feed's own stamp of the entry
  'structuredData', // JSON-LD, article:published_time, itemprop
  'timeElement', // <time datetime>
  'publishedLine', // "입력 2024.01.29 16:12", "Published Wed, Aug 30 2023 7:15 AM EDT"
  'dateline', // a date that stands alone near the headline
  'address', // a date in the page's own address
  'bodyDate', // a full date in the article's sentences that stands for the day of the report
  'bodyInference', // day of month in the text, month or year inferred from other words of it
  'none',
]);

/** One thing that spoke for (or against) a date. Offsets are UTF-16, into the page's text; null where it stood in markup or in the address. */
export const DateEvidenceSchema = z.object({
  basis: DateBasisSchema,
  surface: z.string(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  date: SessionDateSchema.nullable(),
  note: z.string(),
});
export type DateEvidence = z.infer<typeof DateEvidenceSchema>;

/** When an article was last changed after its publication, as the source says it. `date` is the local date at the outlet; `at` is null where only the day is known. */
export const DateRevisionSchema = z.object({
  date: SessionDateSchema,
  at: InstantUtcSchema.nullable(),
  precision: z.enum(['minute', 'day']),
  evidence: DateEvidenceSchema,
});
export type DateRevision = z.infer<typeof DateRevisionSchema>;

/** The publication date of an article and how it is known. `date` is the local date at the outlet. */
export const DateFindingSchema = z.object({
  date: SessionDateSchema.nullable(),
  publishedAt: InstantUtcSchema.nullable(),
  precision: DatePrecisionSchema,
  basis: DateBasisSchema,
  evidence: z.array(DateEvidenceSchema),
  /** The time of the last change, or null where the source tells none. */
  revised: DateRevisionSchema.nullable().default(null),
  /** Evidence of equal standing that contradicts `date` or `publishedAt`, each with a sentence that says how. */
  conflicts: z.array(DateEvidenceSchema).default([]),
});
export type DateFinding = z.infer<typeof DateFindingSchema>;

/** How much of the article was available. */
export const CoverageSchema = z.enum(['titleOnly', 'summary', 'fullText']);

/**
 * The cleaned text of one story. Mentions and claims point into `text` by UTF-16 offsets.
 * A teaser is a headline or lead of another story that stood on the page; it has `parentArticleId` and takes part in nothing.
 */
export const ArticleSchema = z.object({
  id: z.string().min(1),
  rawDocumentHash: z.string(),
  sourceId: z.string(),
  kind: z.enum(['article', 'teaser']),
  parentArticleId: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  language: LanguageSchema,
  coverage: CoverageSchema,
  date: DateFindingSchema,
  /** Earliest time at which it may be used: publishedAt at minute precision, else the end of that local day, never later than fetchedAt. */
  knownAt: InstantUtcSchema,
  /** Said by the source itself about the text: e.g. that a demo story holds a deliberate error. Null where it says nothing. */
  note: z.string().nullable(),
  extractorVersion: z.int().positive(),
});
export type Article = z.infer<typeof ArticleSchema>;
