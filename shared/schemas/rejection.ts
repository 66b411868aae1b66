import * as z from 'zod';

/** Why something was left out. One catalogue for all stages; each has one clear sentence in `detail`. */
export const RejectionReasonSchema = z.enum([
  'emptyDocument',
  'binaryDocument',
  'tooLarge',
  'undecodable',
  'noArticle', // a list, a menu, a page of teasers
  'unsupportedLocator',
  'addressNotAllowed', // not http(s), with credentials, or of a private network
  'robotsDisallowed', // the site's robots.txt asks not to fetch it
  'fetchFailed', // no connection, a broken one, or a broken reply
  'fetchTimeout',
  'tooManyRedirects',
  'httpStatus', // the site answered with an error
  'tryLater', // the site or the feed asked to wait (Retry-After)
  'keyMissing', // the operator did not set the key or the contact that a service asks for
  'keyRefused', // a service does not accept the operator's key
  'budgetSpent', // the requests of the day to a service are used up
  'badReply', // what a service sent is no answer of its kind
  'notAFeed', // HTML or anything else where a feed should be
  'unusableEntry', // a feed's entry with neither title nor text
  'unusableFeedAddress', // an outline of an OPML list that names no feed
  'tooSlow', // reading the document took longer than it may
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
