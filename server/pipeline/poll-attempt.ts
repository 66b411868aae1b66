import type { FeedState, SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import {
  findFeedState,
  newestPolls,
  saveFeedState,
  saveSourcePoll,
} from '../store/feed-states.repository.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import type { EntryCounts } from './ingest-feed.ts';
import { adaptedMinutes, minutesLater, nextTryAfterFailure, pollsLookedAt } from './poll-schedule.ts';

/** One attempt to collect from a source, with how it stood before. */
export interface PollAttempt {
  readonly context: CollectContext;
  readonly source: Source;
  readonly before: FeedState;
  readonly triedAt: InstantUtc;
}

export const noEntries: EntryCounts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };

/** Begins an attempt at the moment of the context's clock. */
export async function beginAttempt(context: CollectContext, source: Source): Promise<PollAttempt> {
  const before = (await findFeedState(context.database, source.id)) ?? untried(source.id);
  return { context, source, before, triedAt: context.now() };
}

/** Keeps that the source answered, and when it is asked next. */
export async function attemptSucceeded(
  { context, before, triedAt }: PollAttempt,
  changes: Partial<FeedState>,
  outcome: 'fetched' | 'notModified',
  counts: EntryCounts,
): Promise<SourcePoll> {
  const state = { ...before, ...changes };
  const poll = await keepPoll(context, pollOf(before.sourceId, triedAt, outcome, counts));
  const polls = await newestPolls(context.database, before.sourceId, pollsLookedAt);
  await saveFeedState(context.database, {
    ...state,
    ...{ lastSuccessAt: triedAt, lastTriedAt: triedAt, consecutiveFailures: 0, lastFailure: null },
    nextTryAt: minutesLater(triedAt, adaptedMinutes(state.minutesBetweenFetches, polls.reverse())),
  });
  return poll;
}

/**
 * Keeps why the source brought nothing, or nothing more after `counts`, and when it is asked again. Being asked to wait
 * before anything was sent is no failure of the source; everything else is one more.
 */
export async function attemptFailed(
  { context, source, before, triedAt }: PollAttempt,
  rejection: Rejection,
  {
    wasAsked,
    retryAt,
    counts = noEntries,
  }: { readonly wasAsked: boolean; readonly retryAt: InstantUtc | null; readonly counts?: EntryCounts },
): Promise<SourcePoll> {
  const { reason, detail } = rejection;
  const consecutiveFailures = before.consecutiveFailures + (wasAsked ? 1 : 0);
  await leaveOut(context, rejection);
  await saveFeedState(context.database, {
    ...before,
    ...{ lastTriedAt: triedAt, consecutiveFailures, lastFailure: { reason, detail } },
    nextTryAt: nextTryAfterFailure(triedAt, before.minutesBetweenFetches, consecutiveFailures, retryAt),
  });
  const poll = pollOf(source.id, triedAt, 'failed', counts);
  return keepPoll(context, { ...poll, failure: { reason, detail } });
}

function pollOf(
  sourceId: string,
  triedAt: InstantUtc,
  outcome: SourcePoll['outcome'],
  counts: EntryCounts,
): SourcePoll {
  return {
    ...{ sourceId, triedAt, outcome, failure: null },
    entriesNew: counts.new,
    entriesChanged: counts.changed,
    entriesUnchanged: counts.unchanged,
    entriesRejected: counts.rejected,
  };
}

async function keepPoll({ database }: CollectContext, poll: SourcePoll): Promise<SourcePoll> {
  await saveSourcePoll(database, poll);
  return poll;
}

/** How it stands with a source that was never asked. */
export function untried(sourceId: string): FeedState {
  return {
    sourceId,
    lastSuccessAt: null,
    lastTriedAt: null,
    nextTryAt: null,
    etag: null,
    lastModified: null,
    validatedAt: null,
    validatedAddress: null,
    consecutiveFailures: 0,
    lastFailure: null,
    entriesAccepted: 0,
    entriesRejected: 0,
    malformed: null,
    minutesBetweenFetches: null,
  };
}
