/** What may be left out before parsing, each with its end. Comments of a page hold neither text nor metadata. */
const ends: Readonly<Record<string, RegExp>> = {
  '<!--': /-->/g,
  '<script': /<\/script\s*>/gi,
  '<style': /<\/style\s*>/gi,
  '<svg': /<\/svg\s*>/gi,
};

/**
 * A page without its scripts (those of JSON-LD stay), styles, comments and drawings: they are half of most pages, and
 * none of their text. What has no end stays. Takes time in proportion to the length.
 */
export function withoutScripts(html: string): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  const start = /<!--|<(?:script|style|svg)(?=[\s>/])/gi;
  let from = 0;
  for (let match = start.exec(html); match; match = start.exec(html)) {
    const name = match[0].toLowerCase();
    const end = ends[name];
    if (!end || endless.has(name)) continue;
    end.lastIndex = match.index + (name === '<!--' ? 2 : name.length);
    if (!end.test(html)) {
      endless.add(name);
      continue;
    }
    start.lastIndex = end.lastIndex;
    if (name === '<script' && isLinkedData(html, match.index)) continue;
    kept.push(html.slice(from, match.index));
    from = end.lastIndex;
  }
  kept.push(html.slice(from));
  return kept.join('');
}

/** A start tag is at most this long, in characters. */
const longestTag = 1000;

function isLinkedData(html: string, at: number): boolean {
  const tag = html.slice(at, at + longestTag);
  return /ld\+json/i.test(tag.slice(0, tag.indexOf('>') + 1));
}
