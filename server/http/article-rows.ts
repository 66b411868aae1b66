import type { ArticleListQuery, ListedArticle } from '../../shared/schemas/article-reply.ts';
import { listArticlePage } from '../store/article-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type CsvColumns, type ReadPage, ROWS_AT_ONCE } from './csv-pages.ts';
import type { ExportMoment } from './export-moment.ts';

/** The columns in their order, those of a citation first. */
const columnsOf = ({ origin, asOf }: ExportMoment): CsvColumns<ListedArticle> => ({
  source: ({ sourceName }) => sourceName,
  basis: ({ date }) => date.basis,
  asOf: () => asOf,
  address: ({ id }) => `${origin}/article/${encodeURIComponent(id)}?asOf=${encodeURIComponent(asOf)}`,
  articleId: ({ id }) => id,
  headline: ({ title }) => title,
  outlet: ({ publisher }) => publisher,
  language: ({ language }) => language,
  coverage: ({ coverage }) => coverage,
  date: ({ date }) => date.date,
  publishedAt: ({ date }) => date.publishedAt,
  precision: ({ date }) => date.precision,
  storyAddress: ({ canonicalUrl }) => canonicalUrl,
  echoOf: ({ echoOf }) => echoOf,
  numbersThatMatch: ({ verdicts }) => verdicts.verified,
  numbersThatDiffer: ({ verdicts }) => verdicts.contradicted,
});

/** All articles that a filter leaves, in the order of the list. */
export function articleRows(
  database: Database,
  query: Omit<ArticleListQuery, 'cursor' | 'limit'>,
  moment: ExportMoment,
) {
  const readPage: ReadPage<ListedArticle> = async (cursor) => {
    const { articles, nextCursor } = await listArticlePage(database, {
      ...{ ...query, asOf: moment.asOf, limit: ROWS_AT_ONCE },
      ...(cursor === undefined ? {} : { cursor }),
    });
    return { rows: articles, nextCursor };
  };
  return { name: 'newstape-articles', columns: columnsOf(moment), readPage };
}
