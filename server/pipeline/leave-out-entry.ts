import type { Rejection } from '../../shared/schemas/rejection.ts';
import { saveFeedEntry } from '../store/feed-entries.repository.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { entryKey } from './entry-key.ts';

/**
 * Keeps why an entry of a source was left out before it could be read as a story, as one of the entries of that source, and
 * tells of it. Left out again, it stays one entry.
 */
export async function leaveOutEntry(
  context: Pick<CollectContext, 'database' | 'now' | 'report'>,
  sourceId: string,
  rejection: Rejection,
): Promise<void> {
  await leaveOut(context, rejection);
  await saveFeedEntry(context.database, {
    ...{ sourceId, entryKey: entryKey(rejection.subject, 0), fingerprint: rejection.detail },
    ...{ outcome: 'rejected', rejection, articleId: null, readAt: context.now() },
  });
}
