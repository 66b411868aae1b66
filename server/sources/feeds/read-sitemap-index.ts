import { documentKind } from './document-kind.ts';
import { maxFeedLength, maxListedAddresses } from './feed-limits.ts';
import { firstText, pick } from './pick.ts';
import { readXml } from './read-xml.ts';
import { resolveAddress } from './resolve-address.ts';
import { elementsOf, type XmlElement } from './xml-element.ts';

/**
 * The addresses of the sitemaps that an index lists (sitemaps.org, "sitemapindex"), without doubles, at most 10,000:
 * those that have "news" in their address first, then by their stamp, newest first, then in the index's order. None
 * where the document is no index. `address` is the index's own.
 */
export function readSitemapIndex(text: string, address: string | null): string[] {
  if (text.length > maxFeedLength || documentKind(text) !== 'sitemapIndex') return [];
  const xml = readXml(text, address);
  if ('tooLarge' in xml) return [];
  const sitemaps = xml.tops
    .flatMap((top) => elementsOf(top, 'sitemap'))
    .flatMap((sitemap) => childOf(sitemap, address))
    .toSorted((a, b) => Number(b.isNews) - Number(a.isNews) || compared(b.stamp, a.stamp));
  return [...new Set(sitemaps.map((sitemap) => sitemap.address))].slice(0, maxListedAddresses);
}

function childOf(sitemap: XmlElement, base: string | null) {
  const address = resolveAddress(firstText(pick(sitemap, 'loc')), base);
  const stamp = firstText(pick(sitemap, 'lastmod')) ?? '';
  return address === null ? [] : [{ address, stamp, isNews: /news/i.test(new URL(address).pathname) }];
}

/** Stamps are W3C ones (YYYY-MM-DD…), which sort as text. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
