import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { Rejection, RejectionReason } from '../../shared/schemas/rejection.ts';
import type { PageReading } from '../articles/read-page.ts';
import { saveRejection } from '../store/rejections.repository.ts';
import type { CollectContext } from './collect-context.ts';
import { pageInput } from './ingest-page.ts';
import { readHere } from './page-reader.ts';
import { rawDocumentOf } from './raw-document-of.ts';

/** What was read of a story, and the document that it was read from. */
export interface EntryReading {
  readonly reading: PageReading;
  /** Looks the document up: the same bytes may be stored meanwhile, and then are as they were noted first. */
  readonly raw: () => Promise<RawDocument>;
  readonly bytes: Uint8Array;
  /** False where the page could not be had this time and may be next time. */
  readonly isFinal: boolean;
}

/** Reasons that may be gone at the next attempt. */
const passing: ReadonlySet<RejectionReason> = new Set([
  'fetchFailed',
  'fetchTimeout',
  'httpStatus',
  'tryLater',
]);

/**
 * The page of an entry in place of the entry, for its whole text. The entry stays where it has no address, its page
 * cannot be fetched or holds no article, or says less; the reason is a stored rejection of the page.
 */
export async function followEntry(
  context: CollectContext,
  sourceId: string,
  address: string | null,
  own: EntryReading,
): Promise<EntryReading> {
  if (address === null) return own;
  const result = await context.fetch({ address, accept: 'text/html, application/xhtml+xml' });
  if (result.outcome !== 'fetched') {
    if (result.outcome !== 'failed') return own;
    await keep(context, result.rejection);
    return { ...own, isFinal: !passing.has(result.rejection.reason) };
  }
  const page = await (context.readPage ?? readHere)(
    pageInput({
      ...{ bytes: result.bytes, locator: address, url: result.address, fetchedAt: context.now() },
      ...(result.charset === null ? {} : { contentTypeCharset: result.charset }),
    }),
  );
  if (page.outcome === 'rejected') {
    await keep(context, page.rejection);
    return own;
  }
  const reading = withEntryDate(page, own.reading);
  const { bytes } = result;
  const origin = {
    ...{ sourceId, locator: address, url: result.address, fetchedAt: context.now(), crawlDate: null },
    charset: page.charset,
  };
  const raw = () => rawDocumentOf(context.database, bytes, origin);
  return { reading, bytes, raw, isFinal: true };
}

/** The page's article, dated by its feed where the feed knows the minute: nothing is closer to the outlet's own clock. */
function withEntryDate(page: Extract<PageReading, { outcome: 'article' }>, entry: PageReading): PageReading {
  if (entry.outcome !== 'article') return page;
  const stamp = entry.article.date;
  const isBetter = stamp.precision === 'minute' || (page.article.date.date === null && stamp.date !== null);
  return isBetter ? { ...page, article: { ...page.article, date: stamp } } : page;
}

/** The story itself is stored from its entry, so that the page's rejection is no rejection of the story. */
function keep({ database, now }: CollectContext, rejection: Rejection): Promise<void> {
  return saveRejection(database, rejection, now());
}
