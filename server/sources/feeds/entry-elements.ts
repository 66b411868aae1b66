import { ownVocabularies } from './pick.ts';
import { elementsOf, type XmlElement } from './xml-element.ts';

/**
 * Every entry (`item` or `entry`) of a document in its order, also those outside the channel and those that stand
 * inside another one because its end was left out. What is inside an extension's element is no entry.
 */
export function entryElements(top: XmlElement): XmlElement[] {
  return elementsOf(top).flatMap((child) => {
    if (!ownVocabularies.has(child.vocabulary)) return [];
    const below = entryElements(child);
    return child.name === 'item' || child.name === 'entry' ? [child, ...below] : below;
  });
}
