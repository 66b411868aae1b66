const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** True for the code of a Hangul syllable (U+AC00 to U+D7A3). */
export function isHangulCode(code: number): boolean {
  return code >= firstSyllable && code <= lastSyllable;
}

/**
 * Whether a name ends in a final consonant, which decides its particles (은 or 는). `rieul` for ㄹ, which takes 로;
 * null where the last character is no Hangul syllable and a reader's pronunciation decides.
 */
export function finalConsonant(name: string): 'none' | 'rieul' | 'other' | null {
  const code = name.charCodeAt(name.length - 1);
  if (!isHangulCode(code)) return null;
  const tail = (code - firstSyllable) % 28;
  if (tail === 0) return 'none';
  return tail === 8 ? 'rieul' : 'other';
}

/** The run of Hangul syllables that starts at `position`, at most `limit` long. */
export function hangulRun(text: string, position: number, limit = 12): string {
  const most = Math.min(text.length, position + limit);
  let end = position;
  while (end < most && isHangulCode(text.charCodeAt(end))) end += 1;
  return end === position ? '' : text.slice(position, end);
}
