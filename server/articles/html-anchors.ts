import { isSameTitle } from './find-headline.ts';
import type { Anchors } from './html-lines.ts';
import { isBodyName } from './html-zones.ts';

/** Finds the headline (the heading that is the page's title, else the only first-level one) and the element marked as the article's text. */
export function findAnchors(document: Document, title: string | null): Anchors {
  const headings = [...document.querySelectorAll('h1,h2,h3,h4')];
  const titled = headings.filter(
    (heading) => title !== null && isSameTitle(heading.textContent ?? '', title),
  );
  const first = headings.filter(
    (heading) => heading.localName === 'h1' && (heading.textContent ?? '').trim().length >= 12,
  );
  return {
    headline: titled.at(0) ?? (first.length === 1 ? (first[0] ?? null) : null),
    body: bodyElement(document),
  };
}

/** The marked element with the most text, where one clearly holds the article; null where several do, as the cards of a list. */
function bodyElement(document: Document): Element | null {
  const marked = [...document.querySelectorAll('[class],[id],[itemprop]')].filter(isBodyName);
  const articles = [...document.querySelectorAll('article')];
  const candidates = marked.length > 0 ? marked : articles.length === 1 ? articles : [];
  const sized = candidates
    .map((element) => ({ element, length: textLength(element) }))
    .sort((a, b) => b.length - a.length);
  const [best, second] = sized;
  if (!best || best.length < 40) return null;
  return second && !best.element.contains(second.element) && second.length > best.length * 0.6
    ? null
    : innermost(best.element, sized);
}

/** Of nested marked elements the inner one, where it holds nearly all the text. */
function innermost(outer: Element, sized: readonly { element: Element; length: number }[]): Element {
  const whole = textLength(outer);
  return (
    sized.findLast(({ element, length }) => outer.contains(element) && length > whole * 0.7)?.element ?? outer
  );
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replaceAll(/\s+/g, '').length;
}
