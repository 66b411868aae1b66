import { isSameTitle } from './find-headline.ts';
import type { Anchors } from './html-lines.ts';
import type { PageElements } from './page-elements.ts';

/** Finds the headline (the heading that is the page's title, else the only first-level one) and the element marked as the article's text. */
export function findAnchors(elements: PageElements, title: string | null): Anchors {
  const { headings } = elements;
  const titled = headings.find((heading) => title !== null && isSameTitle(heading.textContent ?? '', title));
  const first = headings.filter(
    (heading) => heading.localName === 'h1' && (heading.textContent ?? '').trim().length >= 12,
  );
  return {
    headline: titled ?? (first.length === 1 ? (first[0] ?? null) : null),
    body: bodyElement(elements),
  };
}

/** The marked element with the most text, where one clearly holds the article; null where several do, as the cards of a list. */
function bodyElement({ bodies, articles }: PageElements): Element | null {
  const candidates = bodies.length > 0 ? bodies : articles.length === 1 ? articles : [];
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
