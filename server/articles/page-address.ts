import { addressKey, canonicalAddress } from './canonical-url.ts';

/**
 * The canonical address of a page: the one that the page itself declares (`declared`, as written in its markup), unless
 * that is an outlet's front page, as broken templates say, another site's without a trace of the page's own address, or
 * no address; else `address`, where the page came from. Null where neither is one.
 */
export function pageAddress(declared: string | null, address: string | null): string | null {
  const fetched = address === null ? null : canonicalAddress(address, null);
  const written = (declared ?? '').trim();
  if (!/^(?:https?:)?\/\/|^\/(?!\/)/i.test(written)) return fetched;
  const own = canonicalAddress(written, address);
  if (own === null || isFrontPage(own)) return fetched;
  return fetched === null || isSameSite(own, fetched) || sharesNumber(own, fetched) ? own : fetched;
}

/** A site's opening page, or that of one of its languages. */
function isFrontPage(canonical: string): boolean {
  return /^[^/]+(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?$/i.test(addressKey(canonical));
}

/** Domains below which everyone registers. */
const sharedSuffix = /^(?:co|com|or|ne|go|ac|re|pe|org|net|gov|edu)\.[a-z]{2}$/;

function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf(canonical: string): string {
  const labels = new URL(canonical).hostname.split('.');
  return labels.slice(sharedSuffix.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}

/** A number of a story (or of its day and place) that two addresses have in common, as those of one outlet's two domains do. */
function sharesNumber(one: string, other: string): boolean {
  const numbers = one.match(/\d{6,}/g) ?? [];
  return numbers.some((number) => !/^(?:19|20)\d{4}(?:\d\d)?$/.test(number) && other.includes(number));
}
