import { parseHTML } from 'linkedom';
import { measureHtml } from './html-size.ts';
import { maxElementDepth, maxElements, maxPageBytes } from './page-limits.ts';

/** Elements whose words are none of the text: a figure's caption, a form, what scripts fill. */
const leftOut = new Set(
  'script style noscript template iframe object embed svg figure figcaption form button video audio select textarea math'.split(
    ' ',
  ),
);
const blocks = new Set(
  'p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr table tbody thead td th blockquote section article header footer aside hr pre center main address'.split(
    ' ',
  ),
);

/**
 * The lines of an entry's text. It may be HTML, HTML that was escaped once more, or plain text. Null where it is larger
 * or nests deeper than what is parsed of a page.
 */
export function entryLines(given: string): string[] | null {
  const lines = linesOf(given);
  const escaped = lines?.some((line) =>
    /<\/?(?:p|br|a|b|div|img|strong|span|table)\b[^<>]{0,400}>/i.test(line),
  );
  return escaped && lines ? linesOf(lines.join('\n')) : lines;
}

function linesOf(html: string): string[] | null {
  if (!/[<&]/.test(html)) return html.length > maxPageBytes ? null : tidy(html.split('\n'));
  const { elements, depth } =
    html.length > maxPageBytes
      ? { elements: Number.POSITIVE_INFINITY, depth: 0 }
      : measureHtml(html, maxElementDepth);
  if (depth > maxElementDepth || elements > maxElements) return null;
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const parts: string[] = [];
  // A newline in HTML is a space, but a text without any block is plain text that keeps its lines.
  const plain = !/<(?:p|br|div|li|tr)\b/i.test(html);
  collect(document.body, parts, plain);
  return tidy(parts.join('').split('\n'));
}

function collect(node: Node, parts: string[], plain: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = child.textContent ?? '';
      parts.push(plain ? text : text.replaceAll(/\s+/g, ' '));
      continue;
    }
    const name = child.nodeName.toLowerCase();
    if (child.nodeType !== 1 || leftOut.has(name)) continue;
    const isBlock = blocks.has(name);
    if (isBlock) parts.push('\n');
    collect(child, parts, plain);
    if (isBlock) parts.push('\n');
  }
}

function tidy(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line
        .replaceAll(/\u200b|\u200c|\u2060|\ufeff/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}
