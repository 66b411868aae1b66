/** Last labels that never name a public host: RFC 6761, 6762 and 8375, ICANN's `internal`, and those of home routers. */
const privateSuffixes = [
  'localhost',
  'local',
  'internal',
  'home.arpa',
  'localdomain',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'onion',
];

/**
 * True when a host name (lower case, as a parsed address has it) can name a host of the public internet: it has a dot,
 * no empty label, and does not end in a name kept for private networks. One dot at its end is the root and says nothing.
 */
export function isPublicHostName(host: string): boolean {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  const labels = name.split('.');
  if (labels.length < 2 || labels.includes('')) return false;
  return !privateSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}
