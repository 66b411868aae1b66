import iconv from 'iconv-lite';

/** How much of a document is looked at, in bytes. */
const sampleLength = 262_144;

/**
 * The encoding of bytes that are not valid UTF-8. The declared encodings (best first) are tried before the others, and
 * the first one wins that reads the bytes without damage; where none does, the least damaged.
 *
 * UTF-8 stays possible: a page that was cut in the middle of a character, or that holds one bad byte, is still UTF-8.
 */
export function guessEncoding(bytes: Uint8Array, declared: readonly string[]): string {
  const sample = bytes.subarray(0, sampleLength);
  const candidates = [...new Set([...declared, 'utf-8', 'cp949', 'windows-1252'])];
  const damages = candidates.map((encoding) => ({ encoding, damage: damageOf(sample, encoding) }));
  const trusted = damages.find(({ encoding, damage }) => declared.includes(encoding) && damage < 0.02);
  if (trusted) return trusted.encoding;
  return damages.reduce((best, one) => (one.damage < best.damage ? one : best)).encoding;
}

/** Share (0 to 1) of the characters beyond ASCII that make no sense when the bytes are read with this encoding. */
function damageOf(sample: Uint8Array, encoding: string): number {
  const text = iconv.decode(sample, encoding);
  let beyond = 0;
  let bad = 0;
  let hangul = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    beyond += 1;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) bad += 1;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul += 1;
  }
  if (beyond === 0) return 0;
  return bad / beyond + implausible(encoding, text, hangul / beyond);
}

/** Every byte is a letter of Windows-1252, and stray accents pair up to rare syllables of CP949: neither is damage by itself. */
function implausible(encoding: string, text: string, hangulShare: number): number {
  if (encoding === 'cp949') return hangulShare < 0.3 || gluedToLatin(text) > 0.3 ? 0.2 : 0;
  if (encoding === 'windows-1252') return latinRuns(text);
  return 0;
}

/** Share of the Hangul syllables that stand inside a Latin word, as in "don퇞": a sign of Windows-1252 read as CP949. */
function gluedToLatin(text: string): number {
  const all = text.match(/[가-힣]/g)?.length ?? 0;
  const glued = text.match(/[a-z][가-힣]|[가-힣][a-z]/g)?.length ?? 0;
  return all === 0 ? 1 : glued / all;
}

/** Share of the letters beyond ASCII that stand three or more in a row, as in "¼º´É": a sign of CP949 read as Windows-1252. */
function latinRuns(text: string): number {
  const all = text.match(/[\u00a0-\u00ff]/g)?.length ?? 0;
  const inRuns = (text.match(/[\u00a0-\u00ff]{3,}/g) ?? []).reduce((sum, run) => sum + run.length, 0);
  return all === 0 ? 0 : inRuns / all;
}
