import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import * as z from 'zod';
import { LIVE_BEAT_SECONDS, type LiveMessage, LiveMessageSchema } from '../../shared/schemas/live-change.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import type { LiveFeed } from './live-feed.ts';
import { HttpProblem } from './problem.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

/** How soon a browser connects again after a break, in milliseconds. */
const retryPause = 5_000;

const SinceQuerySchema = z.strictObject({ since: z.coerce.number().int().nonnegative().optional() });

const changesRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readChanges',
  tags: ['service'],
  summary: 'What changed since a data version, for who cannot listen',
  request: {
    query: describeParameters(SinceQuerySchema.clone(), {
      since: 'The data version that the caller has; absent: only which one stands is told.',
    }),
  },
  responses: {
    200: jsonReply(LiveMessageSchema, 'The data version that stands, with what changed after `since`.'),
    ...readProblems,
  },
});

/** `/api/v1/changes`: the same as a message of the stream, once. The present has no `asOf`. */
export function changesRoutes(changesSince: (since: number | null) => Promise<LiveMessage>) {
  return new OpenAPIHono<HttpEnv>().openapi(changesRoute, async (context) => {
    context.header('Cache-Control', 'private, no-cache');
    return context.json(await changesSince(context.req.valid('query').since ?? null), 200);
  });
}

const liveRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listenLive',
  tags: ['service'],
  summary: 'What changes from now on, as server-sent events',
  request: {
    query: describeParameters(SinceQuerySchema.clone(), {
      since: 'The data version that the caller has; changes after it are told first.',
    }),
  },
  responses: {
    200: {
      description:
        'An endless stream of messages `change` with such data. The first says which data version stands, or with `since` (or the header `Last-Event-ID`) what changed after that version; each later one what changed after the one before. Every 20 seconds a message `beat` says that the stream lives. The present has no `asOf`: a page that shows an earlier moment does not listen.',
      content: { 'text/event-stream': { schema: LiveMessageSchema } },
    },
    ...readProblems,
  },
});

/** `/api/v1/live`. */
export function liveRoutes(feed: LiveFeed) {
  return new OpenAPIHono<HttpEnv>().openapi(liveRoute, (context) => {
    const last = context.req.header('last-event-id') ?? '';
    const since = /^\d{1,15}$/.test(last) ? Number(last) : (context.req.valid('query').since ?? null);
    const queue = new MessageQueue();
    const leave = feed.subscribe(since, { hear: (message) => queue.put(message), end: () => queue.end() });
    if (leave === null) {
      throw new HttpProblem(
        'notReady',
        'As many pages listen as the server takes: ask /api/v1/changes instead.',
        {
          headers: { 'Retry-After': '60' },
        },
      );
    }
    const reply = streamSSE(context, async (stream) => {
      stream.onAbort(() => queue.end());
      try {
        await send(stream, queue);
      } finally {
        leave();
      }
    });
    reply.headers.set('Cache-Control', 'no-store');
    reply.headers.set('X-Accel-Buffering', 'no');
    return reply;
  });
}

async function send(stream: SSEStreamingApi, queue: MessageQueue): Promise<void> {
  await stream.write(`retry: ${retryPause}\n\n`);
  // A message and no comment: the pages must see it, as much as the proxies that end a silent connection.
  const beat = () => void stream.writeSSE({ event: 'beat', data: '' });
  const heartbeat = setInterval(beat, LIVE_BEAT_SECONDS * 1000).unref();
  try {
    for (let message = await queue.take(); message !== null; message = await queue.take()) {
      await stream.writeSSE({
        event: 'change',
        id: String(message.version),
        data: JSON.stringify(message),
      });
    }
  } finally {
    clearInterval(heartbeat);
  }
}

/** Messages that wait until the stream has taken the one before. */
class MessageQueue {
  private readonly waiting: LiveMessage[] = [];
  private isEnded = false;
  private wake: () => void = () => undefined;

  put(message: LiveMessage): void {
    this.waiting.push(message);
    this.wake();
  }

  end(): void {
    this.isEnded = true;
    this.wake();
  }

  /** The next message; null once the queue is ended. */
  async take(): Promise<LiveMessage | null> {
    while (this.waiting.length === 0 && !this.isEnded) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.isEnded ? null : (this.waiting.shift() ?? null);
  }
}
