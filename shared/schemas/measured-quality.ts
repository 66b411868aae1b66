import * as z from 'zod';
import { LanguageSchema, SessionDateSchema } from './unit-schemas.ts';

const share = z.number().min(0).max(1);

/** Precision, recall and F1 as fractions, and how many companies the labels ask for: the n behind recall. */
export const MeasuredSharesSchema = z.object({
  asked: z.int().nonnegative(),
  precision: share,
  recall: share,
  f1: share,
});
export type MeasuredShares = z.infer<typeof MeasuredSharesSchema>;

/**
 * The links of labelled texts of one language. `set`: how much of each article was read, or which passages: those that the
 * rules were checked on, or those set aside, or articles written when the rules stood. `baseline`: the longest match of the same dictionary.
 */
export const MeasuredLinksSchema = z.object({
  language: LanguageSchema,
  set: z.enum(['fullText', 'summary', 'titleOnly', 'passages', 'freshPassages', 'laterArticles']),
  texts: z.int().positive(),
  instruments: MeasuredSharesSchema,
  exactSpansF1: share,
  /** Wrong links whose span begins in the title line. */
  wrongInTitle: z.int().nonnegative(),
  baseline: MeasuredSharesSchema,
});
export type MeasuredLinks = z.infer<typeof MeasuredLinksSchema>;

/** One pinned figure: the least that is let pass, of a count of errors the most. */
export const PinnedFigureSchema = z.object({
  figure: z.string().min(1),
  floor: z.number(),
  part: z.enum(['articles', 'pages', 'reading']),
  /** Labelled cases behind it; null where the figure counts something else. */
  cases: z.int().positive().nullable(),
});
export type PinnedFigure = z.infer<typeof PinnedFigureSchema>;

/** What the page "About the data" and `docs/quality.md` tell of the measured quality; a test keeps it equal to what is measured. */
export const MeasuredQualitySchema = z.object({
  /** The calendar date on which it was measured. */
  measuredOn: SessionDateSchema,
  links: z.array(MeasuredLinksSchema),
  pinned: z.array(PinnedFigureSchema),
});
export type MeasuredQuality = z.infer<typeof MeasuredQualitySchema>;
