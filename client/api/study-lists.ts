import { queryOptions } from '@tanstack/react-query';
import { StudyListReplySchema } from '../../shared/schemas/study-request.ts';
import { fetchTimeless, postJson } from './fetch-json.ts';

/** GET /api/v1/study-lists/{id}: the rows of a kept list, and its lines that are no events. */
export function studyListQuery(id: string) {
  return queryOptions({
    queryKey: ['studyList', id],
    queryFn: ({ signal }) =>
      fetchTimeless(`/api/v1/study-lists/${encodeURIComponent(id)}`, StudyListReplySchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** POST /api/v1/study-lists: keeps a list of lines `company,date`. Throws an `ApiError`. */
export function keepStudyList(text: string) {
  return postJson('/api/v1/study-lists', { text }, StudyListReplySchema);
}
