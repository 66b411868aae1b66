import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { hasTag } from './answer-unchanged.ts';
import type { HttpContext, HttpEnv, RequestHead } from './http-env.ts';
import { createKeptReplies, type KeptReply } from './kept-replies.ts';
import type { ObservedRequest } from './observed-request.ts';
import { packedBody, unpackedBody } from './packed-body.ts';

const maxBytes = 64_000_000;

/** What must be known before a kept reply goes to whoever asks. */
interface KnownRules {
  readonly isKnownHost: (head: RequestHead) => boolean;
  readonly isHttps: (head: RequestHead) => boolean;
  readonly isOperator: (head: RequestHead) => boolean;
  /** Counts a request: the headers that tell the caller how much is left, or null where it came too often. */
  readonly admit: (head: RequestHead) => readonly string[] | null;
  readonly observed: (request: ObservedRequest) => void;
  readonly elapsed: () => number;
  readonly newId: () => string;
}

/** A reply that went out before; its body is null with 304. */
export interface KnownReply {
  readonly status: 200 | 304;
  /** Each name with its value behind it, as Node takes them. */
  readonly headers: string[];
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Gives the reply where it is known, else null: then the request goes the long way, and so do all that have to be refused. */
export type AnswerKnown = (head: RequestHead) => Promise<KnownReply | null>;

/** Replies that went out, to be sent again. */
interface KnownReplies {
  readonly answer: AnswerKnown;
  /** Stands before all that finishes replies, and keeps what `answerUnchanged` put a tag on, where it is JSON. */
  readonly keep: MiddlewareHandler<HttpEnv>;
}

/** Told each caller anew. */
const passing = ['x-request-id', 'ratelimit', 'ratelimit-policy'];
/**
 * What a 304 has to say (RFC 9110, section 15.4.5), the policy for what it stands for, and that other pages may read it. All else
 * a caller has with the body that it keeps.
 */
const ofUnchanged = [
  ...['etag', 'cache-control', 'vary', 'content-security-policy'],
  ...['access-control-allow-origin', 'access-control-expose-headers'],
];

/**
 * Answers with the reply that went out to the same question before, headers included, or with 304, before the way to a route is
 * even looked for: as long as `answerUnchanged` would give it the same tag.
 */
export function knownReplies(rules: KnownRules): KnownReplies {
  const replies = createKeptReplies(maxBytes);
  return {
    answer: async (head) => {
      if (head.req.method !== 'GET') return null;
      const begun = rules.elapsed();
      const isOwn = rules.isOperator(head);
      const kept = replies.find(askedWith(head, isOwn, rules));
      if (kept === null || !rules.isKnownHost(head)) return null;
      // Where the database does not answer, the long way says so.
      if (!(await kept.isUpToDate().catch(() => false))) return null;
      const told = isOwn ? [] : rules.admit(head);
      if (told === null) return null;
      const requestId = rules.newId();
      const ifNoneMatch = head.req.header('if-none-match');
      const isKnown = ifNoneMatch !== undefined && hasTag(ifNoneMatch, kept.tag);
      const { route, path } = kept;
      const status = isKnown ? 304 : 200;
      rules.observed({
        ...{ requestId, method: 'GET', route, path, status },
        milliseconds: rules.elapsed() - begun,
      });
      const headers = [...(isKnown ? kept.shortHeaders : kept.headers), ...told, 'x-request-id', requestId];
      return { status, headers, body: isKnown ? null : await unpackedBody(kept.body) };
    },
    keep: async (context, next) => {
      await next();
      const isUpToDate = context.get('isUpToDate');
      if (context.req.method !== 'GET' || isUpToDate === undefined || !isTaggedJson(context)) return;
      const { headers } = context.res;
      const bytes = await bodyOf(context);
      const isPlain = !headers.has('content-encoding');
      const body = isPlain ? await packedBody(bytes) : { bytes, isPacked: false };
      const reply = { isUpToDate, route: routePath(context), path: context.req.path, body };
      const asked = askedWith(context, rules.isOperator(context), rules);
      replies.keep(asked, keptReply(reply, headers));
    },
  };
}

/** All of a request that its reply depends on: the address, the rights of who asks, and what the caller can read. */
function askedWith(head: RequestHead, isOwn: boolean, { isHttps }: KnownRules): string {
  const { req } = head;
  const who = `${isOwn ? 'own' : 'all'} ${isHttps(head) ? 'https' : 'http'}`;
  return `${req.url}\n${req.header('accept-encoding')}\n${req.header('accept')}\n${who}`;
}

/** The body as it goes out, which is left to go out. */
async function bodyOf(context: HttpContext): Promise<Uint8Array<ArrayBuffer>> {
  const made = context.get('jsonBytes');
  if (made !== undefined && !context.res.headers.has('content-encoding')) return made;
  const { status, headers } = context.res;
  const body = new Uint8Array(await context.res.arrayBuffer());
  context.res = undefined;
  context.res = new Response(body, { status, headers });
  context.res.headers.set('Content-Length', String(body.byteLength));
  return body;
}

function isTaggedJson({ res }: HttpContext): boolean {
  return (
    res.status === 200 &&
    res.headers.has('etag') &&
    /^application\/json\b/.test(res.headers.get('content-type') ?? '')
  );
}

function keptReply(
  reply: Pick<KeptReply, 'isUpToDate' | 'route' | 'path' | 'body'>,
  finished: Headers,
): KeptReply {
  const headers = [...finished].filter(([name]) => !passing.includes(name));
  const short = headers.filter(([name]) => ofUnchanged.includes(name));
  return { ...reply, tag: finished.get('etag') ?? '', headers: headers.flat(), shortHeaders: short.flat() };
}
