import * as z from 'zod';
import { ResolvedNameSchema } from './resolved-names-reply.ts';
import {
  StudyDesignSchema,
  StudyListIdSchema,
  StudyMeasureSchema,
  StudyModelSchema,
} from './study-design.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** POST /api/v1/studies. */
export const StudyRequestSchema = z.strictObject({ design: StudyDesignSchema });

/** An id of a study: 128 bits of the digest of its design and the data as base64url. */
export const StudyIdSchema = z.string().regex(/^[\w-]{22}$/, { error: 'must be the id of a study' });

/** Where a study stands. `done` events of `of` are worked on; both are 0 while it waits. */
export const StudyStateSchema = z.object({
  id: StudyIdSchema,
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  of: z.int(),
  /** Studies that come before it. */
  ahead: z.int(),
  /** Why it failed, in one sentence. */
  detail: z.string().nullable(),
  /** What exactly is wrong, as in a problem; absent where the sentence says all. */
  code: z.string().optional(),
  /** What `code` speaks of. */
  values: z.record(z.string(), z.string()).optional(),
});
export type StudyState = z.infer<typeof StudyStateSchema>;

/** POST /api/v1/study-lists: lines of `company,date`, with comma, semicolon or tab between; a first line of headings counts as none. */
export const StudyListRequestSchema = z.strictObject({ text: z.string().min(1).max(1_000_000) });

/** Why a line of a list is no event. */
export const UnmatchedReasonSchema = z.enum([
  'noDate', // no date at its end that can be read
  'noCompany', // nothing before the date
  'unknownCompany',
  'ambiguous', // several companies are called so: `candidates`
  'similar', // none is called so, some come near: `candidates`
  'givenTwice',
]);

export const UnmatchedLineSchema = z.object({
  /** Counted from 1. */
  line: z.int(),
  text: z.string(),
  reason: UnmatchedReasonSchema,
  candidates: ResolvedNameSchema.shape.candidates,
});
export type UnmatchedLine = z.infer<typeof UnmatchedLineSchema>;

export const ListedRowSchema = z.object({
  line: z.int(),
  /** How the list calls the company. */
  name: z.string(),
  instrumentId: InstrumentIdSchema,
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
  date: SessionDateSchema,
});
export type ListedRow = z.infer<typeof ListedRowSchema>;

export const StudyListReplySchema = z.object({
  id: StudyListIdSchema,
  rows: z.array(ListedRowSchema),
  unmatched: z.array(UnmatchedLineSchema),
});
export type StudyListReply = z.infer<typeof StudyListReplySchema>;

/** GET /api/v1/events/{key}/study query. Absent windows: [0, 1], or [1, 5] where day 0 is no result. */
export const EventStudyQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(-5).max(60).optional(),
  to: z.coerce.number().int().min(-5).max(60).optional(),
  model: StudyModelSchema.optional(),
  measure: StudyMeasureSchema.optional(),
  asOf: InstantUtcSchema.optional(),
});
export type EventStudyQuery = z.infer<typeof EventStudyQuerySchema>;
