import { plainTitle } from './plain-title.ts';
import { attributeOf, trimmedText, type XmlElement } from './xml-element.ts';

/** A category's name: Atom's has it in attributes (RFC 4287, 4.2.2), RSS's is text. Null where it has none. */
export function categoryName(element: XmlElement): string | null {
  const name = attributeOf(element, 'label') ?? attributeOf(element, 'term') ?? trimmedText(element);
  return name === null ? null : plainTitle(name, 'loose');
}
