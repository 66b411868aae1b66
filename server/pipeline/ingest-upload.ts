import type { ArticleUpload, IngestReport } from '../../shared/schemas/article-reply.ts';
import { type IngestContext, ingestPage } from './ingest-page.ts';
import type { SeriesLookup } from './reference.ts';

interface UploadContext extends Pick<IngestContext, 'database' | 'reference' | 'now' | 'readPage'> {
  /** A lookup for one upload: prices may have changed since the last. */
  readonly newSeriesLookup: () => SeriesLookup;
}

/** The runner behind `POST /api/v1/articles`: one page, sent as text or HTML. */
export function ingestUpload(context: UploadContext): (upload: ArticleUpload) => Promise<IngestReport> {
  return ({ content, mediaType, url, crawlDate }) =>
    ingestPage(
      {
        database: context.database,
        reference: context.reference,
        seriesOf: context.newSeriesLookup(),
        sourceId: 'upload',
        now: context.now,
        ...(context.readPage ? { readPage: context.readPage } : {}),
      },
      {
        bytes: new TextEncoder().encode(content),
        mediaType,
        locator: url ?? 'upload',
        ...(url === undefined ? {} : { url }),
        ...(crawlDate === undefined ? {} : { crawlDate }),
      },
    );
}
