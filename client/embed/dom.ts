/** Attributes of an element; null leaves one out. */
type Attributes = Readonly<Record<string, string | null>>;

/** An HTML element with attributes and children. Texts become text nodes, so nothing from outside is ever read as markup. */
export function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A drawing as an element of this page. Throws an `Error` for markup that is not well-formed. */
export function drawingNode(svg: string): Node {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (documentElement.localName !== 'svg') throw new Error('the drawing is not well-formed');
  return document.importNode(documentElement, true);
}

/** An address as a link may have it: http and https alone; null for any other. */
export function safeAddress(text: string | null): string | null {
  if (text === null || !/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}
