import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import {
  EmbedChartReplySchema,
  EmbedClaimReplySchema,
  EmbedStudyReplySchema,
  EmbedTickerReplySchema,
} from '../../shared/schemas/embed-reply.ts';
import { checkedReply, send } from './fetch-json.ts';

/** Whose view of a widget is asked for: that of whoever asks, or that of everyone, which the operator asks for too. */
export type EmbedView = 'own' | 'everyone';

const EmbedReplySchema = z.discriminatedUnion('widget', [
  EmbedChartReplySchema,
  EmbedTickerReplySchema,
  EmbedClaimReplySchema,
  EmbedStudyReplySchema,
]);

const headersOf = (view: EmbedView): Record<string, string> =>
  view === 'everyone' ? { 'newstape-audience': 'public' } : {};

/** An answer that is no error. Throws an `ApiError` for one that is. */
async function answered(path: string, view: EmbedView, signal?: AbortSignal): Promise<Response> {
  const response = await send(path, { headers: headersOf(view), ...(signal ? { signal } : {}) });
  return response.ok ? response : checkedReply(response, z.never());
}

/** GET /embed/{widget}.json: what a widget shows. */
export function embedFactsQuery(path: string, view: EmbedView) {
  return queryOptions({
    queryKey: ['embedFacts', path, view],
    queryFn: async ({ signal }) => checkedReply(await answered(path, view, signal), EmbedReplySchema),
  });
}

/** GET /embed/{widget}.svg: its picture, as an address of its own (`data:`). */
export function embedPictureQuery(path: string, view: EmbedView) {
  return queryOptions({
    queryKey: ['embedPicture', path, view],
    queryFn: async ({ signal }) =>
      `data:image/svg+xml,${encodeURIComponent(await (await answered(path, view, signal)).text())}`,
  });
}

/** GET /embed/{widget}.zip: the widget as files. Throws an `ApiError`. */
export async function readEmbedFiles(path: string, view: EmbedView): Promise<Blob> {
  return (await answered(path, view)).blob();
}
