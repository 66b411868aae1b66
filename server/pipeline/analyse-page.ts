import type { Mention } from '../../shared/schemas/mention.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { PageInput, PageReading, ReadArticle, ReadTeaser } from '../articles/read-page.ts';
import { extractClaims } from '../claims/extract-claims.ts';
import { linkText } from '../linking/link-text.ts';
import { type CheckedClaim, checkClaims } from './check-claims.ts';
import { type ReadPage, readHere } from './page-reader.ts';
import type { Reference, SeriesLookup } from './reference.ts';

/** All that one page says, with nothing stored yet. */
export type PageAnalysis =
  | {
      readonly outcome: 'article';
      readonly article: ReadArticle;
      readonly teasers: readonly ReadTeaser[];
      readonly charset: string;
      readonly mentions: readonly Mention[];
      readonly claims: readonly CheckedClaim[];
    }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection; readonly teasers: readonly ReadTeaser[] };

/** Bytes to article by `readPage` (in this thread where not given), and on as in `analyseReading`. */
export async function analysePage(
  input: PageInput,
  reference: Reference,
  seriesOf: SeriesLookup,
  readPage: ReadPage = readHere,
  now?: InstantUtc,
): Promise<PageAnalysis> {
  return analyseReading(await readPage(input), reference, seriesOf, now);
}

/** Article to mentions, mentions to claims, claims to verdicts, wherever the article was read from. Without `now` no verdict is pending. */
export async function analyseReading(
  page: PageReading,
  reference: Reference,
  seriesOf: SeriesLookup,
  now?: InstantUtc,
): Promise<PageAnalysis> {
  if (page.outcome === 'rejected') return page;
  const { article } = page;
  const mentions = linkText(article.text, reference.dictionary, {
    language: article.language,
    title: article.title,
    date: article.date.date,
  });
  const statements = extractClaims(article, mentions, reference);
  return { ...page, mentions, claims: await checkClaims(statements, reference, seriesOf, now) };
}
