import { asideWords, bodyNames, foreignWords } from './data/aside-names.ts';

/** Elements that are never the article, whatever their names. */
const asideTags = new Set(['nav', 'aside', 'footer', 'amp-sidebar', 'amp-list']);
const asideRoles = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'menu']);

/** True where markup names an element as something other than the article. The caller makes sure that the article is not inside. */
export function isAsideName(element: Element): boolean {
  if (asideTags.has(element.localName) || asideRoles.has(element.getAttribute('role') ?? '')) return true;
  return nameWords(element).some((word) => asideWords.has(word));
}

/** True where markup names an element as something that stands inside articles on many pages and is none of their text. */
export function isForeignName(element: Element): boolean {
  if (element.localName === 'nav' || element.getAttribute('role') === 'navigation') return true;
  return nameWords(element).some((word) => foreignWords.has(word));
}

/** True where markup names an element as the article's text. */
export function isBodyName(element: Element): boolean {
  if (/\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')) return true;
  return names(element).some((name) => bodyNames.has(name.toLowerCase().replaceAll(/[^a-z]/g, '')));
}

/** True where an element is not shown, or only to screen readers. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  return names(element).some((name) =>
    /^(?:blind|sr-only|visually-?hidden|screen[-_]?out|screen-?reader(?:-text)?|hide|hidden|a11y|ir)$/i.test(
      name,
    ),
  );
}

function names(element: Element): string[] {
  return `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`
    .split(/\s+/)
    .filter((name) => name !== '');
}

function nameWords(element: Element): string[] {
  return names(element).flatMap((name) => [
    name.toLowerCase().replaceAll(/[^a-z]/g, ''),
    ...name
      .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/),
  ]);
}
