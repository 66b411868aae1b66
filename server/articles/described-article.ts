import { classifyLines } from './classified-line.ts';
import type { HtmlMain } from './find-html-main.ts';
import { splitLines } from './page-line.ts';

/** Less than this much text in JSON-LD is a summary and no article, in characters. */
const leastDescribed = 120;

/** The page's own lines are only a part of the article where they hold less than this share of the words that JSON-LD has. */
const leastShare = 0.5;

/** From this many words on the two are compared. */
const leastWords = 120;

/** The article as the page's JSON-LD holds it, which some pages that scripts fill hold nowhere else; null where it holds none. */
export function describedArticle(title: string | null, articleBody: string | null): HtmlMain | null {
  if (title === null || articleBody === null || articleBody.length < leastDescribed) return null;
  const lines = classifyLines(splitLines(`${title.replaceAll(/\s+/g, ' ')}\n${plainText(articleBody)}`));
  const last = lines.length - 1;
  const body = Array.from({ length: last }, (_, at) => at + 1);
  const main = { first: 0, headline: 0, bodyFirst: 1, last, omitted: new Set<number>() };
  return last < 1 ? null : { lines, main, body, pageTitle: title };
}

/** True where the lines that were found are only a part of the text in JSON-LD: the rest comes with scripts. */
export function isOnlyPart({ lines, body }: HtmlMain, described: HtmlMain): boolean {
  const words = wordsOf(described.body.map((index) => described.lines[index]?.text ?? '').join(' '));
  if (words.length < leastWords) return false;
  const found = new Set(wordsOf(body.map((index) => lines[index]?.text ?? '').join(' ')));
  return words.filter((word) => found.has(word)).length < words.length * leastShare;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Some put markup into JSON-LD: its blocks become lines. */
function plainText(articleBody: string): string {
  return articleBody
    .replaceAll(/<(?:\/?(?:p|div|li|h[1-6])\b|br\b)[^<>]{0,200}>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
