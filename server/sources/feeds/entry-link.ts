import { firstOf, pick } from './pick.ts';
import { resolveAddress } from './resolve-address.ts';
import { attributeOf, textIn, type XmlElement } from './xml-element.ts';

/**
 * The address that an element's links give for its story or site: of several that say
 * nothing of themselves, as RSS's, the last, as feed readers have it; else HTML before other types. An Atom link without a
 * rel is an alternate one (RFC 4287, 4.2.7.2). Null where there is none.
 */
export function storyLink(element: XmlElement, base: string | null): string | null {
  const links = pick(element, 'link').filter((link) => /^(?:alternate)?$/i.test(relOf(link)));
  const isPlain = (link: XmlElement) =>
    attributeOf(link, 'rel') === null && attributeOf(link, 'type') === null;
  const described = links.filter((link) => !isPlain(link)).toSorted((a, b) => rank(a) - rank(b));
  const ranked = [...links.filter(isPlain).toReversed(), ...described];
  return firstOf(ranked, (link) => {
    const own = link.base ?? base;
    return resolveAddress(textIn(link), own) ?? resolveAddress(attributeOf(link, 'href'), own);
  });
}

/** A link's rel; '' where it has none. Its long form is an address (RFC 4287, 4.2.7.2). */
export function relOf(link: XmlElement): string {
  return (attributeOf(link, 'rel') ?? '').replace('http://www.iana.org/assignments/relation/', '');
}

function rank(link: XmlElement): number {
  const type = attributeOf(link, 'type')?.toLowerCase() ?? 'text/html';
  return type.includes('html') ? 0 : 1;
}

/** The story's own address where a feed's service (FeedBurner) counts visits through another. */
export function originalLink(element: XmlElement, base: string | null): string | null {
  return firstOf(pick(element, 'feedburner:origlink'), (link) => resolveAddress(textIn(link), base));
}
