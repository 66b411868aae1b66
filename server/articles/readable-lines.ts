import { Readability } from '@mozilla/readability';
import { type HtmlLine, htmlLines } from './html-lines.ts';
import type { LineMarkup, PageLine } from './page-line.ts';

/** Readability's own default. A text shorter than this makes it look again, with less strictness. */
const leastText = 500;

/** Korean says the same in fewer characters, and a market brief is short. */
const leastKoreanText = 150;

/** What Readability makes of a page: its title, and the page's lines with those marked that it keeps as content. */
export interface ReadablePage {
  readonly title: string | null;
  readonly lines: readonly PageLine[];
}

/**
 * Asks Readability for the page's title and content. Its content is the base of the article: it finds the text of layouts
 * whose names say nothing, but it knows no Korean, and keeps related stories and calls to subscribe. The document is
 * changed by it.
 */
export function readablePage(lines: readonly HtmlLine[], document: Document): ReadablePage {
  const isKorean = /[가-힣]{2}.{0,40}[가-힣]{2}/.test(document.title);
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    // Names are not asked for any more: taking them off costs time.
    keepClasses: true,
    charThreshold: isKorean ? leastKoreanText : leastText,
  });
  const found = parsed(reader);
  const isKept = found.content ? keeper(found.content, lines) : () => false;
  let above = false;
  const marks = lines.map((one) => {
    // Readability judges formulas by the names in their markup: they go with the text over them.
    above = one.nodes.length === 0 ? above : isKept(one);
    return marked(one, above);
  });
  return { title: found.title, lines: marks };
}

function marked({ line }: HtmlLine, readable: boolean): PageLine & { readonly markup: LineMarkup } {
  return { ...line, markup: { ...line.markup, readable } };
}

/**
 * Tells the lines whose text nodes stand in the content. Where Readability looked more than once it works on a copy of the
 * page; then lines are compared by their text.
 */
function keeper(content: Node, lines: readonly HtmlLine[]): (line: HtmlLine) => boolean {
  const nodes = new Set<Node>();
  collectText(content, nodes);
  if (lines.some((one) => one.nodes.some((node) => nodes.has(node))))
    return (one) => lengthOf(one, (node) => nodes.has(node)) * 2 > lengthOf(one, () => true);
  const texts = new Set(htmlLines(content, { body: null, headline: null }).map(({ line }) => line.text));
  return ({ line }) => texts.has(line.text);
}

function lengthOf({ nodes }: HtmlLine, counts: (node: Node) => boolean): number {
  return nodes.reduce((sum, node) => sum + (counts(node) ? (node.textContent ?? '').trim().length : 0), 0);
}

function collectText(node: Node, found: Set<Node>): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) found.add(child);
    else {
      if (child.nodeName === 'TR') found.add(child);
      collectText(child, found);
    }
  }
}

/** Readability throws on some broken documents; a page without its opinion is read all the same. */
function parsed(reader: Readability<Node>): { title: string | null; content: Node | null } {
  try {
    const { title, content } = reader.parse() ?? {};
    return { title: title?.trim() || null, content: content ?? null };
  } catch {
    return { title: null, content: null };
  }
}
