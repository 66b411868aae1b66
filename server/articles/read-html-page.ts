import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { withoutUnseen } from '../../shared/units/unseen-characters.ts';
import type { ClassifiedLine } from './classified-line.ts';
import { chooseDate } from './dates/choose-date.ts';
import { markupDate } from './dates/markup-date.ts';
import { describedArticle, isOnlyPart } from './described-article.ts';
import { detectLanguage } from './detect-language.ts';
import { isSameTitle } from './find-headline.ts';
import { findHtmlMain, type HtmlMain } from './find-html-main.ts';
import type { MainLines } from './find-main.ts';
import { findPublisher } from './find-publisher.ts';
import type { HtmlMetadata } from './html-metadata.ts';
import { measureHtml } from './html-size.ts';
import { isNotice } from './notice-page.ts';
import { pageAddress } from './page-address.ts';
import { maxElementDepth, maxElements } from './page-limits.ts';
import type { ReadArticle } from './read-article.ts';
import type { PageContent } from './read-text-page.ts';
import { splitTeasers } from './split-teasers.ts';
import { sentenceEnd } from './trim-sentence-end.ts';
import { withoutScripts } from './without-scripts.ts';
import { coverage, topicWords } from './word-overlap.ts';

/** Reads a page that came as HTML. Its text is the article alone; a document too large to parse is told so in a sentence. */
export function readHtmlPage(
  source: string,
  url: string | null,
  crawlDate: SessionDate | undefined,
  fetchedAt?: InstantUtc,
): PageContent | { readonly tooLarge: string } {
  const html = withoutScripts(source);
  const refused = sizeObjection(html);
  if (refused !== null) return { tooLarge: refused };
  const { metadata, ...found } = findHtmlMain(html);
  const teasers = splitTeasers(found.lines, found.main);
  const described = describedArticle(metadata.title, metadata.articleBody);
  const page = described && (!found.main || isOnlyPart(found, described)) ? described : found;
  const words = found.body.map((index) => found.lines[index]?.text ?? '').join('\n\n');
  const title = found.pageTitle ?? metadata.title;
  if (isGone(page)) return { article: null, teasers, title, words: '' };
  const article = articleOf(page, metadata, { url, crawlDate, fetchedAt });
  return { article, teasers, title, words };
}

/** A page in place of a story that is gone may say so in whole sentences; a brief that reports of such has figures. */
function isGone({ lines, main, body, pageTitle }: HtmlMain): boolean {
  const texts = body.map((index) => lines[index]?.text ?? '');
  const text = texts.join(' ');
  return (
    main !== null &&
    text.length <= longestGone &&
    !/\d[\d,.]{0,30}\s?(?:%|원|달러)|\$\d/.test(text) &&
    isNotice(pageTitle, texts)
  );
}

/** A page that says that its story is gone says hardly more, in characters. */
const longestGone = 240;

/** Where and when a page was had, as far as its bringer knows. */
interface PageFetch {
  readonly url: string | null;
  readonly crawlDate: SessionDate | undefined;
  readonly fetchedAt: InstantUtc | undefined;
}

function articleOf(
  { lines, main, body, pageTitle }: HtmlMain,
  metadata: HtmlMetadata,
  { url, crawlDate, fetchedAt }: PageFetch,
): ReadArticle | null {
  if (!main) return null;
  const paragraphs = articleParagraphs(lines, body);
  const title = seen(titleOf(lines, main, metadata, paragraphs));
  const text = [...(title === null ? [] : [title]), ...paragraphs].join('\n\n');
  const segments = [{ start: 0, end: text.length }];
  const language = detectLanguage(text);
  const canonicalUrl = pageAddress(metadata.canonical, url);
  const markup = metadata.stamps.flatMap((stamp) => markupDate(stamp, language) ?? []);
  const where = { lines, main, text, segments, language, crawlDate, markup, placed: false };
  return {
    title,
    publisher: seen(metadata.publisher) ?? findPublisher(text, lines.map((line) => line.text).join('\n')),
    text,
    language,
    coverage: 'fullText',
    canonicalUrl,
    date: chooseDate({ ...where, url: url ?? canonicalUrl, fetchedAt, locale: metadata.locale }),
    pageText: text,
    segments,
    pageTitle: seen(pageTitle) ?? title,
  };
}

/** A title or a name as it is told: by whom it is shown, it must not read as another. */
function seen(text: string | null): string | null {
  return text && (withoutUnseen(text).trim() || null);
}

function sizeObjection(html: string): string | null {
  const { elements, depth } = measureHtml(html, maxElementDepth);
  if (depth > maxElementDepth)
    return `The page nests more than ${maxElementDepth} elements; that deep it is not parsed.`;
  return elements > maxElements
    ? `The page has ${elements} elements; at most ${maxElements} are parsed.`
    : null;
}

/** The article's paragraphs, without what stands behind the last sentence. */
function articleParagraphs(lines: readonly ClassifiedLine[], body: readonly number[]): string[] {
  return body.map((index) => {
    const text = lines[index]?.text ?? '';
    return index === body.at(-1) ? text.slice(0, sentenceEnd(text)) : text;
  });
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
  const bare = title.replace(/(?<!\s)\s+(?:[-|–—:<·]|::)\s+[^-|–—<]{2,40}(?:\s<\s[^<]{2,20})*$/, '').trim();
  const fits = coverage(topicWords(bare), topicWords(paragraphs.join(' ').slice(0, 4000))) >= 0.25;
  return fits || !headline ? bare : headline.text;
}
