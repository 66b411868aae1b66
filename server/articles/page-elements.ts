import { isBodyName } from './html-zones.ts';

/** The elements of a page that its reading asks for, each list in document order. */
export interface PageElements {
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  readonly scripts: readonly Element[];
  readonly times: readonly Element[];
  /** First to fourth level. */
  readonly headings: readonly Element[];
  readonly articles: readonly Element[];
  readonly titles: readonly Element[];
  /** Elements with an `itemprop`. */
  readonly items: readonly Element[];
  /** Elements with a `data-` attribute that may hold a time. */
  readonly stamped: readonly Element[];
  /** Elements whose names say that they are the article's text. */
  readonly bodies: readonly Element[];
}

type Lists = { [Name in keyof PageElements]: Element[] };

const listOfTag: Readonly<Record<string, keyof PageElements>> = {
  meta: 'metas',
  link: 'links',
  script: 'scripts',
  time: 'times',
  h1: 'headings',
  h2: 'headings',
  h3: 'headings',
  h4: 'headings',
  article: 'articles',
  title: 'titles',
};

/** Attributes in which scripts find the time that they print. */
export const stampAttributes: readonly string[] = [
  'data-timestamp',
  'data-time',
  'data-published',
  'data-datetime',
  'data-date',
  'data-epoch',
  'data-utc',
];

/** Collects a page's elements in one pass: asking for each kind on its own walks the whole page each time. */
export function pageElements(document: Document): PageElements {
  const found: Lists = {
    ...{ metas: [], links: [], scripts: [], times: [], headings: [] },
    ...{ articles: [], titles: [], items: [], stamped: [], bodies: [] },
  };
  for (const element of document.querySelectorAll('*')) {
    const list = Object.hasOwn(listOfTag, element.localName) ? listOfTag[element.localName] : undefined;
    if (list !== undefined) found[list].push(element);
    if (element.attributes.length > 0) placeByNames(element, found);
  }
  return found;
}

function placeByNames(element: Element, found: Lists): void {
  if (element.hasAttribute('itemprop')) found.items.push(element);
  if (stampAttributes.some((name) => element.hasAttribute(name))) found.stamped.push(element);
  if (isBodyName(element)) found.bodies.push(element);
}

/** True where an attribute that lists words, such as `rel` or `itemprop`, holds this one. */
export function hasWord(element: Element, attribute: string, word: string): boolean {
  return (element.getAttribute(attribute) ?? '').split(/\s+/).includes(word);
}
