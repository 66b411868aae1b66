/** A set of names that can be looked for at a position of a text. */
export interface NameTrie {
  /** The names that start at `position`, shortest first, as the offset after them and their index in the list of names. */
  readonly matchesAt: (text: string, position: number) => { end: number; index: number }[];
}

/** Letters get small numbers so that a step of the trie (node, letter) fits one small integer. */
const alphabetSize = 4096;

/**
 * Builds a trie of names: one `Map` from (node, letter) to node. Looking takes time in the length of the longest name
 * at that position, not in the number of names. Throws a `RangeError` when the names use more than 4,095 different letters.
 */
export function buildNameTrie(names: readonly string[]): NameTrie {
  const letters = new Uint16Array(65_536);
  const steps = new Map<number, number>();
  const nameAtNode: number[] = [-1];
  let letterCount = 0;
  names.forEach((name, index) => {
    let node = 0;
    for (let at = 0; at < name.length; at += 1) {
      const code = name.charCodeAt(at);
      if (letters[code] === 0) {
        letterCount += 1;
        if (letterCount >= alphabetSize)
          throw new RangeError(`names use more than ${alphabetSize - 1} letters`);
        letters[code] = letterCount;
      }
      const step = node * alphabetSize + (letters[code] ?? 0);
      const next = steps.get(step) ?? nameAtNode.push(-1) - 1;
      steps.set(step, next);
      node = next;
    }
    if (node !== 0) nameAtNode[node] = index;
  });
  return {
    matchesAt(text, position) {
      const found: { end: number; index: number }[] = [];
      let node = 0;
      for (let at = position; at < text.length; at += 1) {
        const letter = letters[text.charCodeAt(at)] ?? 0;
        const next = letter === 0 ? undefined : steps.get(node * alphabetSize + letter);
        if (next === undefined) break;
        node = next;
        const index = nameAtNode[node] ?? -1;
        if (index >= 0) found.push({ end: at + 1, index });
      }
      return found;
    },
  };
}
