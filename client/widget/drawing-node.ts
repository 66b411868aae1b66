import { plainText } from '../../shared/drawing/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;

/**
 * A drawing of `shared/drawing` as an element of this page, made piece by piece: no text is ever handed to the browser as
 * markup, which a page that enforces Trusted Types forbids. It understands what `markup.ts` writes, where `<` and `>` stand
 * around tags alone, and nothing else.
 */
export function drawingNode(svg: string): Element {
  const whole = document.createElementNS(SVG, 'g');
  let open: ParentNode = whole;
  for (const piece of svg.split('<').slice(1)) {
    const [tag = '', text = ''] = piece.split('>');
    const [name = ''] = tag.split(/[ /]/);
    if (name === '') {
      open = open.parentNode ?? whole;
      continue;
    }
    const made = document.createElementNS(SVG, name);
    made.textContent = plainText(text);
    for (const [, key = '', value = ''] of tag.matchAll(ATTRIBUTE)) {
      made.setAttribute(key, plainText(value));
    }
    open.append(made);
    if (!tag.endsWith('/')) open = made;
  }
  return whole.firstElementChild ?? whole;
}
