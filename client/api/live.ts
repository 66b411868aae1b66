import { type LiveMessage, LiveMessageSchema } from '../../shared/schemas/live-change.ts';
import { fetchTimeless } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** What a stream tells. After `onEnd` it tells nothing more. */
export interface StreamListener {
  onOpen: () => void;
  /** Nothing changed, and the stream lives. */
  onBeat: () => void;
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
  const source = new EventSource(`/api/v1/live${queryString({ since })}`);
  source.addEventListener('open', listener.onOpen);
  source.addEventListener('beat', listener.onBeat);
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

/** GET /api/v1/changes: what changed since a version (null: nothing, only which one stands). Throws an `ApiError`. */
export function readChanges(since: number | null, signal: AbortSignal): Promise<LiveMessage> {
  return fetchTimeless(`/api/v1/changes${queryString({ since })}`, LiveMessageSchema, signal);
}
