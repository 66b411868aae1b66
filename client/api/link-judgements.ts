import { queryOptions } from '@tanstack/react-query';
import {
  type LinkJudgementDraft,
  LinkJudgementListReplySchema,
  type LinkJudgementReply,
  LinkJudgementReplySchema,
} from '../../shared/schemas/link-judgement-request.ts';
import { writeAsOperator } from './admin-session.ts';
import { fetchJson, postJson } from './fetch-json.ts';

const addressOf = (articleId: string) => `/api/v1/articles/${encodeURIComponent(articleId)}/link-judgements`;

/** GET …/link-judgements: all that was said about an article's links, withdrawn ones included. For the operator only. */
export function linkJudgementsQuery(articleId: string) {
  return queryOptions({
    queryKey: ['linkJudgements', articleId],
    queryFn: ({ signal }) => fetchJson(addressOf(articleId), LinkJudgementListReplySchema, signal),
  });
}

/** POST …/link-judgements: keeps a judgement. Throws an `ApiError`. */
export function addLinkJudgement(articleId: string, draft: LinkJudgementDraft): Promise<LinkJudgementReply> {
  return writeAsOperator(() => postJson(addressOf(articleId), draft, LinkJudgementReplySchema));
}

/** POST …/link-judgements/{id}/withdraw: stamps a judgement as withdrawn, in the name given. Throws an `ApiError`. */
export function withdrawLinkJudgement(
  articleId: string,
  id: string,
  withdrawnBy: string | null,
): Promise<LinkJudgementReply> {
  const address = `${addressOf(articleId)}/${encodeURIComponent(id)}/withdraw`;
  return writeAsOperator(() => postJson(address, { withdrawnBy }, LinkJudgementReplySchema));
}
