import * as z from 'zod';
import { ClaimFaultSchema, ClaimJudgementSchema } from './claim-judgement.ts';

const PersonSchema = z.string().trim().min(1).max(80);

/** POST /api/v1/claims/{id}/judgements. */
export const ClaimJudgementDraftSchema = z.strictObject({
  fault: ClaimFaultSchema,
  /** The words of the claim as the list gave them: a claim's id may name another one after its article was read again. */
  quote: z.string().min(1).max(200),
  note: z.string().trim().min(1).max(500).nullish(),
  /** Who says so; absent: `operator`. */
  madeBy: PersonSchema.nullish(),
});
export type ClaimJudgementDraft = z.infer<typeof ClaimJudgementDraftSchema>;

/** POST /api/v1/claim-judgements/{judgementId}/withdraw. */
export const ClaimJudgementWithdrawalSchema = z.strictObject({
  /** Who withdraws it; absent: `operator`. */
  withdrawnBy: PersonSchema.nullish(),
});
export type ClaimJudgementWithdrawal = z.infer<typeof ClaimJudgementWithdrawalSchema>;

/** What became of a judgement: of making one, and of withdrawing one. */
export const ClaimJudgementReplySchema = z.object({ judgement: ClaimJudgementSchema });
export type ClaimJudgementReply = z.infer<typeof ClaimJudgementReplySchema>;

/** GET /api/v1/claim-judgements query. */
export const ClaimJudgementListQuerySchema = z.strictObject({
  article: z.string().min(1).max(200).optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ClaimJudgementListQuery = z.infer<typeof ClaimJudgementListQuerySchema>;

/** GET /api/v1/claim-judgements: newest first, withdrawn ones included. */
export const ClaimJudgementListReplySchema = z.object({
  judgements: z.array(
    ClaimJudgementSchema.extend({
      instrumentNameKorean: z.string().nullable(),
      instrumentNameEnglish: z.string().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type ClaimJudgementListReply = z.infer<typeof ClaimJudgementListReplySchema>;
