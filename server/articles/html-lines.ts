import { isAsideName, isBodyName, isHidden } from './html-zones.ts';
import type { LineMarkup, PageLine } from './page-line.ts';

/** Elements whose text is no part of what a reader reads as the page's text. */
const skipTags = new Set(
  'script style noscript template iframe object embed svg canvas math head select option button input textarea audio video picture dialog figcaption amp-ad amp-embed amp-analytics amp-social-share'.split(
    ' ',
  ),
);
const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption amp-list amp-sidebar'.split(
    ' ',
  ),
);

interface Place {
  readonly heading: number | null;
  readonly aside: boolean;
  readonly body: boolean;
  readonly link: boolean;
}

/** Where the article certainly is: an element that holds one of these is not aside, whatever its name. */
export interface Anchors {
  readonly body: Element | null;
  readonly headline: Element | null;
}

/** The lines of a page as a reader sees them, in order, each with what the markup says of its place. Offsets count in the lines joined by line breaks. */
export function htmlLines(root: Node, anchors: Anchors): PageLine[] {
  const writer = new LineWriter();
  walk(root, { heading: null, aside: false, body: false, link: false }, anchors, writer);
  return writer.finish();
}

function walk(node: Node, place: Place, anchors: Anchors, writer: LineWriter): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) writer.write(child.textContent ?? '', place);
    else if (child.nodeType === 1 && isElement(child)) element(child, place, anchors, writer);
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function element(child: Element, place: Place, anchors: Anchors, writer: LineWriter): void {
  const tag = child.localName;
  if (tag === 'br') writer.endLine();
  if (
    skipTags.has(tag) ||
    isHidden(child) ||
    (tag === 'figure' && !child.querySelector('table,pre,blockquote'))
  )
    return;
  const inner = placeIn(child, tag, place, anchors);
  const row = tag === 'tr' ? tableRow(child) : null;
  const isBlock = blockTags.has(tag);
  if (isBlock) writer.endLine(tag === 'p' || tag === 'div');
  if (row !== null) writer.write(row, inner);
  else walk(child, inner, anchors, writer);
  if (isBlock) writer.endLine(tag === 'p' || tag === 'div');
}

function placeIn(child: Element, tag: string, place: Place, anchors: Anchors): Place {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  const holds = [anchors.body, anchors.headline].some(
    (anchor) => anchor !== null && (child === anchor || child.contains(anchor)),
  );
  return {
    heading: level === undefined ? place.heading : Number(level),
    aside: place.aside || (!holds && tag !== 'body' && tag !== 'a' && isAsideName(child)),
    body: place.body || child === anchors.body || (anchors.body === null && isBodyName(child)),
    link: place.link || tag === 'a',
  };
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
  readonly #lines: PageLine[] = [];
  #text = '';
  #linked = 0;
  #place: Place | null = null;
  #blank = true;
  #at = 0;

  write(raw: string, place: Place): void {
    const text = raw.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ');
    if (text.trim() !== '') {
      this.#place ??= place;
      if (place.link) this.#linked += text.trim().length;
    }
    this.#text += text;
  }

  endLine(paragraph = false): void {
    const text = this.#text.replaceAll(/ {2,}/g, ' ').trim();
    const place = this.#place;
    if (text !== '' && place) {
      const { heading, aside, body } = place;
      const linkShare = Math.min(1, this.#linked / text.length);
      const markup: LineMarkup = { heading, aside, body, linkShare, readable: false };
      this.#lines.push({
        text,
        start: this.#at,
        end: this.#at + text.length,
        blankBefore: this.#blank,
        markup,
      });
      this.#at += text.length + 1;
      this.#blank = false;
    }
    if (paragraph) this.#blank = true;
    this.#text = '';
    this.#linked = 0;
    this.#place = null;
  }

  finish(): PageLine[] {
    this.endLine();
    return this.#lines;
  }
}
