import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { withoutUnseen } from '../../shared/units/unseen-characters.ts';
import { canonicalAddress } from './canonical-url.ts';
import { classifyLines } from './classified-line.ts';
import { chooseDate } from './dates/choose-date.ts';
import { detectLanguage } from './detect-language.ts';
import { findFigures } from './find-figures.ts';
import { findMain } from './find-main.ts';
import { findPublisher } from './find-publisher.ts';
import { mainSegments } from './main-segments.ts';
import { splitLines } from './page-line.ts';
import { joinSegments } from './page-offset.ts';
import type { ReadArticle } from './read-article.ts';
import { type ReadTeaser, splitTeasers } from './split-teasers.ts';

/** What a page was found to hold: its article (null where it has none) and the other stories on it. */
export interface PageContent {
  readonly article: ReadArticle | null;
  readonly teasers: readonly ReadTeaser[];
  /** The page's title, and the few words on it where they are too few for an article. */
  readonly title: string | null;
  readonly words: string;
}

/** Reads a page that came as plain text. The page's text stays as it is, and the article's segments are spans of it. */
export function readTextPage(
  pageText: string,
  url: string | null,
  crawlDate: SessionDate | undefined,
  fetchedAt?: InstantUtc,
): PageContent {
  const lines = classifyLines(splitLines(pageText));
  const main = findMain(lines, null) ?? findFigures(lines);
  const teasers = splitTeasers(lines, main);
  if (!main) return { article: null, teasers, title: null, words: '' };
  const segments = mainSegments(lines, main);
  const text = joinSegments(pageText, segments);
  const language: Language = detectLanguage(text);
  const date = chooseDate({
    lines,
    main,
    text,
    segments,
    language,
    crawlDate,
    fetchedAt,
    url,
    markup: [],
    placed: true,
  });
  return {
    article: {
      title: main.headline === null ? null : withoutUnseen(lines[main.headline]?.text ?? '').trim() || null,
      pageTitle: null,
      publisher: findPublisher(text, pageText),
      text,
      language,
      coverage: 'fullText',
      canonicalUrl: url === null ? null : canonicalAddress(url, null),
      date,
      pageText,
      segments,
    },
    teasers,
    title: null,
    words: '',
  };
}
