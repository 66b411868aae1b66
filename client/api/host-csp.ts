import { type HostCspReply, HostCspReplySchema } from '../../shared/schemas/host-csp.ts';
import { postJson } from './fetch-json.ts';

/** POST /api/v1/host-csp: the policies that a page sends. For the operator. Throws an `ApiError`. */
export function readHostPolicy(address: string): Promise<HostCspReply> {
  return postJson('/api/v1/host-csp', { address }, HostCspReplySchema);
}
