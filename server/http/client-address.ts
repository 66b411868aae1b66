import { isIPv6 } from 'node:net';
import type { RequestHead } from './http-env.ts';

/**
 * Who is asking, as far as requests are counted: the address of the socket, or behind a trusted proxy the one that the proxy
 * itself adds last to `X-Forwarded-For`. Of an IPv6 address the first 64 bits, which one household or machine has to itself.
 */
export function clientAddress(context: RequestHead, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = (forwarded || context.env?.incoming?.socket.remoteAddress) ?? 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? network(address) : address;
}

/** `2001:db8::1` is `2001:db8:0:0`. */
function network(address: string): string {
  const [head = '', tail = ''] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...(address.includes('::') ? zeros : []), ...after].slice(0, 4).join(':');
}
