import * as z from 'zod';

/** Why something was left out. One catalogue for all stages; each has one clear sentence in `detail`. */
export const RejectionReasonSchema = z.enum([
  'emptyDocument',
  'binaryDocument',
  'tooLarge',
  'undecodable',
  'noArticle', // a list, a menu, a page of teasers
  'unsupportedLocator',
  'unreadableFile',
  'badLine', // a line of a CSV or of JSON lines that cannot be read
  'badPrice', // high below low, no close, not a number
  'duplicateSession',
  'unknownInstrument',
]);
export type RejectionReason = z.infer<typeof RejectionReasonSchema>;

export const RejectionSchema = z.object({
  stage: z.enum(['source', 'article', 'price', 'listing']),
  /** What was rejected: a locator, a line number, a row's key. */
  subject: z.string(),
  reason: RejectionReasonSchema,
  detail: z.string(),
});
export type Rejection = z.infer<typeof RejectionSchema>;
