/** A safe estimate of how wide a label of 11 px is: Hangul and other wide letters 11 px, the rest 6.6. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e80' ? 11 : 6.6;
  return Math.ceil(width);
}
