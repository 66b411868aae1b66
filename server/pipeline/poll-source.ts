import type { FeedState, SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { FetchResult } from '../sources/fetching/guarded-fetch.ts';
import { validatorsAreStale } from '../sources/fetching/validators.ts';
import { findFeedState, saveFeedState, saveSourcePoll } from '../store/feed-states.repository.ts';
import { saveSource } from '../store/sources.repository.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { type EntryCounts, ingestFeed } from './ingest-feed.ts';
import { movedSource } from './moved-source.ts';
import { minutesLater, minutesUntilNext, nextTryAfterFailure } from './poll-schedule.ts';

/** What an RSS, Atom or JSON feed may be called; anything else is taken too, as many servers name it wrongly. */
export const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

const noEntries: EntryCounts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };

/**
 * Fetches a feed of the operator once and reads what is new of it, whether it is due or not. How it went is kept: the
 * state of the feed, and the attempt, so that "no news" is told from "not collected". A permanent redirect moves the
 * source; an answer that the feed is gone for good (410) sets it aside. A caller's mistake is a source without an address:
 * it throws a `RangeError`.
 */
export async function pollSource(context: CollectContext, source: Source): Promise<SourcePoll> {
  const { address } = source;
  if (address === null) throw new RangeError(`address of the source "${source.id}" is null: it is no feed`);
  const before = (await findFeedState(context.database, source.id)) ?? untried(source.id);
  const triedAt = context.now();
  const isStale = validatorsAreStale(before.validatedAt, triedAt);
  const result = await context.fetch({
    address,
    accept: feedTypes,
    ...(isStale ? {} : validatorsOf(before)),
  });
  const attempt: Attempt = { context, source, before, triedAt };
  if (result.outcome === 'failed') return failed(attempt, result.rejection, result);
  if (result.outcome === 'notModified') {
    await movedSource(context, source, result.movedTo);
    return succeeded(attempt, {}, 'notModified', noEntries);
  }
  return readFetched(attempt, result);
}

function validatorsOf({ etag, lastModified, validatedAddress }: FeedState) {
  return { etag, lastModified, ...(validatedAddress === null ? {} : { validatedAddress }) };
}

interface Attempt {
  readonly context: CollectContext;
  readonly source: Source;
  readonly before: FeedState;
  readonly triedAt: InstantUtc;
}

async function readFetched(
  attempt: Attempt,
  result: Extract<FetchResult, { outcome: 'fetched' }>,
): Promise<SourcePoll> {
  const { context, triedAt } = attempt;
  const source = await movedSource(context, attempt.source, result.movedTo);
  const { bytes, charset, address, etag, lastModified } = result;
  const document = { bytes, charset, address, locator: address, fetchedAt: triedAt };
  const outcome = await ingestFeed(context, source, document);
  if ('rejection' in outcome)
    return failed(attempt, outcome.rejection, { status: result.status, retryAt: null });
  const { head, counts } = outcome;
  const { malformed, minutesBetweenFetches } = head;
  const state = {
    ...{ etag, lastModified, malformed, minutesBetweenFetches },
    ...{ validatedAt: triedAt, validatedAddress: address },
    entriesAccepted: counts.new + counts.changed + counts.unchanged,
    entriesRejected: counts.rejected,
  };
  return succeeded(attempt, state, 'fetched', counts);
}

async function succeeded(
  { context, before, triedAt }: Attempt,
  changes: Partial<FeedState>,
  outcome: 'fetched' | 'notModified',
  counts: EntryCounts,
): Promise<SourcePoll> {
  const state = { ...before, ...changes };
  await saveFeedState(context.database, {
    ...state,
    ...{ lastSuccessAt: triedAt, lastTriedAt: triedAt, consecutiveFailures: 0, lastFailure: null },
    nextTryAt: minutesLater(triedAt, minutesUntilNext(state.minutesBetweenFetches)),
  });
  return keepPoll(context, pollOf(before.sourceId, triedAt, outcome, counts));
}

/** Being asked to wait before anything was sent is no failure of the feed; everything else is one more. */
async function failed(
  { context, source, before, triedAt }: Attempt,
  rejection: Rejection,
  { status, retryAt }: { readonly status: number | null; readonly retryAt: InstantUtc | null },
): Promise<SourcePoll> {
  const { reason, detail } = rejection;
  const wasAsked = reason !== 'tryLater' || status !== null;
  const consecutiveFailures = before.consecutiveFailures + (wasAsked ? 1 : 0);
  await leaveOut(context, rejection);
  await saveFeedState(context.database, {
    ...before,
    ...{ lastTriedAt: triedAt, consecutiveFailures, lastFailure: { reason, detail } },
    nextTryAt: nextTryAfterFailure(triedAt, before.minutesBetweenFetches, consecutiveFailures, retryAt),
  });
  if (status === 410) {
    const setAsideReason = 'The site says that the feed is gone for good (410). What it brought stays.';
    await saveSource(context.database, { ...source, setAsideAt: triedAt, setAsideReason });
  }
  const poll = pollOf(source.id, triedAt, 'failed', noEntries);
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

function untried(sourceId: string): FeedState {
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
