import type { Context } from 'hono';

/** What the Node server hands in with each request; absent where the app is called without a socket. */
interface SocketBindings {
  readonly incoming?: {
    readonly httpVersion: string;
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
}

/** What every handler of this room can rely on: the socket, the id under which the request is logged, the data version. */
export interface HttpEnv {
  Bindings: SocketBindings;
  Variables: {
    requestId: string;
    /** Changes with everything that a reply of stored data depends on; absent where it is not known. */
    replyVersion?: string;
    /** The reply is not everyone's: it is kept apart from theirs. */
    isOwnReply?: boolean;
  };
}

/** A request on its way through this room. */
export type HttpContext = Context<HttpEnv>;
