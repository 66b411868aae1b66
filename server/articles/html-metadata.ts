import type { MarkupStamp } from './dates/markup-date.ts';
import { otherStamps, pageLocale } from './dates/page-stamps.ts';
import { isSameTitle } from './find-headline.ts';
import { isAsideName } from './html-zones.ts';
import { type LinkedArticle, linkedArticles } from './json-ld.ts';
import { hasWord, type PageElements } from './page-elements.ts';

/** What a page's markup says of its article. Null or empty where it says nothing. */
export interface HtmlMetadata {
  /** The page's title as given, an outlet's name at its end included. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly canonical: string | null;
  readonly stamps: readonly MarkupStamp[];
  /** Language and country, such as `en-GB`; null where the page names no country. */
  readonly locale: string | null;
  /** The article's text where JSON-LD holds it. */
  readonly articleBody: string | null;
}

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date.published',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'ptime',
  'originalpublicationdate',
  'dable:published_time',
  'article_date_original',
  'published_time',
  'cxenseparse:time',
  'cb:date',
  'date',
  'dcterms.date',
  'rnews:datepublished',
];

/** Reads the metadata of a parsed page. `language`: what the page's root element says, such as `en-GB`. */
export function htmlMetadata(elements: PageElements, language: string | null): HtmlMetadata {
  const meta = metaOf(elements);
  const pageTitle = clean(
    meta.get('og:title') ?? meta.get('twitter:title') ?? elements.titles[0]?.textContent,
  );
  const linked = bestLinked(jsonLdOf(elements), pageTitle);
  const title = pageTitle ?? clean(linked?.headline);
  return {
    title,
    publisher:
      clean(linked?.publisher) ??
      clean(meta.get('og:site_name') ?? meta.get('article:publisher_name') ?? meta.get('dable:author_site')),
    canonical:
      elements.links.find((link) => hasWord(link, 'rel', 'canonical'))?.getAttribute('href') ??
      meta.get('og:url') ??
      null,
    stamps: [
      ...linkedStamps(linked),
      ...metaStamps(meta),
      ...itemStamps(elements),
      ...timeStamps(elements),
      ...otherStamps(elements),
    ],
    locale: pageLocale(elements, language),
    articleBody: linked?.articleBody?.trim() || null,
  };
}

function clean(text: string | null | undefined): string | null {
  const folded = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return folded === '' ? null : folded;
}

function metaOf({ metas }: PageElements): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of metas) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = element.getAttribute('content') ?? '';
    if (name !== '' && content.trim() !== '' && !found.has(name)) found.set(name, content);
  }
  return found;
}

function jsonLdOf({ scripts }: PageElements): LinkedArticle[] {
  const blocks = scripts.filter((script) => script.getAttribute('type') === 'application/ld+json');
  return linkedArticles(blocks.map((script) => script.textContent ?? ''));
}

/** A page may describe other stories as well: the article is the one that has the page's title, else the first with a date. */
function bestLinked(all: readonly LinkedArticle[], title: string | null): LinkedArticle | null {
  const titled = all.find((one) => title !== null && isSameTitle(one.headline ?? one.name ?? '', title));
  const [only] = all;
  return (
    titled ??
    (all.length === 1 ? (only ?? null) : (all.find((one) => one.datePublished && !one.headline) ?? null))
  );
}

function linkedStamps(linked: LinkedArticle | null): MarkupStamp[] {
  const stamp = (value: string | undefined, from: string): MarkupStamp[] =>
    value ? [{ value, basis: 'structuredData', from: `${from} of the JSON-LD` }] : [];
  return [
    ...stamp(linked?.datePublished, 'datePublished'),
    ...stamp(linked?.dateModified, 'dateModified').map((one) => ({ ...one, role: 'modified' }) as const),
  ];
}

function metaStamps(meta: ReadonlyMap<string, string>): MarkupStamp[] {
  return publishedNames.flatMap((name): MarkupStamp[] => {
    const value = meta.get(name);
    return value === undefined ? [] : [{ value, basis: 'structuredData', from: `the page's ${name}` }];
  });
}

function itemStamps({ items }: PageElements): MarkupStamp[] {
  const published = items.filter((item) => hasWord(item, 'itemprop', 'datePublished'));
  return published.slice(0, 3).map((element) => ({
    value: element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? '',
    basis: 'structuredData',
    from: 'itemprop datePublished',
  }));
}

/** The times that stand in the page's own flow, the ones marked as the publication first; not those of lists and comments. */
function timeStamps(elements: PageElements): MarkupStamp[] {
  const times = elements.times
    .filter((time) => time.hasAttribute('datetime') && !isForeign(time))
    .slice(0, 5);
  const marked = times.filter(
    (time) =>
      time.hasAttribute('pubdate') || /publish|entry-date|posted/i.test(time.getAttribute('class') ?? ''),
  );
  const rest = times.filter(
    (time) =>
      !marked.includes(time) &&
      !/updat|modif/i.test(`${time.getAttribute('class')} ${time.getAttribute('itemprop')}`),
  );
  return [...marked, ...rest].map((time) => ({
    value: time.getAttribute('datetime') ?? '',
    basis: 'timeElement',
    from: 'a time element of the page',
  }));
}

function isForeign(element: Element): boolean {
  for (let at = element.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.localName === 'li' && at.querySelector('a') !== null && (at.textContent ?? '').length > 60)
      return true;
    if (
      isAsideName(at) &&
      !at.querySelector('h1') &&
      !/byline|author|info|copy/i.test(at.getAttribute('class') ?? '')
    )
      return true;
  }
  return false;
}
