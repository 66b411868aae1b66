import { type IncomingHttpHeaders, request } from 'node:http';

/** A reply as it came over the wire. */
interface WireReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface WireRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Sends a request over a real socket: the path and the headers go out exactly as given, Host included. */
export function sendRequest(address: string, path: string, given: WireRequest = {}): Promise<WireReply> {
  const { hostname, port } = new URL(address);
  const { method = 'GET', headers = {}, body } = given;
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname, port, path, method, headers, agent: false }, async (reply) => {
      const chunks: Buffer[] = [];
      for await (const chunk of reply) chunks.push(Buffer.from(chunk));
      const { statusCode = 0, headers: received } = reply;
      resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks).toString('utf8') });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
