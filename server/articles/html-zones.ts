import { asideWords, bodyNames, captionNames, foreignWords } from './data/aside-names.ts';

/** Elements that are never the article, whatever their names. */
const asideTags = new Set(['nav', 'aside', 'footer', 'amp-sidebar', 'amp-list']);
const asideRoles = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'menu']);
const hiddenName =
  /^(?:blind|sr-only|visually-?hidden|screen[-_]?out|screen-?reader(?:-text)?|hide|hidden|a11y|ir)$/i;

/** What the names in an element's class and id say of it. */
interface NamedZone {
  readonly aside: boolean;
  readonly foreign: boolean;
  readonly body: boolean;
  readonly hidden: boolean;
  readonly caption: boolean;
}

/** True where markup names an element as something other than the article. The caller makes sure that the article is not inside. */
export function isAsideName(element: Element): boolean {
  if (asideTags.has(element.localName) || asideRoles.has(element.getAttribute('role') ?? '')) return true;
  return zoneOf(element).aside;
}

/** True where markup names an element as something that stands inside articles on many pages and is none of their text. */
export function isForeignName(element: Element): boolean {
  if (element.localName === 'nav' || element.getAttribute('role') === 'navigation') return true;
  return zoneOf(element).foreign;
}

/** True where markup names an element as the article's text. */
export function isBodyName(element: Element): boolean {
  return /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '') || zoneOf(element).body;
}

/** True where markup names an element as the words under a picture. */
export function isCaptionName(element: Element): boolean {
  return zoneOf(element).caption;
}

/** True where an element is not shown, or only to screen readers. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  return zoneOf(element).hidden;
}

/** Names repeat on a page and over the pages of an outlet: what they say is kept, up to a number. */
const known = new Map<string, NamedZone>();
const mostKnown = 20_000;

function zoneOf(element: Element): NamedZone {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const kept = known.get(written);
  if (kept) return kept;
  if (known.size >= mostKnown) known.clear();
  const zone = readNames(written);
  known.set(written, zone);
  return zone;
}

function readNames(written: string): NamedZone {
  const names = written.split(/\s+/).filter((name) => name !== '');
  const words = names.flatMap((name) => [
    name.toLowerCase().replaceAll(/[^a-z]/g, ''),
    ...name
      .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/),
  ]);
  const joined = names.map((name) => name.toLowerCase().replaceAll(/[^a-z]/g, ''));
  return {
    caption: joined.some((name) => captionNames.has(name)),
    aside: words.some((word) => asideWords.has(word)),
    foreign: words.some((word) => foreignWords.has(word)),
    body: joined.some((name) => bodyNames.has(name)),
    hidden: names.some((name) => hiddenName.test(name)),
  };
}
