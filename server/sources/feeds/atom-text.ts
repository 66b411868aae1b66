import { Buffer } from 'node:buffer';
import { plainTitle } from './plain-title.ts';
import { attributeOf, elementsOf, innerHtml, textIn, type XmlElement } from './xml-element.ts';

/** How a text construct is to be read (RFC 4287, 3.1 and 4.1.3; `mode` is Atom 0.3's). */
type TextType = 'text' | 'html' | 'xhtml' | 'base64' | 'binary';

/** An Atom title as plain text; null where it has none. */
export function atomTitle(element: XmlElement): string | null {
  const type = textType(element);
  if (type === 'binary') return null;
  if (type === 'base64') return plainTitle(base64Text(textIn(element)), 'html');
  return plainTitle(textIn(element), type === 'html' ? 'html' : 'text');
}

/** An Atom summary or content as HTML, or as the plain text that it is; null where it is empty, elsewhere or no text. */
export function atomHtml(element: XmlElement): string | null {
  const type = textType(element);
  if (type === 'binary') return null;
  if (type === 'base64') return base64Text(textIn(element)).trim() || null;
  const wrappers = elementsOf(element, 'div');
  const [wrapper] = wrappers;
  // XHTML stands in one div, which is not part of the text (RFC 4287, 3.1.1.3).
  return innerHtml(wrapper && type === 'xhtml' && wrappers.length === 1 ? wrapper : element);
}

function textType(element: XmlElement): TextType {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text';
  if (attributeOf(element, 'mode')?.toLowerCase() === 'base64') return 'base64';
  if (type.includes('xhtml')) return 'xhtml';
  if (type.includes('html')) return elementsOf(element).length > 0 ? 'xhtml' : 'html';
  if (type === 'text' || type.startsWith('text/')) return 'text';
  if (type === 'application/octet-stream') return 'base64';
  return type.includes('/') && !/[/+]xml$/.test(type) ? 'binary' : 'text';
}

function base64Text(written: string): string {
  return Buffer.from(written, 'base64').toString('utf8');
}
