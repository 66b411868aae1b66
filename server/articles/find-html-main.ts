import { parseHTML } from 'linkedom';
import { type ClassifiedLine, classifyLines } from './classified-line.ts';
import { findMain, type MainLines } from './find-main.ts';
import { findAnchors } from './html-anchors.ts';
import { htmlLines } from './html-lines.ts';
import { type HtmlMetadata, htmlMetadata } from './html-metadata.ts';
import { pageElements } from './page-elements.ts';
import type { PageLine } from './page-line.ts';
import { plainBody } from './plain-body.ts';
import { type ReadablePage, readablePage } from './readable-lines.ts';
import { selectBody } from './select-body.ts';

/** A page's lines and where its article is among them. */
export interface HtmlMain {
  readonly lines: readonly ClassifiedLine[];
  readonly main: MainLines | null;
  /** Indices of the lines of the article's text, ascending, the headline not among them. Without an article: the few words that the page holds, empty where it is a list or a notice. */
  readonly body: readonly number[];
  /** The page's title as Readability tells it. */
  readonly pageTitle: string | null;
}

type Found = Pick<HtmlMain, 'lines' | 'main'>;

/** Less than this share of the prose that Readability keeps is taken for a wrong find. */
const leastShare = 0.4;

/** A text without sentences has to be this long to be an article. */
const leastPlain = 140;

/**
 * Finds the article by the page's lines and what its markup calls them. Where that finds none, or hardly any of the
 * prose that Readability keeps, the names in the markup mislead, and only what Readability keeps is looked at.
 */
export function findHtmlMain(html: string): HtmlMain & { readonly metadata: HtmlMetadata } {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const elements = pageElements(document);
  const metadata = htmlMetadata(elements, document.documentElement?.getAttribute('lang') ?? null);
  const { title } = metadata;
  const page = readablePage(htmlLines(document, findAnchors(elements, title)), document);
  return { metadata, ...mainOfPage(page, title) };
}

function mainOfPage(page: ReadablePage, title: string | null): HtmlMain {
  const { lines, main } = mainOf(page.lines, title);
  if (main) return { lines, main, body: selectBody(lines, main, page.title), pageTitle: page.title };
  const body = plainBody(lines, page.title ?? title);
  const isLong = textLength(lines, body) >= leastPlain;
  return { lines, main: isLong ? plainMain(body) : null, body, pageTitle: page.title };
}

/** A text without sentences, as lines that stand for themselves. */
function plainMain(body: readonly number[]): MainLines | null {
  const [first, last] = [body[0], body.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first, headline: null, bodyFirst: first, last, omitted: new Set() };
}

function mainOf(lines: readonly PageLine[], title: string | null): Found {
  const named = found(lines, title);
  const all = proseLength(named.lines.filter((line) => line.markup?.readable));
  if (named.main && mainLength(named) >= all * leastShare) return named;
  const kept = found(lines.map(onlyReadable), title);
  return kept.main && mainLength(kept) > mainLength(named) ? kept : named;
}

function found(lines: readonly PageLine[], title: string | null): Found {
  const classified = classifyLines(lines);
  return { lines: classified, main: findMain(classified, title) };
}

function onlyReadable(line: PageLine): PageLine {
  const { markup } = line;
  return markup ? { ...line, markup: { ...markup, aside: !markup.readable } } : line;
}

function mainLength({ lines, main }: Found): number {
  return main
    ? proseLength(
        lines.slice(main.bodyFirst, main.last + 1).filter((_, at) => !main.omitted.has(main.bodyFirst + at)),
      )
    : 0;
}

function textLength(lines: readonly ClassifiedLine[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + (lines[index]?.text.length ?? 0), 0);
}

function proseLength(lines: readonly ClassifiedLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'prose' ? line.text.length : 0), 0);
}
