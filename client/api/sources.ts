import { queryOptions } from '@tanstack/react-query';
import {
  type FeedSearchReply,
  FeedSearchReplySchema,
  type FeedSearchRequest,
  type SourceAddition,
  type SourceAdditionReply,
  SourceAdditionReplySchema,
  type SourceCheckReply,
  SourceCheckReplySchema,
} from '../../shared/schemas/source-edit-reply.ts';
import { SourceListReplySchema } from '../../shared/schemas/source-list-reply.ts';
import {
  type SourceLicenceDraft,
  type SourceTermsReply,
  SourceTermsReplySchema,
} from '../../shared/schemas/source-terms.ts';
import { deleteEmpty, fetchTimeless, postJson } from './fetch-json.ts';

/** GET /api/v1/sources: every source with its terms and how its collecting stands now. For the operator. */
export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => fetchTimeless('/api/v1/sources', SourceListReplySchema, signal),
});

/** POST /api/v1/feed-searches: the feeds at an address or in an OPML list. Throws an `ApiError`. */
export function searchFeeds(request: FeedSearchRequest): Promise<FeedSearchReply> {
  return postJson('/api/v1/feed-searches', request, FeedSearchReplySchema);
}

/** POST /api/v1/sources: collects feeds from now on. Throws an `ApiError`. */
export function addSources(addition: SourceAddition): Promise<SourceAdditionReply> {
  return postJson('/api/v1/sources', addition, SourceAdditionReplySchema);
}

const addressOf = (id: string) => `/api/v1/sources/${encodeURIComponent(id)}`;

/** DELETE /api/v1/sources/{id}: collects a feed no more; what it brought stays. Throws an `ApiError`. */
export function removeSource(id: string): Promise<void> {
  return deleteEmpty(addressOf(id));
}

/** POST /api/v1/sources/{id}/check: what is there now; nothing is stored. Throws an `ApiError`. */
export function checkSource(id: string): Promise<SourceCheckReply> {
  return postJson(`${addressOf(id)}/check`, {}, SourceCheckReplySchema);
}

/** POST /api/v1/sources/{id}/licences: what the operator's own licence allows. Throws an `ApiError`. */
export function stateLicence(id: string, draft: SourceLicenceDraft): Promise<SourceTermsReply> {
  return postJson(`${addressOf(id)}/licences`, draft, SourceTermsReplySchema);
}
