import * as z from 'zod';

/** A word of the lexicon in an article's text. */
export const ToneWordSchema = z.object({
  /** UTF-16 offsets into the text: `text.slice(start, end) === word`. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  word: z.string().min(1),
  /** Above 0: favourable. 1 or −1, turned by a negation, times the degree that stands beside it. */
  weight: z.number(),
});

/** The balance of the favourable and unfavourable words of an article: coarse, and no judgement of it. */
export const ArticleToneSchema = z.object({
  /** From −1 to 1; null where no word of the lexicon stands in the text. */
  score: z.number().min(-1).max(1).nullable(),
  /** Of the lexicon and its rules. */
  lexiconVersion: z.int().positive(),
  /** The words that made it, in their order. */
  words: z.array(ToneWordSchema),
});
export type ArticleTone = z.infer<typeof ArticleToneSchema>;
