/**
 * About how wide a text is, in the unit of `size`. Nothing is measured here (there is no font), so the widest of the
 * usual system fonts is assumed: a full square for Hangul, 0.62 for a digit. Use it to keep things apart, not to align.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

function characterWidth(character: string): number {
  if (character >= '\u1100') return 1;
  if (/[.,:;'·|! ]/.test(character)) return 0.32;
  if (/[0-9a-z]/.test(character)) return 0.62;
  return 0.72;
}
