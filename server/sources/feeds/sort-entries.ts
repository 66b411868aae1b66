import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import type { Rejection } from '../../../shared/schemas/rejection.ts';
import { maxFeedEntries } from './feed-limits.ts';

/**
 * The entries that were read of a feed's `found` ones, those that can be used apart from those that cannot: an entry with neither title nor text nor
 * address is a rejection with its position, and all beyond the first 5,000 are one with their count; so is the entry within
 * which a document ends.
 */
export function sortEntries(
  entries: readonly FeedEntry[],
  found: number,
  feedName: string,
  isCutOff: boolean,
): { entries: FeedEntry[]; rejections: Rejection[] } {
  const rejections = entries.flatMap((entry, index) => {
    const detail = `Entry ${index + 1} of ${found} has neither title nor text nor address: nothing of it can be shown.`;
    return isUsable(entry) ? [] : [rejectionOf(`${feedName}#${entry.guid ?? index + 1}`, detail)];
  });
  const beyond = found - entries.length;
  const surplus = `The last ${beyond} of ${found} entries are left out: at most ${maxFeedEntries} of a feed are read.`;
  return {
    entries: entries.filter(isUsable),
    rejections: [
      ...rejections,
      ...(beyond > 0 ? [rejectionOf(`${feedName}#${maxFeedEntries + 1}…`, surplus)] : []),
      ...(isCutOff ? [rejectionOf(`${feedName}#${found + 1}`, cutOff)] : []),
    ],
  };
}

const cutOff = 'The feed breaks off within its last entry, which is left out until it comes whole.';

function isUsable(entry: FeedEntry): boolean {
  return (entry.title ?? entry.summaryHtml ?? entry.contentHtml ?? entry.address) !== null;
}

function rejectionOf(subject: string, detail: string): Rejection {
  return { stage: 'source', subject, reason: 'unusableEntry', detail };
}
