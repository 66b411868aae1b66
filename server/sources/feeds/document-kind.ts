import { isRecord, listIn, textAt } from './json-values.ts';
import { withoutComments } from './without-comments.ts';

/** What a document is by its start. `html`, `xml`, `json` and `text` are no lists of anything that is read here. */
export type DocumentKind =
  | 'rss'
  | 'atom'
  | 'newsSitemap'
  | 'jsonFeed'
  | 'opml'
  | 'sitemapIndex'
  | 'html'
  | 'xml'
  | 'json'
  | 'text'
  | 'empty';

const kindByRoot = new Map<string, DocumentKind>([
  ['rss', 'rss'],
  ['rdf', 'rss'],
  ['channel', 'rss'],
  ['feed', 'atom'],
  ['urlset', 'newsSitemap'],
  ['opml', 'opml'],
  ['sitemapindex', 'sitemapIndex'],
  ['html', 'html'],
  ['head', 'html'],
  ['body', 'html'],
]);

/** How far into a document its first element is looked for; servers print warnings before it. */
const headLength = 20_000;

/** What a document is, by its first element whose name is known, or by its JSON. Never throws. */
export function documentKind(text: string): DocumentKind {
  const start = text.slice(0, headLength).replace(/^(?:\s|\p{Cc}|\ufeff)+/u, '');
  if (start === '') return 'empty';
  if (/^[{[]/.test(start)) return kindOfJson(text);
  const head = withoutComments(start);
  if (head.trim() === '') return 'empty';
  if (/^<!doctype\s+html\b/i.test(head)) return 'html';
  for (const [, name] of head.matchAll(/<(?:[a-z][\w.-]{0,60}:)?([a-z][\w.-]{0,60})(?=[\s>/])/gi)) {
    const kind = kindByRoot.get(name?.toLowerCase() ?? '');
    if (kind) return kind;
  }
  if (/^<\?xml/i.test(head)) return 'xml';
  return /^<[a-z]/i.test(head) ? unknownMarkup(head) : 'text';
}

function unknownMarkup(head: string): DocumentKind {
  return /^<(?:div|p|script|style|meta|title|table|h[1-6]|br|a|b)[\s>/]/i.test(head) ? 'html' : 'xml';
}

/** A JSON Feed names its version; one that does not is known by the keys of its items. */
function kindOfJson(text: string): DocumentKind {
  const isNamed = /"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/jsonfeed\.org/i.test(
    text.slice(0, headLength),
  );
  const root = parsedJson(text);
  if (root === undefined) return isNamed ? 'jsonFeed' : 'text';
  if (!isRecord(root)) return 'json';
  const items = listIn(root, 'items').filter(isRecord);
  const areStories = items.some((item) => storyKeys.some((key) => textAt(item, key) !== null));
  return isNamed || areStories || (Array.isArray(root.items) && textAt(root, 'feed_url') !== null)
    ? 'jsonFeed'
    : 'json';
}

const storyKeys = ['content_html', 'content_text', 'date_published', 'external_url'];

/** A JSON document's value; undefined where it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\s\ufeff]+/, ''));
  } catch {
    return undefined;
  }
}
