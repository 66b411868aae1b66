import { isLoopbackName, requestHost } from './host-name.ts';
import type { RequestHead } from './http-env.ts';

/** Headers that a proxy adds. Their presence, true or forged, means that the socket does not tell who is asking. */
const forwardingHeaders: ReadonlySet<string> = new Set([
  'cf-connecting-ip',
  'client-ip',
  'fastly-client-ip',
  'forwarded',
  'forwarded-for',
  'true-client-ip',
  'via',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-real-ip',
]);

/**
 * True where a person at this very machine is asking: the socket comes from a loopback address, nothing shows a proxy in
 * between, and the host asked for is a loopback name. Headers can only make the answer false, never true. HTTP/1.0 is
 * how some proxies speak without naming themselves, so it counts as one.
 */
export function isLoopbackRequest(context: RequestHead): boolean {
  const incoming = context.env?.incoming;
  if (incoming === undefined || incoming.httpVersion === '1.0') return false;
  return (
    isLoopbackAddress(incoming.socket.remoteAddress ?? '') &&
    isLoopbackName(requestHost(context)) &&
    !isForwarded(incoming.headers)
  );
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}

function isForwarded(headers: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(headers).some((name) => name.startsWith('x-forwarded') || forwardingHeaders.has(name));
}
