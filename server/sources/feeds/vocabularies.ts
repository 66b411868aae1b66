/**
 * What an element's namespace stands for. `core`: no namespace, or one of RSS's own, or an unknown default one, which
 * says no more. `other`: a prefix that nothing is known of.
 */
export type Vocabulary =
  | 'core'
  | 'atom'
  | 'content'
  | 'dc'
  | 'dcterms'
  | 'feedburner'
  | 'itunes'
  | 'media'
  | 'news'
  | 'prism'
  | 'rdf'
  | 'sitemap'
  | 'syndication'
  | 'xhtml'
  | 'other';

/** Namespace names without scheme, "www." and trailing "/" or "#", in lower case: publishers vary these. */
const byUri = new Map<string, Vocabulary>([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0', 'core'],
  ['purl.org/net/rss1.1', 'core'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'syndication'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['search.yahoo.com/mrss', 'media'],
  ['google.com/schemas/sitemap-news/0.9', 'news'],
  ['prismstandard.org/namespaces/basic/2.0', 'prism'],
  ['prismstandard.org/namespaces/1.2/basic', 'prism'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['google.com/schemas/sitemap/0.84', 'sitemap'],
  ['w3.org/1999/xhtml', 'xhtml'],
]);

/** Prefixes that are used without a declaration, or with a misspelt one. */
const byPrefix = new Map<string, Vocabulary>([
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['content', 'content'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['feedburner', 'feedburner'],
  ['itunes', 'itunes'],
  ['media', 'media'],
  ['news', 'news'],
  ['prism', 'prism'],
  ['rdf', 'rdf'],
  ['rss', 'core'],
  ['sy', 'syndication'],
  ['xhtml', 'xhtml'],
]);

/**
 * The vocabulary of an element by its namespace name (null where none is declared), else by its prefix ('' for none).
 * Example: `vocabularyOf('http://www.w3.org/2005/Atom', '')` is `atom`.
 */
export function vocabularyOf(uri: string | null, prefix: string): Vocabulary {
  const known = uri === null ? undefined : byUri.get(bareName(uri));
  if (known) return known;
  return prefix === '' ? 'core' : (byPrefix.get(prefix) ?? 'other');
}

function bareName(uri: string): string {
  const name = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  return /[/#]$/.test(name) ? name.slice(0, -1) : name;
}
