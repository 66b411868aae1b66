const longestId = 60;

/**
 * A name for the source at an address that a person can read and type: host and path, in lower case, with hyphens, such
 * as `hankyung-com-feed-finance`. The same address has always the same name, unless `isTaken` says that another source
 * has it: then the first free number is added.
 */
export async function sourceId(address: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
  const plain = slug(address);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!(await isTaken(id))) return id;
  }
}

function slug(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const words = `${hostname.replace(/^www\./, '')} ${readable(pathname)} ${readable(search)}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !emptyWords.has(word));
  return [...words.join('-')].slice(0, longestId).join('').replace(/-$/, '') || 'feed';
}

/** File endings that tell nothing about what a feed is of. */
const emptyWords: ReadonlySet<string> = new Set(['xml', 'php', 'html', 'htm', 'aspx', 'jsp', 'do']);

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
