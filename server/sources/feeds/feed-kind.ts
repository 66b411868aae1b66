import { documentKind } from './document-kind.ts';

/**
 * Whether a document is a feed (RSS, Atom, RDF, CDF, JSON Feed, a sitemap with pages), a list of feeds, a list of
 * sitemaps, or none of them. It looks at the start only: a `feed` may still turn out to be broken beyond use.
 */
export function sniffFeed(text: string): 'feed' | 'opml' | 'sitemapIndex' | 'none' {
  switch (documentKind(text)) {
    case 'rss':
    case 'atom':
    case 'newsSitemap':
    case 'jsonFeed':
      return 'feed';
    case 'opml':
      return 'opml';
    case 'sitemapIndex':
      return 'sitemapIndex';
    default:
      return 'none';
  }
}
