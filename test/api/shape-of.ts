/** What a reply is made of: the kinds of value at each place (`.rows[].event.key`). */
export type Shape = Readonly<Record<string, readonly string[]>>;

/** The shape of a value of JSON. Entries of lists stand at one place. */
export function shapeOf(value: unknown): Shape {
  const kinds = new Map<string, Set<string>>();
  const note = (place: string, one: unknown): void => {
    const kind = one === null ? 'null' : Array.isArray(one) ? 'list' : typeof one;
    const known = kinds.get(place) ?? new Set();
    kinds.set(place, known.add(kind));
    if (Array.isArray(one)) for (const item of one) note(`${place}[]`, item);
    else if (typeof one === 'object' && one !== null)
      for (const [name, field] of Object.entries(one)) note(`${place}.${name}`, field);
  };
  note('', value);
  return Object.fromEntries([...kinds].map(([place, known]) => [place, [...known].sort()]));
}
