import { hasWord, type PageElements, stampAttributes } from '../page-elements.ts';
import type { MarkupStamp } from './markup-date.ts';

const modifiedNames = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dateupdate',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'updated_time',
  'revised',
];

/** Stamps of a page's markup besides those of `htmlMetadata`: of its last change, and the seconds since 1970 that scripts turn into a printed time. */
export function otherStamps(elements: PageElements): MarkupStamp[] {
  return [...modifiedMetas(elements), ...modifiedElements(elements), ...dataStamps(elements)];
}

/** The language and country that a page says it is written in, such as `en-GB`; null where it names no country. `language`: what its root element says. */
export function pageLocale({ metas }: PageElements, language: string | null): string | null {
  const named = [
    metas.find((meta) => meta.getAttribute('property') === 'og:locale')?.getAttribute('content'),
    language,
    metas
      .find((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-language')
      ?.getAttribute('content'),
  ];
  // Templates say en_US by default: another country on the same page is meant.
  const locales = named.flatMap((one) => (/^[a-z]{2}[-_][a-z]{2}$/i.test(one ?? '') ? [one ?? ''] : []));
  return locales.find((one) => !/us$/i.test(one)) ?? locales[0] ?? null;
}

function modifiedMetas({ metas }: PageElements): MarkupStamp[] {
  return modifiedNames.flatMap((name): MarkupStamp[] => {
    const meta = metas.find((one) => nameOf(one) === name);
    const value = meta?.getAttribute('content');
    return value ? [{ value, basis: 'structuredData', from: `the page's ${name}`, role: 'modified' }] : [];
  });
}

function nameOf(meta: Element): string {
  const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
  return (name ?? '').toLowerCase();
}

function modifiedElements({ items, times }: PageElements): MarkupStamp[] {
  const marked = [
    ...items.filter((item) => hasWord(item, 'itemprop', 'dateModified')),
    ...times.filter((time) => !time.hasAttribute('itemprop') && /\bupdated\b|modif/.test(time.className)),
  ];
  return marked.slice(0, 2).flatMap((element): MarkupStamp[] => {
    const value = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent;
    return value && element.localName !== 'meta'
      ? [{ value, basis: 'structuredData', from: 'itemprop dateModified', role: 'modified' }]
      : [];
  });
}

/** Elements named for the date of an article that hold seconds or milliseconds since 1970. */
function dataStamps({ stamped }: PageElements): MarkupStamp[] {
  return stamped.slice(0, 20).flatMap((element): MarkupStamp[] => {
    const attribute = stampAttributes.find((name) => element.hasAttribute(name)) ?? '';
    const value = element.getAttribute(attribute) ?? '';
    if (!/^\d{10}$|^\d{13}$/.test(value) || isListed(element)) return [];
    const own = `${element.getAttribute('class') ?? ''} ${element.localName}`;
    if (!/date|time|publish|posted|stamp/i.test(own)) return [];
    const role = /updat|modif/i.test(own) ? ({ role: 'modified' } as const) : {};
    return [{ value, basis: 'timeElement', from: `${attribute} of an element of the page`, ...role }];
  });
}

/** Dates in lists and side columns are those of other stories. */
function isListed(element: Element): boolean {
  return element.closest('li, aside, nav, footer, [class*="related"], [class*="comment"]') !== null;
}
