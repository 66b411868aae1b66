import type { SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { findFeedState } from '../store/feed-states.repository.ts';
import { listSources } from '../store/sources.repository.ts';
import type { CollectContext } from './collect-context.ts';
import { inParallel } from './in-parallel.ts';
import { isDue } from './poll-schedule.ts';
import { pollSource } from './poll-source.ts';

/** Feeds that are fetched at once; each host has one request at a time all the same. */
const feedsAtOnce = 4;

/** Polls every source of the operator that is due now, and gives how each went. A source that fails stops no other. */
export async function pollDueSources(context: CollectContext): Promise<SourcePoll[]> {
  const due = await dueSources(context);
  const polls: SourcePoll[] = [];
  await inParallel(due, feedsAtOnce, async (source) => {
    polls.push(await pollSource(context, source));
  });
  return polls;
}

async function dueSources({ database, now }: CollectContext): Promise<Source[]> {
  const moment = now();
  const due: Source[] = [];
  for (const source of await listSources(database)) {
    if (isDue(source, await findFeedState(database, source.id), moment)) due.push(source);
  }
  return due;
}
