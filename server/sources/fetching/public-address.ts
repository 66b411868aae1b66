import ipaddr from 'ipaddr.js';

/** All that is assigned for the public internet so far (IANA IPv6 address space registry); ipaddr.js calls the rest unicast too. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** NAT64: an IPv6-only network reaches an IPv4 host under its address in the last 32 bits (RFC 6052, section 2.1). */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Public by its number, yet answered by the machine that hosts a virtual one: Azure's platform address. */
const hostAddresses = new Set(['168.63.129.16']);

/**
 * True when an IP address (as a resolver or a socket writes it) belongs to the public internet.
 *
 * Loopback, private, link-local, shared, documentation, multicast and reserved ranges are not public, nor are the
 * IPv6 forms that carry an IPv4 address which is not (mapped, compatible, 6to4, Teredo, ISATAP, NAT64). Text that is
 * no IP address is not public. Source: IANA special-purpose address registries (RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) {
    return address.range() === 'unicast' && !hostAddresses.has(address.toString());
  }
  const bytes = address.toByteArray();
  if (address.match(nat64)) return isPublicAddress(bytes.slice(12).join('.'));
  return address.match(globalUnicast) && address.range() === 'unicast' && !tunnelsInside(bytes);
}

/** ISATAP: an interface id of 0:5efe or 200:5efe carries the IPv4 address of a tunnel's end (RFC 5214, section 6.1). */
function tunnelsInside(bytes: readonly number[]): boolean {
  const [first, second, third, fourth] = bytes.slice(8, 12);
  const isatap = (first === 0 || first === 2) && second === 0 && third === 0x5e && fourth === 0xfe;
  return isatap && !isPublicAddress(bytes.slice(12).join('.'));
}
