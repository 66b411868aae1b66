/** Parameters that say how a reader came, not what the page is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id|cmpid|ncid|ref|ref_src|referrer|source|sr_share|soc_src|soc_trk|guccounter|ocid|cvid|_ga|spm)$/i;

/**
 * The normal form of a page's address: http or https, host in lower case, no fragment, no tracking parameters; null for
 * text that is no such address. A relative address is read against `base`.
 */
export function canonicalAddress(address: string, base: string | null): string | null {
  const url = parsed(address.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || address.trim() === '') return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

function parsed(address: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(address) : new URL(address, base);
  } catch {
    return null;
  }
}
