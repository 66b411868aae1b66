/** Attributes of an element; null and undefined are left out, numbers are printed with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What XML 1.0 cannot hold in any spelling: controls, lone surrogates (Cs), two non-characters.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Cs}]/gu;

/** Text as XML content or attribute value: five characters escaped, what XML cannot hold as U+FFFD. Example: `A&B` is `A&amp;B`. */
export function escapeXml(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The text that `escapeXml` made, as it was but for what XML cannot hold. */
export function plainText(escaped: string): string {
  if (!escaped.includes('&')) return escaped;
  const entities = Object.entries(ENTITIES).reverse(); // & last, since every other begins with it
  return entities.reduce((text, [character, entity]) => text.replaceAll(entity, character), escaped);
}

/** A coordinate with at most two decimals and no needless zeros. Throws a `RangeError` for a number that is not finite. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`coordinate is ${value}; it must be finite`);
  return String(Math.round(value * 100) / 100 + 0);
}

/** One element as markup. Attribute values are escaped here; children are markup already (text through `escapeXml`). */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === null || value === undefined) return '';
    return ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`;
  });
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}
