import { queryOptions } from '@tanstack/react-query';
import {
  type CheckReply,
  CheckReplySchema,
  type CheckRequest,
  type KeptCheckReply,
  KeptCheckReplySchema,
  SharedCheckReplySchema,
} from '../../shared/schemas/check-reply.ts';
import { writeAsOperator } from './admin-session.ts';
import { deleteEmpty, fetchTimeless, postJson } from './fetch-json.ts';

/** POST /api/v1/check: what is found in a text; nothing is stored. Throws an `ApiError`. */
export function checkText(request: CheckRequest): Promise<CheckReply> {
  return postJson('/api/v1/check', request, CheckReplySchema);
}

/** POST /api/v1/check/links: checks once more and keeps what was found, without the text. Throws an `ApiError`. */
export function keepCheck(request: CheckRequest): Promise<KeptCheckReply> {
  return postJson('/api/v1/check/links', request, KeptCheckReplySchema);
}

/** GET /api/v1/check/{id}: a kept check. */
export function sharedCheckQuery(id: string) {
  return queryOptions({
    queryKey: ['check', id],
    queryFn: ({ signal }) =>
      fetchTimeless(`/api/v1/check/${encodeURIComponent(id)}`, SharedCheckReplySchema, signal),
  });
}

/** The address of a kept check's picture. */
export function checkPictureAddress(id: string): string {
  return `/api/v1/check/${encodeURIComponent(id)}/picture.png`;
}

/** DELETE /api/v1/check/{id}: by the token that keeping it told, or (null) as the operator. Throws an `ApiError`. */
export function removeCheck({ id, token }: { id: string; token: string | null }): Promise<void> {
  const address = `/api/v1/check/${encodeURIComponent(id)}`;
  return token === null
    ? writeAsOperator(() => deleteEmpty(address, {}))
    : deleteEmpty(address, { 'newstape-removal-token': token });
}
