import type { Vocabulary } from './vocabularies.ts';

/**
 * One element of a feed as it was read. Names are local and in lower case, since both are mixed up in the wild; the
 * keys of `attributes` keep their prefix. `base` is the address that xml:base sets for it; null where none is set.
 */
export interface XmlElement {
  readonly name: string;
  readonly vocabulary: Vocabulary;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  readonly base: string | null;
}

/** The elements right below `parent`, in their order; only those with one of `names` where names are given. */
export function elementsOf(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return parent.children.flatMap((child) =>
    typeof child !== 'string' && (names.length === 0 || names.includes(child.name)) ? [child] : [],
  );
}

/** All text in an element and below it, as written; '' where there is none. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The text of an element without the space around it; null where nothing is left. */
export function trimmedText(element: XmlElement | undefined): string | null {
  return element ? textIn(element).trim() || null : null;
}

/** An attribute without the space around it; null where it is missing or empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** The language that xml:lang or lang gives an element; null where it has neither. */
export function languageOn(element: XmlElement | undefined): string | null {
  return attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang');
}

/** HTML's elements without an end tag (WHATWG HTML, 13.1.2). */
const voidNames = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * What is inside an element, as HTML: text alone stays as it is (it is escaped markup or plain text), elements are
 * written out again. Null where there is nothing.
 */
export function innerHtml(element: XmlElement): string | null {
  const html = element.children.every((child) => typeof child === 'string')
    ? textIn(element)
    : element.children.map(written).join('');
  return html.trim() || null;
}

function written(node: XmlElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = [...node.attributes]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`);
  const start = `<${node.name}${attributes.join('')}>`;
  return voidNames.has(node.name) ? start : `${start}${node.children.map(written).join('')}</${node.name}>`;
}

/** Text written so that it means itself in XML and HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
