import type { Context } from 'hono';

/** What the Node server hands in with each request; absent where the app is called without a socket. */
interface SocketBindings {
  readonly incoming?: {
    readonly httpVersion: string;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
}

/** What every handler of this room can rely on: the socket, the id under which the request is logged, the data version. */
export interface HttpEnv {
  Bindings: SocketBindings;
  Variables: {
    requestId: string;
    /** Of a reply of stored data: whether the version in its tag is still that of the data. Absent of all other replies. */
    isUpToDate?: () => Promise<boolean>;
    /** The body of the JSON reply that was made last, before anything is done with it. */
    jsonBytes?: Uint8Array<ArrayBuffer>;
  };
}

/** A request on its way through this room. */
export type HttpContext = Context<HttpEnv>;

/** What of a request tells what is asked and who asks. Every `HttpContext` is one. */
export interface RequestHead {
  readonly req: {
    readonly method: string;
    /** With scheme and host, as the request was sent to. */
    readonly url: string;
    header(name: string): string | undefined;
  };
  readonly env?: SocketBindings;
}
