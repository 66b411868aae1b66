/** A set of names that can be looked for at a position of a text. */
export interface NameTrie {
  /**
   * Walks the names that start at `position` and calls `found` with the offset after each, shortest first, and its index
   * in the list of names. Nothing is allocated, so that a scan costs what its steps cost.
   */
  readonly walk: (text: string, position: number, found: (end: number, index: number) => void) => void;
  /** By character code: 1 where some name starts with the character. */
  readonly starts: Uint8Array;
}

/** Letters get small numbers so that a step of the trie (node, letter) fits one small integer. */
const alphabetSize = 4096;
const largestNode = 2 ** 31 / alphabetSize;

/**
 * Builds a trie of names: one open-addressed table of whole numbers from (node, letter) to node. Looking takes time in
 * the length of the longest name at that position, not in the number of names. Upper and lower case are one letter.
 * Throws a `RangeError` when the names use more than 4,095 different letters or have more than half a million beginnings.
 */
export function buildNameTrie(names: readonly string[]): NameTrie {
  const letters = numberLetters(names);
  const steps = new StepTable(names.reduce((sum, name) => sum + name.length, 0));
  const nameAtNode: number[] = [-1];
  names.forEach((name, index) => {
    let node = 0;
    for (let at = 0; at < name.length; at += 1) {
      const step = node * alphabetSize + (letters[name.charCodeAt(at)] ?? 0);
      let next = steps.get(step);
      if (next === 0) {
        next = nameAtNode.push(-1) - 1;
        if (next >= largestNode) throw new RangeError(`names have more than ${largestNode} beginnings`);
        steps.set(step, next);
      }
      node = next;
    }
    if (node !== 0) nameAtNode[node] = index;
  });
  const nameAt = Int32Array.from(nameAtNode);
  return {
    walk(text, position, found) {
      let node = 0;
      for (let at = position; at < text.length; at += 1) {
        const letter = letters[text.charCodeAt(at)] ?? 0;
        if (letter === 0) return;
        node = steps.get(node * alphabetSize + letter);
        if (node === 0) return;
        const index = nameAt[node] ?? -1;
        if (index >= 0) found(at + 1, index);
      }
    },
    starts: Uint8Array.from(letters, (letter) => (letter !== 0 && steps.get(letter) !== 0 ? 1 : 0)),
  };
}

/** Numbers the letters of the names from 1; the upper case of a letter has its number. */
function numberLetters(names: readonly string[]): Uint16Array {
  const letters = new Uint16Array(65_536);
  let count = 0;
  for (const name of names) {
    for (let at = 0; at < name.length; at += 1) {
      const code = name.charCodeAt(at);
      if (letters[code] !== 0) continue;
      count += 1;
      if (count >= alphabetSize) throw new RangeError(`names use more than ${alphabetSize - 1} letters`);
      letters[code] = count;
      const upper = name.charAt(at).toUpperCase();
      if (upper.length === 1) letters[upper.charCodeAt(0)] = count;
    }
  }
  return letters;
}

/** A map from whole numbers to whole numbers, 0 for what is not there; grows never, so give it enough room. */
class StepTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(mostEntries: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(mostEntries, 1) * 2));
    this.keys = new Int32Array(size).fill(-1);
    this.values = new Int32Array(size);
    this.mask = size - 1;
  }

  get(key: number): number {
    const slot = this.slotOf(key);
    return this.keys[slot] === key ? (this.values[slot] ?? 0) : 0;
  }

  set(key: number, value: number): void {
    const slot = this.slotOf(key);
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  private slotOf(key: number): number {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4) spreads neighbouring nodes.
    let slot = (Math.imul(key, 0x9e3779b1) >>> 11) & this.mask;
    while (this.keys[slot] !== key && this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
    return slot;
  }
}
