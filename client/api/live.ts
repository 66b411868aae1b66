import { type LiveMessage, LiveMessageSchema } from '../../shared/schemas/live-change.ts';
import { ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import { fetchTimeless } from './fetch-json.ts';

/** What a stream tells. After `onEnd` it tells nothing more. */
export interface StreamListener {
  onOpen: () => void;
  onMessage: (message: LiveMessage) => void;
  onEnd: () => void;
}

function messageOf(text: unknown): LiveMessage | null {
  try {
    return LiveMessageSchema.safeParse(JSON.parse(String(text))).data ?? null;
  } catch {
    return null;
  }
}

/** GET /api/v1/live: listens from `since` on (null: from now on). What it returns closes the stream. */
export function openLiveStream(since: number | null, listener: StreamListener): () => void {
  const source = new EventSource(`/api/v1/live${since === null ? '' : `?since=${since}`}`);
  source.addEventListener('open', listener.onOpen);
  source.addEventListener('change', (event) => {
    const message = messageOf(event.data);
    if (message) listener.onMessage(message);
  });
  // The browser would try again by itself; when to do so is decided by the caller, who asks for the version meanwhile.
  source.addEventListener('error', () => {
    source.close();
    listener.onEnd();
  });
  return () => source.close();
}

/** GET /api/state for its data version alone. Throws an `ApiError`. */
export async function readDataVersion(signal: AbortSignal): Promise<number> {
  return (await fetchTimeless('/api/state', ServiceStateReplySchema, signal)).dataVersion;
}
