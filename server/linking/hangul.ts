/** True for a Hangul syllable (U+AC00 to U+D7A3). */
export function isHangul(character: string): boolean {
  return character >= '가' && character <= '힣';
}

/**
 * Whether a name ends in a final consonant, which decides its particles (은 or 는). `rieul` for ㄹ, which takes 로;
 * null where the last character is no Hangul syllable and a reader's pronunciation decides.
 */
export function finalConsonant(name: string): 'none' | 'rieul' | 'other' | null {
  const last = name.charAt(name.length - 1);
  if (!isHangul(last)) return null;
  const tail = (last.charCodeAt(0) - 0xac00) % 28;
  if (tail === 0) return 'none';
  return tail === 8 ? 'rieul' : 'other';
}

/** The run of Hangul syllables that starts at `position`, at most `limit` long. */
export function hangulRun(text: string, position: number, limit = 12): string {
  let end = position;
  while (end < text.length && end - position < limit && isHangul(text.charAt(end))) end += 1;
  return text.slice(position, end);
}
