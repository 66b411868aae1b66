/** Kinds of characters that decide where a word ends. */
export const characterKind = { other: 0, hangul: 1, latin: 2 } as const;

const kinds = new Uint8Array(65_536);
for (let code = 0xac00; code <= 0xd7a3; code += 1) kinds[code] = characterKind.hangul;
for (const [from, to] of [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
] as const) {
  for (let code = from; code <= to; code += 1) kinds[code] = characterKind.latin;
}
kinds[0xd7] = characterKind.other;
kinds[0xf7] = characterKind.other;
kinds[0x5f] = characterKind.latin;

/** The kind of the character at `index`: Hangul syllable, Latin letter or digit (and `_`), or other; other outside the text. */
export function kindAt(text: string, index: number): number {
  return index < 0 || index >= text.length ? characterKind.other : (kinds[text.charCodeAt(index)] ?? 0);
}
