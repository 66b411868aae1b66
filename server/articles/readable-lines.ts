import { Readability } from '@mozilla/readability';
import { htmlLines } from './html-lines.ts';
import type { PageLine } from './page-line.ts';

/** Fewer characters than Readability's own default (500): a Korean market brief is shorter than that. */
const leastText = 150;

/**
 * Marks the lines that Readability keeps as the page's content. It is a second opinion: it knows no Korean and keeps
 * related stories, but finds the content of layouts whose names say nothing. The document is changed by it.
 */
export function markReadable(lines: readonly PageLine[], document: Document): PageLine[] {
  const kept = readableTexts(document);
  return lines.map((line) =>
    line.markup ? { ...line, markup: { ...line.markup, readable: kept.has(line.text) } } : line,
  );
}

function readableTexts(document: Document): Set<string> {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    charThreshold: leastText,
    disableJSONLD: true,
  });
  const content = parsed(reader);
  const lines = content ? htmlLines(content, { body: null, headline: null }) : [];
  return new Set(lines.map((line) => line.text));
}

/** Readability throws on some broken documents; a page without its opinion is read all the same. */
function parsed(reader: Readability<Node>): Node | null {
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}
