import { isAsideName, isBodyName, isCaptionName, isForeignName, isHidden } from './html-zones.ts';
import type { LineMarkup, PageLine } from './page-line.ts';

/** Elements whose text is no part of what a reader reads as the page's text. */
const skipTags = new Set(
  'script style noscript template iframe object embed svg canvas head select option button input textarea audio video dialog amp-ad amp-embed amp-analytics amp-social-share'.split(
    ' ',
  ),
);
const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption amp-list amp-sidebar'.split(
    ' ',
  ),
);

interface Place {
  readonly heading: number | null;
  readonly aside: boolean;
  readonly foreign: boolean;
  readonly body: boolean;
  readonly link: boolean;
  readonly caption: boolean;
  readonly formula: boolean;
}

/** Where the article certainly is: an element that holds one of these is not aside, whatever its name. */
export interface Anchors {
  readonly body: Element | null;
  readonly headline: Element | null;
}

/** A line of a page and the text nodes that it was put together from, those of formulas left out. */
export interface HtmlLine {
  readonly line: PageLine & { readonly markup: LineMarkup };
  readonly nodes: readonly Node[];
}

/** The lines of a page as a reader sees them, in order, each with what the markup says of its place. Offsets count in the lines joined by line breaks. */
export function htmlLines(root: Node, anchors: Anchors): HtmlLine[] {
  const writer = new LineWriter();
  const place = {
    heading: null,
    aside: false,
    foreign: false,
    body: false,
    link: false,
    caption: false,
    formula: false,
  };
  walk(root, place, anchors, writer);
  return writer.finish();
}

function walk(node: Node, place: Place, anchors: Anchors, writer: LineWriter): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) writer.write(child.textContent ?? '', place, child);
    else if (child.nodeType === 1 && isElement(child)) element(child, place, anchors, writer);
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function element(child: Element, place: Place, anchors: Anchors, writer: LineWriter): void {
  const tag = child.localName;
  if (tag === 'br') writer.endLine();
  if (skipTags.has(tag) || isHidden(child)) return;
  const inner = placeIn(child, tag, place, anchors);
  const row = tag === 'tr' ? tableRow(child) : null;
  const isBlock = blockTags.has(tag);
  if (isBlock) writer.endLine(tag === 'p' || tag === 'div');
  if (row !== null) writer.write(row, inner, child);
  else walk(child, inner, anchors, writer);
  if (isBlock) writer.endLine(tag === 'p' || tag === 'div');
}

function placeIn(child: Element, tag: string, place: Place, anchors: Anchors): Place {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  const holds = [anchors.body, anchors.headline].some(
    (anchor) => anchor !== null && (child === anchor || child.contains(anchor)),
  );
  const formula = place.formula || tag === 'math';
  const mayBeAside = !holds && !formula && tag !== 'body' && tag !== 'a';
  return {
    heading: level === undefined ? place.heading : Number(level),
    aside: place.aside || (mayBeAside && isAsideName(child)),
    foreign: place.foreign || (mayBeAside && isForeignName(child)),
    body: place.body || child === anchors.body || (anchors.body === null && isBodyName(child)),
    link: place.link || (tag === 'a' && leadsElsewhere(child)),
    caption: place.caption || isCaption(child, tag),
    formula,
  };
}

/** A link that runs a script or stays on the page points to no other story. */
function leadsElsewhere(link: Element): boolean {
  return !/^\s*(?:#|javascript:|$)/i.test(link.getAttribute('href') ?? '');
}

/** A figure's words are its caption, unless the figure is a table, code or a quotation; so are words so named. */
function isCaption(child: Element, tag: string): boolean {
  if (tag === 'figcaption' || isCaptionName(child)) return true;
  return tag === 'figure' && !child.querySelector('table,pre,blockquote');
}

/** A row of short cells is one line; a row that lays out the page is not. */
function tableRow(row: Element): string | null {
  const cells = [...row.children];
  if (
    cells.length < 2 ||
    cells.some((cell) => cell.querySelector('div,p,table,ul,ol,br,h1,h2,h3,h4,h5,h6') !== null)
  )
    return null;
  const texts = cells.map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  return texts.every((text) => text.length <= 60) ? texts.filter((text) => text !== '').join(' / ') : null;
}

/** Collects text into lines; white space is folded as a browser folds it. */
class LineWriter {
  readonly #lines: HtmlLine[] = [];
  #nodes: Node[] = [];
  #text = '';
  #linked = 0;
  #place: Place | null = null;
  #blank = true;
  #at = 0;

  write(raw: string, place: Place, node: Node): void {
    const text = raw.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ');
    if (text.trim() !== '') {
      this.#place ??= place;
      if (!place.formula) this.#nodes.push(node);
      if (place.link) this.#linked += text.trim().length;
    }
    this.#text += text;
  }

  endLine(paragraph = false): void {
    const text = this.#text.replaceAll(/ {2,}/g, ' ').trim();
    const place = this.#place;
    if (text !== '' && place) {
      const { heading, aside, foreign, body, caption } = place;
      const linkShare = Math.min(1, this.#linked / text.length);
      const markup: LineMarkup = { heading, aside, foreign, body, caption, linkShare, readable: false };
      const end = this.#at + text.length;
      const line = { text, start: this.#at, end, blankBefore: this.#blank, markup };
      this.#lines.push({ line, nodes: this.#nodes });
      this.#at += text.length + 1;
      this.#blank = false;
    }
    if (paragraph) this.#blank = true;
    this.#text = '';
    this.#nodes = [];
    this.#linked = 0;
    this.#place = null;
  }

  finish(): HtmlLine[] {
    this.endLine();
    return this.#lines;
  }
}
