/** Why the pages of others cannot show what stands at an address. */
export type AddressFault = 'private' | 'notHttps';

/** Ends of names that the public internet does not know (RFC 6761, RFC 6762, RFC 8375, ICANN resolution 2024.07.29.06). */
const PRIVATE_ENDS = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'test', 'invalid'];

/** What stands against an address of a server as one for everyone; null where nothing does. */
export function addressFault(origin: string): AddressFault | null {
  const { hostname, protocol } = new URL(origin);
  if (isPrivateHost(hostname)) return 'private';
  return protocol === 'https:' ? null : 'notHttps';
}

function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  const numbers = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
  if (numbers) return isPrivateIpv4(Number(numbers[1]), Number(numbers[2]));
  return !host.includes('.') || PRIVATE_ENDS.some((end) => host === end || host.endsWith(`.${end}`));
}

/** RFC 1918, RFC 1122 (this host, loopback), RFC 3927 (link), RFC 6598 (carriers). */
function isPrivateIpv4(first: number, second: number): boolean {
  if (first === 0 || first === 10 || first === 127) return true;
  if (first === 172) return second >= 16 && second <= 31;
  if (first === 100) return second >= 64 && second <= 127;
  return (first === 192 && second === 168) || (first === 169 && second === 254);
}

/** RFC 4291 (unspecified, loopback, link), RFC 4193 (unique local). */
function isPrivateIpv6(address: string): boolean {
  return address === '::' || address === '::1' || /^f[cd]|^fe[89ab]/.test(address);
}
