import * as z from 'zod';

/** Every kind of error reply. `type` of the reply is `urn:newstape:problem:` and the kind. */
export const ProblemKindSchema = z.enum([
  'badParameter',
  'badBody',
  'badRequest',
  'adminTokenNeeded',
  'withheld',
  'crossSite',
  'notFound',
  'methodNotAllowed',
  'gone',
  'tooLarge',
  'unsupportedMediaType',
  'unknownHost',
  'rejectedDocument',
  'tooManyRequests',
  'internal',
  'notReady',
  'databaseUnusable',
  'databaseLocked',
]);
export type ProblemKind = z.infer<typeof ProblemKindSchema>;

/** What exactly is wrong, for whoever tells it in other words than `detail`. Which `values` come with each is said beside it. */
export const ProblemCodeSchema = z.enum([
  'nothingThere', // path
  'noInstrument', // id
  'noPrices', // id
  'noArticle', // id
  'noEvent', // key
  'noGroup', // name
  'noSession', // date, calendar
  'noCheck', // id
  'noStudy', // id
  'noStudyList', // id
  'noJob',
  'noSource', // id
  'noNumber', // id
  'noJudgement', // id
  'notDemo',
  'addressForOperator',
  'onlyByKeeper',
  'wrongToken',
  'emptyFile',
  'unreadableCursor',
  'datesOutOfOrder', // from, to
  'unknownInstruments', // ids
  'alreadyThere', // id
  'badMarket',
  'badDate',
  'badName',
  'sameName', // name
  'unknownName', // name
  'noProvider', // id
  'providerNotReady', // name, variable
  'numberReadAnew', // quote
  'textReadAnew',
  'teaserWithoutLinks',
  'noTextForLink',
  'termsOfLater', // date
  'termsUnnamed',
  'termsUndated',
  'displayTooNarrow',
  'fullTextNotAllowed',
  'oneNameForSeveral',
  'basisUnknown', // name
  'fileWithoutPrices', // name
  'windowBackwards', // window
  'estimationReachesEvent', // window, estimation
  'estimationTooShort', // estimation, sessions, needed
  'tooManyEvents', // count, most
  'studyTooLarge',
  'listTooLong', // count, most
  'tooManyNames', // count, most
]);
export type ProblemCode = z.infer<typeof ProblemCodeSchema>;

/** What exactly is wrong, with the values that a sentence about it names. */
export interface ProblemCause {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string>>;
}

/** What was asked for cannot be done: one sentence, and which part of what was sent is wrong; null where what is asked for does not exist. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly parameter: string | null;
  readonly detail: string;
  /** What exactly is wrong; null where no code says it. */
  readonly cause: ProblemCause | null;
}

/** An error reply: application/problem+json, RFC 9457. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  requestId: z.string(),
  /** For a bad request: each wrong parameter with what is wrong with it. */
  errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  /** What exactly is wrong, of the codes of this version; absent where the kind says all. */
  code: z.string().optional(),
  /** What `code` speaks of. */
  values: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;
