import { type OwnServiceReply, OwnServiceReplySchema } from '../../shared/schemas/own-service-reply.ts';
import { postJson } from './fetch-json.ts';

/** POST /api/v1/own-service: the server of the person's own data, started beside the demo where it does not run yet. Throws an `ApiError`. */
export function openOwnService(): Promise<OwnServiceReply> {
  return postJson('/api/v1/own-service', {}, OwnServiceReplySchema);
}
