import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import type { StudyDesignInput } from '../../shared/schemas/study-design.ts';
import { StudyReplySchema } from '../../shared/schemas/study-reply.ts';
import { type StudyState, StudyStateSchema } from '../../shared/schemas/study-request.ts';
import { checkedReply, deleteEmpty, fetchTimeless, send } from './fetch-json.ts';

/** How long until a study that is not done is asked about again. */
const POLL_MS = 500;
/** Header that says who asked for a study, and so may cancel it. */
const TOKEN = 'newstape-study-token';

/** A study that was asked for, and what lets this page cancel it; null where it is kept, or somebody else asked first. */
export interface AskedStudy {
  state: StudyState;
  token: string | null;
}

/** POST /api/v1/studies: asks for a study of a design. A design that was studied already on the same data is answered at once. */
export function studyStart(design: StudyDesignInput) {
  return queryOptions({
    queryKey: ['studyStart', design],
    queryFn: async ({ signal }): Promise<AskedStudy> => {
      const response = await send('/api/v1/studies', {
        ...{ method: 'POST', signal, body: JSON.stringify({ design }) },
        headers: { 'content-type': 'application/json' },
      });
      const state = await checkedReply(response, StudyStateSchema);
      return { state, token: response.headers.get(TOKEN) };
    },
  });
}

const StudyAnswerSchema = z.union([StudyReplySchema, StudyStateSchema]);

/** GET /api/v1/studies/{id}: a study, or where it stands; asked again until it is done, has failed or was cancelled. */
export function studyQuery(id: string) {
  return queryOptions({
    queryKey: ['study', id],
    queryFn: ({ signal }) =>
      fetchTimeless(`/api/v1/studies/${encodeURIComponent(id)}`, StudyAnswerSchema, signal),
    refetchInterval: ({ state }) =>
      state.data?.state === 'waiting' || state.data?.state === 'running' ? POLL_MS : false,
  });
}

/** DELETE /api/v1/studies/{id}: cancels a study that this page asked for. */
export function cancelStudy(id: string, token: string): Promise<void> {
  return deleteEmpty(`/api/v1/studies/${encodeURIComponent(id)}`, { [TOKEN]: token });
}

/** The address of all events of a study as CSV, or of all of it as JSON. */
export function studyFileAddress(id: string, file: 'events.csv' | 'study.json'): string {
  return `/api/v1/studies/${encodeURIComponent(id)}/${file}`;
}
