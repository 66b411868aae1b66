import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { LIVE_BEAT_SECONDS, type LiveMessage } from '../../shared/schemas/live-change.ts';
import type { HttpContext } from './http-env.ts';
import type { LiveFeed } from './live-feed.ts';
import { MessageQueue } from './message-queue.ts';
import { HttpProblem } from './problem.ts';
import type { StreamPlaces } from './stream-places.ts';

/** How soon a browser connects again after a break, in milliseconds. */
const retryPause = 5_000;

/** What a stream of server-sent events follows. */
interface FollowedFeed {
  readonly feed: LiveFeed;
  readonly places: StreamPlaces;
  /** The data version that the caller has by its query; `Last-Event-ID` goes before it. */
  readonly since: number | undefined;
  /** What a caller is told of a message; null: nothing, and its place in the stream moves on all the same. `told`: the version before it, null before the first. */
  readonly tell: (
    message: LiveMessage,
    told: number | null,
  ) => Promise<{ readonly event: string; readonly data: object } | null>;
}

/** Answers with an endless stream of what is told of each message. Throws a problem where no more may listen. */
export function followFeed(context: HttpContext, { feed, places, since, tell }: FollowedFeed): Response {
  const headers = { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
  // Nobody would ever end the stream of a HEAD.
  if (context.req.method === 'HEAD')
    return context.body(null, 200, { 'Content-Type': 'text/event-stream', ...headers });
  const last = context.req.header('last-event-id') ?? '';
  const start = /^\d{1,15}$/.test(last) ? Number(last) : (since ?? null);
  const release = places.take(context);
  const queue = new MessageQueue();
  const leave = feed.subscribe(start, { hear: (message) => queue.put(message), end: () => queue.end() });
  if (leave === null) {
    release();
    throw new HttpProblem(
      'notReady',
      'As many pages listen as the server takes: ask /api/v1/changes instead.',
      { headers: { 'Retry-After': '60' } },
    );
  }
  const reply = streamSSE(context, async (stream) => {
    stream.onAbort(() => queue.end());
    try {
      await send(stream, queue, start, tell);
    } finally {
      leave();
      release();
    }
  });
  for (const [name, value] of Object.entries(headers)) reply.headers.set(name, value);
  return reply;
}

async function send(
  stream: SSEStreamingApi,
  queue: MessageQueue,
  start: number | null,
  tell: FollowedFeed['tell'],
): Promise<void> {
  await stream.write(`retry: ${retryPause}\n\n`);
  // A message and no comment: the pages must see it, as much as the proxies that end a silent connection.
  const beat = () => void stream.writeSSE({ event: 'beat', data: '' });
  const heartbeat = setInterval(beat, LIVE_BEAT_SECONDS * 1000).unref();
  let told = start;
  try {
    for (let message = await queue.take(); message !== null; message = await queue.take()) {
      const id = String(message.version);
      const one = await tell(message, told);
      told = message.version;
      if (one === null) await stream.write(`id: ${id}\n\n`);
      else await stream.writeSSE({ event: one.event, id, data: JSON.stringify(one.data) });
    }
  } finally {
    clearInterval(heartbeat);
  }
}
