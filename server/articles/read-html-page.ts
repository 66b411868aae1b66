import { parseHTML } from 'linkedom';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { canonicalAddress } from './canonical-url.ts';
import { type ClassifiedLine, classifyLines } from './classified-line.ts';
import { chooseDate } from './dates/choose-date.ts';
import { markupDate } from './dates/markup-date.ts';
import { detectLanguage } from './detect-language.ts';
import { isSameTitle } from './find-headline.ts';
import { findHtmlMain, type HtmlMain } from './find-html-main.ts';
import type { MainLines } from './find-main.ts';
import { findPublisher } from './find-publisher.ts';
import { type HtmlMetadata, htmlMetadata } from './html-metadata.ts';
import { measureHtml } from './html-size.ts';
import { maxElementDepth, maxElements } from './page-limits.ts';
import { splitLines } from './page-line.ts';
import type { ReadArticle } from './read-article.ts';
import type { PageContent } from './read-text-page.ts';
import { splitTeasers } from './split-teasers.ts';
import { sentenceEnd } from './trim-sentence-end.ts';
import { coverage, topicWords } from './word-overlap.ts';

/** Reads a page that came as HTML. Its text is the article alone; a document too large to parse is told so in a sentence. */
export function readHtmlPage(
  html: string,
  url: string | null,
  crawlDate: SessionDate | undefined,
): PageContent | { readonly tooLarge: string } {
  const refused = sizeObjection(html);
  if (refused !== null) return { tooLarge: refused };
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const metadata = htmlMetadata(document);
  const page = findHtmlMain(document, metadata.title);
  const teasers = splitTeasers(page.lines, page.main);
  const { lines, main } = page.main ? page : describedMain(metadata);
  return { article: main ? articleOf(lines, main, metadata, url, crawlDate) : null, teasers };
}

/** Less than this much text in JSON-LD is a summary and no article. */
const leastDescribed = 120;

/** A page that scripts fill holds no text of its own, but its JSON-LD may. */
function describedMain({ title, articleBody }: HtmlMetadata): HtmlMain {
  if (title === null || articleBody === null || articleBody.length < leastDescribed)
    return { lines: [], main: null };
  const lines = classifyLines(splitLines(`${title}\n${articleBody}`));
  return { lines, main: { first: 0, headline: 0, bodyFirst: 1, last: 1, omitted: new Set() } };
}

function articleOf(
  lines: readonly ClassifiedLine[],
  main: MainLines,
  metadata: HtmlMetadata,
  url: string | null,
  crawlDate: SessionDate | undefined,
): ReadArticle {
  const paragraphs = articleParagraphs(lines, main);
  const title = titleOf(lines, main, metadata, paragraphs);
  const text = [...(title === null ? [] : [title]), ...paragraphs].join('\n\n');
  const segments = [{ start: 0, end: text.length }];
  const language = detectLanguage(text);
  const canonicalUrl = pageAddress(metadata.canonical, url);
  const markup = metadata.stamps.flatMap((stamp) => markupDate(stamp, language) ?? []);
  const where = { lines, main, text, segments, language, crawlDate, markup, placed: false };
  return {
    title,
    publisher: metadata.publisher ?? findPublisher(text, lines.map((line) => line.text).join('\n')),
    text,
    language,
    coverage: 'fullText',
    canonicalUrl,
    date: chooseDate({ ...where, url: url ?? canonicalUrl }),
    pageText: text,
    segments,
  };
}

/** The page's own canonical address, unless that is an outlet's front page, as broken templates say; else where it came from. */
function pageAddress(canonical: string | null, url: string | null): string | null {
  const own = canonicalAddress(canonical ?? '', url);
  if (own !== null && !/^https?:\/\/[^/]+\/$/.test(own)) return own;
  return url === null ? null : canonicalAddress(url, null);
}

function sizeObjection(html: string): string | null {
  const { elements, depth } = measureHtml(html, maxElementDepth);
  if (depth > maxElementDepth)
    return `The page nests more than ${maxElementDepth} elements; that deep it is not parsed.`;
  return elements > maxElements
    ? `The page has ${elements} elements; at most ${maxElements} are parsed.`
    : null;
}

/** The article's paragraphs: its own lines of text, without those of dates, reporters, captions and tools. */
function articleParagraphs(lines: readonly ClassifiedLine[], main: MainLines): string[] {
  const unwanted = ['date', 'byline', 'caption', 'menu', 'legal', 'adMark', 'promo', 'weather'];
  const paragraphs: string[] = [];
  for (let index = main.first; index <= main.last; index += 1) {
    const line = lines[index];
    if (!line || index === main.headline || main.omitted.has(index) || unwanted.includes(line.kind)) continue;
    if (index < main.bodyFirst && (!line.markup?.body || line.markup.aside)) continue;
    paragraphs.push(index === main.last ? line.text.slice(0, sentenceEnd(line.text)) : line.text);
  }
  return paragraphs;
}

/**
 * The headline as the page prints it, where it is the page's title or a heading; else the page's title without the
 * outlet's name, unless that speaks of something else than the article ("::Market News::").
 */
function titleOf(
  lines: readonly ClassifiedLine[],
  main: MainLines,
  { title }: HtmlMetadata,
  paragraphs: readonly string[],
): string | null {
  const headline = main.headline === null ? null : lines[main.headline];
  if (headline && (title === null || isSameTitle(headline.text, title) || headline.markup?.heading))
    return headline.text;
  if (title === null) return headline?.text ?? null;
  const bare = title.replace(/\s+(?:[-|–—:<·]|::)\s+[^-|–—<]{2,40}(?:\s<\s[^<]{2,20})*$/, '').trim();
  const fits = coverage(topicWords(bare), topicWords(paragraphs.join(' ').slice(0, 4000))) >= 0.25;
  return fits || !headline ? bare : headline.text;
}
