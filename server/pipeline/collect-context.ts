import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { GuardedFetch } from '../sources/fetching/guarded-fetch.ts';
import type { NewsService } from '../sources/news-services/news-service.ts';
import { saveRejection } from '../store/rejections.repository.ts';
import type { IngestContext } from './ingest-page.ts';
import { rejectedReport } from './ingest-report.ts';

/** The fetcher as the composing root hands it in: sockets stay open until it is closed. */
export interface Fetching {
  readonly fetch: GuardedFetch;
  close(): Promise<void>;
}

/** The services of a process, and how a pause between two requests passes. */
export interface NewsAsking {
  readonly services: readonly NewsService[];
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** What collecting from addresses works with. */
export interface CollectContext extends Omit<IngestContext, 'sourceId'> {
  readonly fetch: GuardedFetch;
  /** Fetch the page of every feed entry, whatever its source says. */
  readonly followPages?: boolean;
  /** The services that are asked for news; absent: none is asked here. */
  readonly news?: NewsAsking;
  /** Told of every document, feed entry and address as soon as it is done or refused. */
  readonly report: (report: IngestReport) => void;
}

/** Keeps why something was left out, and tells of it. */
export async function leaveOut(
  context: Pick<CollectContext, 'database' | 'now' | 'report'>,
  rejection: Rejection,
): Promise<void> {
  await saveRejection(context.database, rejection, context.now());
  context.report(rejectedReport(rejection.subject, rejection));
}
