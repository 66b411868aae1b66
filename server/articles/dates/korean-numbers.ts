const counts: readonly (readonly string[])[] = [
  ['한', '하나'],
  ['두', '둘'],
  ['석', '세', '셋'],
  ['넉', '네', '넷'],
  ['다섯'],
  ['여섯'],
  ['일곱'],
  ['여덟'],
  ['아홉'],
  ['열'],
  ['열한'],
  ['열두'],
];

/** An alternation for a regular expression that matches a count of months or years in words or figures, up to two digits. */
export const countPattern = '(?:\\d{1,2}|열두|열한|열|아홉|여덟|일곱|여섯|다섯|넉|네|석|세|두|한)';

/** The number of a count in figures or Korean words, or null for another word. Example: `열` is 10. */
export function koreanCount(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const index = counts.findIndex((forms) => forms.includes(word));
  return index < 0 ? null : index + 1;
}
