import { readOpml } from '../sources/feeds/read-opml.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { inParallel } from './in-parallel.ts';

/** Feeds that are fetched at once. */
const feedsAtOnce = 4;

/** Reads every feed of an OPML list by `ingestAddress`. Outlines that name no feed are told as rejections; one bad feed stops no other. */
export async function ingestFeedList(
  context: CollectContext,
  text: string,
  locator: string,
  ingestAddress: (context: CollectContext, address: string) => Promise<void>,
): Promise<void> {
  const list = readOpml(text);
  if ('rejection' in list) return leaveOut(context, { ...list.rejection, subject: locator });
  for (const rejection of list.rejections) {
    await leaveOut(context, { ...rejection, subject: `${locator}: ${rejection.subject}` });
  }
  await inParallel(list.feeds, feedsAtOnce, ({ address }) => ingestAddress(context, address));
}
