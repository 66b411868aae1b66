import { elementsOf, type XmlElement } from './xml-element.ts';

/**
 * The first element of a document that is named like the root of what is looked for, however deep it stands: a
 * server's warning before it may have left its own elements open. Null where there is none.
 */
export function findRoot(tops: readonly XmlElement[], names: ReadonlySet<string>): XmlElement | null {
  for (const top of tops) {
    const found = names.has(top.name) ? top : findRoot(elementsOf(top), names);
    if (found) return found;
  }
  return null;
}
