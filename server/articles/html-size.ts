/** Elements that have no end tag. */
const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements whose content is not markup. */
const rawTags = new Set(['script', 'style', 'textarea', 'title']);

/** Elements that end where one of the named others begins. */
const endsAt: Readonly<Record<string, readonly string[]>> = {
  p: 'p div ul ol dl table h1 h2 h3 h4 h5 h6 blockquote pre section article header footer form hr'.split(' '),
  li: ['li'],
  option: ['option'],
  td: ['td', 'th', 'tr'],
  th: ['td', 'th', 'tr'],
  tr: ['tr'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
};

/** How large a document is for a parser. */
export interface HtmlSize {
  readonly elements: number;
  /** Deepest nesting; counting stops above `depthLimit`. */
  readonly depth: number;
}

/** Measures a document in one pass, before anything parses it: nesting alone can keep a parser busy for minutes. */
export function measureHtml(html: string, depthLimit: number): HtmlSize {
  const open: string[] = [];
  let elements = 0;
  let depth = 0;
  let skipTo: string | null = null;
  for (const match of html.matchAll(
    /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)(\/?)>?/gi,
  )) {
    const tag = match[2]?.toLowerCase();
    if (tag === undefined || (skipTo !== null && !(match[1] === '/' && tag === skipTo))) continue;
    skipTo = null;
    if (match[1] === '/') {
      const at = open.lastIndexOf(tag);
      if (at >= 0) open.length = at;
      continue;
    }
    elements += 1;
    if (voidTags.has(tag) || match[3]?.endsWith('/')) continue;
    while (endsAt[open.at(-1) ?? '']?.includes(tag)) open.pop();
    if (rawTags.has(tag)) skipTo = tag;
    open.push(tag);
    depth = Math.max(depth, open.length);
    if (depth > depthLimit) break;
  }
  return { elements, depth };
}
