import { type ClassifiedLine, classifyLines } from './classified-line.ts';
import { findMain, type MainLines } from './find-main.ts';
import { findAnchors } from './html-anchors.ts';
import { htmlLines } from './html-lines.ts';
import type { PageLine } from './page-line.ts';
import { markReadable } from './readable-lines.ts';

/** A page's lines and where its article is among them. */
export interface HtmlMain {
  readonly lines: readonly ClassifiedLine[];
  readonly main: MainLines | null;
}

/** Less than this share of the prose that Readability keeps is taken for a wrong find. */
const leastShare = 0.4;

/**
 * Finds the article by the page's lines and what its markup calls them. Where that finds none, or hardly any of the
 * prose that Readability keeps, the names in the markup mislead, and only what Readability keeps is looked at.
 */
export function findHtmlMain(document: Document, title: string | null): HtmlMain {
  const lines = markReadable(htmlLines(document, findAnchors(document, title)), document);
  const named = found(lines, title);
  const all = proseLength(named.lines.filter((line) => line.markup?.readable));
  if (named.main && mainLength(named) >= all * leastShare) return named;
  const kept = found(lines.map(onlyReadable), title);
  return kept.main && mainLength(kept) > mainLength(named) ? kept : named;
}

function found(lines: readonly PageLine[], title: string | null): HtmlMain {
  const classified = classifyLines(lines);
  return { lines: classified, main: findMain(classified, title) };
}

function onlyReadable(line: PageLine): PageLine {
  const { markup } = line;
  return markup ? { ...line, markup: { ...markup, aside: !markup.readable } } : line;
}

function mainLength({ lines, main }: HtmlMain): number {
  return main
    ? proseLength(
        lines.slice(main.bodyFirst, main.last + 1).filter((_, at) => !main.omitted.has(main.bodyFirst + at)),
      )
    : 0;
}

function proseLength(lines: readonly ClassifiedLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'prose' ? line.text.length : 0), 0);
}
