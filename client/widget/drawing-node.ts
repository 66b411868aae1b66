const SVG = 'http://www.w3.org/2000/svg';
const PIECE = /<(\/?)([a-z]\w*)((?: [\w:-]+="[^"]*")*)(\/?)>|([^<]+)/giy;
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * A drawing of `shared/drawing` as an element of this page, made piece by piece: no text is ever handed to the browser as
 * markup, which a page that enforces Trusted Types forbids. Throws an `Error` for anything but what `markup.ts` writes.
 */
export function drawingNode(svg: string): SVGElement {
  const open: SVGElement[] = [];
  let root: SVGElement | undefined;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < svg.length) {
    const [piece, close, name = '', attributes = '', empty, text] = PIECE.exec(svg) ?? [];
    if (piece === undefined) throw new Error('the drawing is not well-formed');
    if (text !== undefined) open.at(-1)?.append(plain(text));
    else if (close) open.pop();
    else {
      const made = document.createElementNS(SVG, name);
      for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        if (key !== 'xmlns') made.setAttribute(key, plain(value));
      }
      if (open.length === 0) root = made;
      else open.at(-1)?.append(made);
      if (!empty) open.push(made);
    }
  }
  if (!root || open.length > 0) throw new Error('the drawing is not well-formed');
  return root;
}

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
