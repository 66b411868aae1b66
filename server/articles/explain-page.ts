import { type ClassifiedLine, classifyLines } from './classified-line.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findHtmlMain } from './find-html-main.ts';
import { findMain, type MainLines } from './find-main.ts';
import { lineReason } from './line-reason.ts';
import { sniffMediaType } from './media-type.ts';
import { splitLines } from './page-line.ts';
import type { PageInput } from './read-page.ts';
import { withoutScripts } from './without-scripts.ts';

/** One line of a page, and what was done with it. */
export interface ExplainedLine {
  readonly text: string;
  readonly decision: 'headline' | 'kept' | 'leftOut';
  /** Why, in words. */
  readonly reason: string;
}

/**
 * Says for each line of a page why it was kept as the article's text or left out. For a document that `readPage` has read:
 * sizes are not checked again. Empty for bytes that cannot be decoded.
 */
export function explainPage({ content, mediaType, contentTypeCharset }: PageInput): ExplainedLine[] {
  const decoded = typeof content === 'string' ? { text: content } : decodeBytes(content, contentTypeCharset);
  if ('rejection' in decoded) return [];
  const { text } = decoded;
  return (mediaType ?? sniffMediaType(text)) === 'text/html' ? explainHtml(text) : explainText(text);
}

function explainHtml(html: string): ExplainedLine[] {
  const { lines, main, body } = findHtmlMain(withoutScripts(html));
  return explained(lines, main, new Set(body));
}

function explainText(text: string): ExplainedLine[] {
  const lines = classifyLines(splitLines(text));
  const main = findMain(lines, null);
  const body = main
    ? lines.flatMap((_, index) =>
        index >= main.first && index <= main.last && !main.omitted.has(index) ? [index] : [],
      )
    : [];
  return explained(lines, main, new Set(body));
}

function explained(
  lines: readonly ClassifiedLine[],
  main: MainLines | null,
  body: ReadonlySet<number>,
): ExplainedLine[] {
  return lines.map((line, index) => {
    const isKept = body.has(index);
    const decision = index === main?.headline ? 'headline' : isKept ? 'kept' : 'leftOut';
    return { text: line.text, decision, reason: lineReason(line, index, main, decision !== 'leftOut') };
  });
}
