import { createHash } from 'node:crypto';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import type { PageInput } from '../articles/read-page.ts';
import { findRawDocument } from '../store/raw-documents.repository.ts';
import { saveRejection } from '../store/rejections.repository.ts';
import { analysePage } from './analyse-page.ts';
import { type IngestContext, ingestReading } from './ingest-reading.ts';
import { rejectedReport } from './ingest-report.ts';

export type { IngestContext } from './ingest-reading.ts';

/** A document as it came in: bytes, where from, and what its bringer knows of it. */
export interface SourceDocument {
  readonly bytes: Uint8Array;
  readonly mediaType?: 'text/plain' | 'text/html';
  /** The charset of the HTTP header, where there was one. */
  readonly contentTypeCharset?: string;
  readonly locator: string;
  readonly url?: string;
  readonly crawlDate?: SessionDate;
  /** When it was fetched from its address; absent for what came from a file. */
  readonly fetchedAt?: InstantUtc;
  /** What the source says about the text itself, shown with the article. */
  readonly note?: string;
}

/**
 * Reads one document into the database: what `ingestReading` stores of its article. A document that holds no article is a
 * stored rejection.
 */
export async function ingestPage(context: IngestContext, document: SourceDocument): Promise<IngestReport> {
  const analysis = await analysePage(
    pageInput(document),
    context.reference,
    context.seriesOf,
    context.readPage,
    context.now(),
  );
  if (analysis.outcome === 'rejected') {
    await saveRejection(context.database, analysis.rejection, context.now());
    return rejectedReport(document.locator, analysis.rejection, analysis.teasers.length);
  }
  return ingestReading(context, {
    raw: await rawDocument(context, document, analysis.charset),
    bytes: document.bytes,
    analysis,
    locator: document.locator,
    note: document.note ?? null,
    entry: null,
  });
}

/** What reading needs to know of a document. A page that was fetched was crawled on that day (in UTC). */
export function pageInput(document: SourceDocument): PageInput {
  const { bytes, mediaType, contentTypeCharset, locator, url, fetchedAt } = document;
  const crawlDate = document.crawlDate ?? (fetchedAt && sessionDate(fetchedAt.slice(0, 10)));
  return {
    content: bytes,
    locator,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(contentTypeCharset === undefined ? {} : { contentTypeCharset }),
    ...(url === undefined ? {} : { url }),
    ...(crawlDate === undefined ? {} : { crawlDate }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

async function rawDocument(
  context: IngestContext,
  document: SourceDocument,
  charset: string,
): Promise<RawDocument> {
  const hash = createHash('sha256').update(document.bytes).digest('hex');
  const earlier = await findRawDocument(context.database, hash);
  return (
    earlier ?? {
      hash,
      sourceId: context.sourceId,
      locator: document.locator,
      url: document.url ?? null,
      fetchedAt: context.now(),
      crawlDate: document.crawlDate ?? null,
      charset,
      byteLength: document.bytes.byteLength,
    }
  );
}
