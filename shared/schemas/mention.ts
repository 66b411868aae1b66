import * as z from 'zod';
import { InstrumentIdSchema } from './unit-schemas.ts';

/** Why a span is, or is not, linked to an instrument. `listed` and `index` have an instrument; all others have none. */
export const MentionKindSchema = z.enum([
  'listed',
  'index',
  'person',
  'group',
  'unlisted',
  'notInListings',
  'commonWord',
  'product',
  'place',
  'media',
  'exchange',
  'fund',
  'sportsTeam',
  'ambiguous',
]);

/** One piece of evidence for or against a link. `weight` is signed log-odds; the score is the calibrated logistic of their sum. */
export const LinkEvidenceSchema = z.object({
  feature: z.string().min(1),
  weight: z.number(),
  /** What in the text spoke: the surface, the neighbouring word, the other mention. */
  detail: z.string(),
});
export type LinkEvidence = z.infer<typeof LinkEvidenceSchema>;

/** What a span would have been linked to (or taken for) if the first reading had been refused. */
export const RunnerUpSchema = z.object({
  instrumentId: InstrumentIdSchema.nullable(),
  kind: MentionKindSchema,
  /** Readable name where there is no instrument; null where unknown. */
  entityName: z.string().nullable(),
  /** On the same scale as the score of the mention. */
  score: z.number().min(0).max(1),
});
export type RunnerUp = z.infer<typeof RunnerUpSchema>;

/** A span in `Article.text` that names a company (or was looked at because it might). */
export const MentionSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  surfaceForm: z.string().min(1),
  instrumentId: InstrumentIdSchema.nullable(),
  kind: MentionKindSchema,
  /** Readable name of what was recognised where there is no instrument (OpenAI, SK그룹); null where unknown. */
  entityName: z.string().nullable(),
  judgement: z.enum(['positive', 'negative', 'unsure']),
  role: z.enum(['subject', 'mentioned']),
  /** The probability that the span means the instrument, 0 to 1: the share of right ones among names of this score, as measured. */
  score: z.number().min(0).max(1),
  evidence: z.array(LinkEvidenceSchema),
  /** How much the article is about the instrument, 0 to 1, the same for all its mentions; 0 where none is linked. */
  relevance: z.number().min(0).max(1),
  /** The next best reading of the span; null where nothing else was in question. */
  runnerUp: RunnerUpSchema.nullable(),
  linkerVersion: z.int().positive(),
});
export type Mention = z.infer<typeof MentionSchema>;
