const unreserved = /^[A-Za-z0-9._~-]$/;

/** Reserved characters that stay as they are; the others, and all that no address may hold, are written with a percent sign. */
const plain = /^[A-Za-z0-9._~/?:@&=+,;!()-]$/;

/**
 * A path and query in the one form in which RFC 9309 compares them (section 2.2.2): encoded letters, digits and -._~
 * are decoded, everything else outside the plain characters is encoded, in capitals. A star or a dollar sign is itself.
 */
export function robotsPath(path: string): string {
  return canonical(path);
}

/**
 * A rule's pattern in the same form; here a star stands for any characters and a dollar sign at the end for the end
 * (section 2.2.3), while `%2A` and `%24` stand for the characters themselves. Stars in a row are one.
 */
export function robotsPattern(pattern: string): string {
  const anchored = pattern.endsWith('$');
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const kept = pieces.filter((piece, index) => piece !== '' || index === 0 || index === pieces.length - 1);
  return kept.map(canonical).join('*') + (anchored ? '$' : '');
}

function canonical(text: string): string {
  return text.replace(/%[0-9a-f]{2}|[\s\S]/giu, (symbol) => {
    if (symbol.length === 3 && symbol.startsWith('%')) {
      const decoded = String.fromCharCode(Number.parseInt(symbol.slice(1), 16));
      return unreserved.test(decoded) ? decoded : symbol.toUpperCase();
    }
    return plain.test(symbol) ? symbol : percentEncoded(symbol);
  });
}

function percentEncoded(symbol: string): string {
  return [...Buffer.from(symbol, 'utf8')]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
