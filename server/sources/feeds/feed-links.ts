import { decodeEntities } from './html-text.ts';
import { plainTitle } from './plain-title.ts';
import { resolveAddress } from './resolve-address.ts';
import { withoutComments } from './without-comments.ts';

/** Media types of feeds in a page's links (blog.whatwg.org/feed-autodiscovery; jsonfeed.org/version/1.1, "discovery"). */
const feedTypes = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
  'text/xml',
  'application/xml',
]);

/** How far into a page its links to feeds are looked for, in characters. */
const maxPageLength = 1_000_000;

/**
 * The feeds that a page offers in its `<link>` elements, without doubles, in the page's order. Addresses are absolute,
 * resolved against the page's `<base>` or else its own address.
 */
export function feedLinks(html: string, pageAddress: string): { address: string; title: string | null }[] {
  const page = withoutComments(html.slice(0, maxPageLength));
  const base = resolveAddress(
    attributesOf(/<base\s[^>]{1,2000}>/i.exec(page)?.[0] ?? '').get('href') ?? null,
    pageAddress,
  );
  const found = new Map<string, string | null>();
  for (const [tag] of page.matchAll(/<link\s[^>]{1,4000}>/gi)) {
    const attributes = attributesOf(tag);
    const address = isFeed(attributes)
      ? resolveAddress(attributes.get('href') ?? null, base ?? pageAddress)
      : null;
    if (address !== null && !found.has(address))
      found.set(address, plainTitle(attributes.get('title') ?? '', 'loose'));
  }
  return [...found].map(([address, title]) => ({ address, title }));
}

function isFeed(attributes: ReadonlyMap<string, string>): boolean {
  const rels = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  const type = attributes.get('type')?.toLowerCase().split(';')[0]?.trim() ?? '';
  return (
    rels.includes('feed') ||
    (rels.includes('alternate') && feedTypes.has(type) && !isWordPressApi(attributes))
  );
}

/** WordPress offers its programming interface as an alternate page of type application/json. */
function isWordPressApi(attributes: ReadonlyMap<string, string>): boolean {
  return /\/wp-json\/|oembed/i.test(attributes.get('href') ?? '');
}

function attributesOf(tag: string): Map<string, string> {
  const pattern = /([a-z][\w:-]{0,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  return new Map(
    [...tag.matchAll(pattern)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  );
}
