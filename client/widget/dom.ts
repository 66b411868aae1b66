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
