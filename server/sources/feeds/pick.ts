import type { Vocabulary } from './vocabularies.ts';
import { elementsOf, innerHtml, trimmedText, type XmlElement } from './xml-element.ts';

/** Vocabularies that a feed's own elements may have; elements of the others are extensions. */
export const ownVocabularies: ReadonlySet<Vocabulary> = new Set(['core', 'atom', 'rdf', 'sitemap', 'other']);

/**
 * The elements right below `parent` with one of the names, those of the first name first. A name with a vocabulary
 * (`dc:date`) asks for that one; one without asks for the feed's own, whichever namespace the publisher gave it.
 */
export function pick(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((wanted) => {
    const [name = '', vocabulary] = wanted.split(':').reverse();
    return elementsOf(parent, name).filter((element) =>
      vocabulary ? element.vocabulary === vocabulary : ownVocabularies.has(element.vocabulary),
    );
  });
}

/** The first of the picked elements' texts; null where none has any. */
export function firstText(elements: readonly XmlElement[]): string | null {
  return firstOf(elements, trimmedText);
}

/** The first of the picked elements' contents as HTML; null where none has any. */
export function firstHtml(elements: readonly XmlElement[]): string | null {
  return firstOf(elements, innerHtml);
}

/** What `read` makes of the first element that it can read; null where it can read none. */
export function firstOf<T>(
  elements: readonly XmlElement[],
  read: (element: XmlElement) => T | null,
): T | null {
  for (const element of elements) {
    const value = read(element);
    if (value !== null) return value;
  }
  return null;
}
