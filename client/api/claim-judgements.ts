import { queryOptions } from '@tanstack/react-query';
import {
  type ClaimJudgementDraft,
  ClaimJudgementListReplySchema,
  type ClaimJudgementReply,
  ClaimJudgementReplySchema,
} from '../../shared/schemas/claim-judgement-request.ts';
import { writeAsOperator } from './admin-session.ts';
import { fetchTimeless, postJson } from './fetch-json.ts';

/** GET /api/v1/claim-judgements: the newest, withdrawn ones included. For the operator only. */
export const claimJudgementsQuery = queryOptions({
  queryKey: ['claimJudgements'],
  queryFn: ({ signal }) =>
    fetchTimeless('/api/v1/claim-judgements?limit=20', ClaimJudgementListReplySchema, signal),
});

/** POST /api/v1/claims/{id}/judgements: takes the verdict of a number away. Throws an `ApiError`. */
export function addClaimJudgement(claimId: string, draft: ClaimJudgementDraft): Promise<ClaimJudgementReply> {
  const address = `/api/v1/claims/${encodeURIComponent(claimId)}/judgements`;
  return writeAsOperator(() => postJson(address, draft, ClaimJudgementReplySchema));
}

/** POST /api/v1/claim-judgements/{id}/withdraw, in the name given. Throws an `ApiError`. */
export function withdrawClaimJudgement(id: string, withdrawnBy: string | null): Promise<ClaimJudgementReply> {
  const address = `/api/v1/claim-judgements/${encodeURIComponent(id)}/withdraw`;
  return writeAsOperator(() => postJson(address, { withdrawnBy }, ClaimJudgementReplySchema));
}
