import { firstText, pick } from './pick.ts';
import { plainTitle } from './plain-title.ts';
import { elementsOf, textIn, type XmlElement } from './xml-element.ts';

/** The people that an entry names as its authors, without doubles, in its order: a name where there is one, else the address. */
export function authorsOf(entry: XmlElement): string[] {
  const names = pick(entry, 'author', 'dc:creator', 'dc:author', 'itunes:author', 'creator').flatMap(
    (element) => authorName(element) ?? [],
  );
  return [...new Set(names)];
}

/** Atom's person has elements of its own (RFC 4287, 3.2); RSS's is text. */
function authorName(element: XmlElement): string | null {
  if (elementsOf(element).length === 0) return contactName(textIn(element));
  const person = firstText(pick(element, 'name')) ?? firstText(pick(element, 'email', 'uri', 'url'));
  return person === null ? contactName(textIn(element)) : plainTitle(person, 'loose');
}

/** "kim@example.com (김기자)" and "김기자 <kim@example.com>" are 김기자. */
function contactName(written: string): string | null {
  const contact = /^\s*(?:mailto:)?[^\s@()<>]{1,100}@[^\s@()<>]{1,200}\s*\(([^()]{1,200})\)\s*$/.exec(
    written,
  );
  const mailbox = /^([^@<>]{1,200}?)\s*<[^\s@<>]{1,100}@[^\s@<>]{1,200}>\s*$/.exec(written);
  return plainTitle(contact?.[1] ?? mailbox?.[1] ?? written, 'loose');
}
