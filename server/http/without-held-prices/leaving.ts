import type { Context, TypedResponse } from 'hono';
import type { HttpContext, HttpEnv } from '../http-env.ts';
import { replyWithJson } from '../measure-json.ts';

declare const checked: unique symbol;

/**
 * A reply of which every price value may leave to who asked. The functions of this folder make it out of what the store
 * tells, and a route that tells prices sends nothing else (`sendLeaving`).
 */
export type Leaving<Reply> = Reply & { readonly [checked]: true };

/** Says of a reply that it was looked through. */
export function leaving<Reply>(reply: Reply): Leaving<Reply> {
  return reply as Leaving<Reply>;
}

/** Answers with a reply that may leave. */
export function sendLeaving<Reply extends object, Env extends HttpEnv>(
  context: Context<Env>,
  reply: Leaving<Reply>,
): Response & TypedResponse<Reply, 200, 'json'> {
  return context.json<Reply, 200>(reply, 200) as Response & TypedResponse<Reply, 200, 'json'>;
}

/** As `sendLeaving`, with the JSON of the reply, which `write` gives. */
export function sendLeavingJson<Reply extends object>(
  context: HttpContext,
  reply: Leaving<Reply>,
  write: (reply: Reply) => Uint8Array<ArrayBuffer>,
): Response & TypedResponse<Reply, 200, 'json'> {
  return replyWithJson(context, write(reply), 200) as Response & TypedResponse<Reply, 200, 'json'>;
}
