import type { IncomingMessage } from 'node:http';
import type { RequestHead } from './http-env.ts';

/** The head of a request as Node's server hands it in, without making a `Request` of it. */
export function nodeRequestHead(incoming: IncomingMessage): RequestHead {
  const { method = '', url = '', headers } = incoming;
  return {
    req: {
      method,
      url: `http://${headers.host ?? ''}${url}`,
      header: (name) => {
        const value = headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(', ') : value;
      },
    },
    env: { incoming },
  };
}
