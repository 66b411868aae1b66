import * as z from 'zod';
import { LinkJudgementSchema } from './link-judgement.ts';
import { InstantUtcSchema, InstrumentIdSchema } from './unit-schemas.ts';

/** Most UTF-16 units of the words that a judgement may point at: as many as are given out with a link. */
export const JUDGED_WORDS = 160;

const PersonSchema = z.string().trim().min(1).max(80);

/** POST /api/v1/articles/{id}/link-judgements. Without `span` it speaks of the whole article. */
export const LinkJudgementDraftSchema = z.strictObject({
  instrumentId: InstrumentIdSchema,
  verdict: z.enum(['wrong', 'right']),
  /** UTF-16 offsets into the article's text as it reads now, with the words that stand there. */
  span: z
    .strictObject({
      start: z.int().nonnegative(),
      end: z.int().positive(),
      surfaceForm: z.string().min(1).max(JUDGED_WORDS),
    })
    .nullish(),
  reason: z.string().trim().min(1).max(500).nullish(),
  /** Who says so; absent: `operator`. */
  madeBy: PersonSchema.nullish(),
});
export type LinkJudgementDraft = z.infer<typeof LinkJudgementDraftSchema>;

/** POST /api/v1/articles/{id}/link-judgements/{judgementId}/withdraw. */
export const LinkJudgementWithdrawalSchema = z.strictObject({
  /** Who withdraws it; absent: `operator`. */
  withdrawnBy: PersonSchema.nullish(),
});
export type LinkJudgementWithdrawal = z.infer<typeof LinkJudgementWithdrawalSchema>;

/**
 * Where in the text, as it reads now, a judgement stands: `asMade` at its own offsets; `moved` where its words stand
 * nearest to them, since the text changed; `wordsGone` nowhere, since they are in it no longer; `wholeArticle` where it
 * named no span.
 */
export const JudgementPlacementSchema = z.enum(['asMade', 'moved', 'wordsGone', 'wholeArticle']);
export type JudgementPlacement = z.infer<typeof JudgementPlacementSchema>;

/** A judgement with how it stands now. */
export const StandingJudgementSchema = LinkJudgementSchema.extend({
  placement: JudgementPlacementSchema,
  /** False where it was withdrawn, or a later judgement speaks of the same thing. */
  inForce: z.boolean(),
});
export type StandingJudgement = z.infer<typeof StandingJudgementSchema>;

/** GET /api/v1/articles/{id}/link-judgements: all of them, withdrawn ones included, in the order in which they were made. */
export const LinkJudgementListReplySchema = z.object({ judgements: z.array(StandingJudgementSchema) });

/** GET …/link-judgements query. */
export const LinkJudgementListQuerySchema = z.strictObject({ asOf: InstantUtcSchema.optional() });

/** What became of a judgement: of writing one, and of withdrawing one. */
export const LinkJudgementReplySchema = z.object({
  judgement: StandingJudgementSchema,
  /** False where the links of the article read as before: the linker had said the same, or there was nothing to refuse. */
  changedLinks: z.boolean(),
});
export type LinkJudgementReply = z.infer<typeof LinkJudgementReplySchema>;

/** A judgement in force as the article reply tells it. `madeBy` and `reason` are null for anyone but the operator. */
export const ShownJudgementSchema = StandingJudgementSchema.pick({
  id: true,
  instrumentId: true,
  verdict: true,
  span: true,
  reason: true,
  madeAt: true,
}).extend({
  madeBy: z.string().nullable(),
  instrumentNameKorean: z.string().nullable(),
  instrumentNameEnglish: z.string().nullable(),
});
export type ShownJudgement = z.infer<typeof ShownJudgementSchema>;
