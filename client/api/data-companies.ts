import { queryOptions } from '@tanstack/react-query';
import {
  type InstrumentAddition,
  type InstrumentEditReply,
  InstrumentEditReplySchema,
} from '../../shared/schemas/instrument-edit.ts';
import {
  TrackedListReplySchema,
  type TrackReply,
  TrackReplySchema,
} from '../../shared/schemas/tracked-instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { deleteJson, fetchTimeless, postJson } from './fetch-json.ts';

/** GET /api/v1/tracked: the companies whose prices the server keeps current. For the operator. */
export const trackedQuery = queryOptions({
  queryKey: ['tracked'],
  queryFn: ({ signal }) => fetchTimeless('/api/v1/tracked', TrackedListReplySchema, signal),
});

/** POST /api/v1/tracked. Throws an `ApiError`. */
export function track(instrumentIds: readonly InstrumentId[]): Promise<TrackReply> {
  return postJson('/api/v1/tracked', { instrumentIds }, TrackReplySchema);
}

/** DELETE /api/v1/tracked/{id}: what was fetched stays. Throws an `ApiError`. */
export function untrack(id: InstrumentId): Promise<TrackReply> {
  return deleteJson(`/api/v1/tracked/${encodeURIComponent(id)}`, TrackReplySchema);
}

/** POST /api/v1/instruments: an instrument that no listing has. Throws an `ApiError`. */
export function addInstrument(addition: InstrumentAddition): Promise<InstrumentEditReply> {
  return postJson('/api/v1/instruments', addition, InstrumentEditReplySchema);
}
