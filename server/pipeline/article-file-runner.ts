import type { ArticleFileQuery, ArticleFileReply } from '../../shared/schemas/article-file-reply.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { ingestDocument } from './ingest-source.ts';
import { documentsOfFile } from './source-documents.ts';

/** So many stories of a file are told one by one. */
const mostTold = 200;

/**
 * The runner behind `POST /api/v1/article-files`: a saved page, a text, a saved feed or JSON lines, as bytes. `collecting`
 * gives what one file is read with.
 */
export function articleFileRunner(collecting: () => Promise<Omit<CollectContext, 'report'>>) {
  return async ({ name, crawlDate }: ArticleFileQuery, bytes: Uint8Array): Promise<ArticleFileReply> => {
    const reports: IngestReport[] = [];
    const context: CollectContext = { ...(await collecting()), report: (one) => reports.push(one) };
    for await (const next of documentsOfFile(name, bytes, crawlDate === undefined ? {} : { crawlDate })) {
      if ('document' in next) await ingestDocument(context, next.document);
      else await leaveOut(context, next.rejection);
    }
    const count = (outcome: IngestReport['outcome']) =>
      reports.filter((report) => report.outcome === outcome).length;
    return {
      name,
      stories: reports.slice(0, mostTold).map(storyOf),
      ...{ stored: count('stored'), unchanged: count('unchanged'), rejected: count('rejected') },
    };
  };
}

function storyOf(report: IngestReport): ArticleFileReply['stories'][number] {
  const { locator, outcome, article, instruments, claims, rejection } = report;
  return {
    ...{ locator, outcome, rejection },
    articleId: article?.id ?? null,
    title: article?.title ?? null,
    companies: instruments.map(({ instrumentId, name }) => ({ instrumentId, name })),
    numbers: claims.length,
  };
}
