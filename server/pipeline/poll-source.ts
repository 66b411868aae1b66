import type { FeedState, SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { FetchResult } from '../sources/fetching/guarded-fetch.ts';
import { validatorsAreStale } from '../sources/fetching/validators.ts';
import { saveSource } from '../store/sources.repository.ts';
import type { CollectContext } from './collect-context.ts';
import { ingestFeed } from './ingest-feed.ts';
import { movedSource } from './moved-source.ts';
import {
  attemptFailed,
  attemptSucceeded,
  beginAttempt,
  noEntries,
  type PollAttempt,
} from './poll-attempt.ts';
import { pollNewsService } from './poll-news-service.ts';
import { isAskedService } from './poll-schedule.ts';

/** What an RSS, Atom or JSON feed may be called; anything else is taken too, as many servers name it wrongly. */
export const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/**
 * Fetches a feed of the operator once and reads what is new of it, whether it is due or not. How it went is kept: the
 * state of the feed, and the attempt, so that "no news" is told from "not collected". A permanent redirect moves the
 * source; an answer that the feed is gone for good (410) sets it aside. A caller's mistake is a source without an address:
 * it throws a `RangeError`.
 */
export async function pollSource(context: CollectContext, source: Source): Promise<SourcePoll> {
  const { address } = source;
  if (isAskedService(source)) return pollNewsService(context, source);
  if (address === null) throw new RangeError(`address of the source "${source.id}" is null: it is no feed`);
  const attempt = await beginAttempt(context, source);
  const { before, triedAt } = attempt;
  const isStale = validatorsAreStale(before.validatedAt, triedAt);
  const result = await context.fetch({
    address,
    accept: feedTypes,
    ...(isStale ? {} : validatorsOf(before)),
  });
  if (result.outcome === 'failed') return refused(attempt, result);
  if (result.outcome === 'notModified') {
    await movedSource(context, source, result.movedTo);
    return attemptSucceeded(attempt, {}, 'notModified', noEntries);
  }
  return readFetched(attempt, result);
}

/** A feed that is gone for good is set aside. */
async function refused(
  attempt: PollAttempt,
  { rejection, status, retryAt }: Extract<FetchResult, { outcome: 'failed' }>,
): Promise<SourcePoll> {
  const { context, source, triedAt } = attempt;
  if (status === 410) {
    const setAsideReason = 'The site says that the feed is gone for good (410). What it brought stays.';
    await saveSource(context.database, { ...source, setAsideAt: triedAt, setAsideReason });
  }
  const wasAsked = rejection.reason !== 'tryLater' || status !== null;
  return attemptFailed(attempt, rejection, { wasAsked, retryAt });
}

function validatorsOf({ etag, lastModified, validatedAddress }: FeedState) {
  return { etag, lastModified, ...(validatedAddress === null ? {} : { validatedAddress }) };
}

async function readFetched(
  attempt: PollAttempt,
  result: Extract<FetchResult, { outcome: 'fetched' }>,
): Promise<SourcePoll> {
  const { context, triedAt } = attempt;
  const source = await movedSource(context, attempt.source, result.movedTo);
  const { bytes, charset, address, etag, lastModified } = result;
  const document = { bytes, charset, address, locator: address, fetchedAt: triedAt };
  const outcome = await ingestFeed(context, source, document);
  if ('rejection' in outcome)
    return attemptFailed(attempt, outcome.rejection, { wasAsked: true, retryAt: null });
  const { head, counts } = outcome;
  const { malformed, minutesBetweenFetches } = head;
  const state = {
    ...{ etag, lastModified, malformed, minutesBetweenFetches },
    ...{ validatedAt: triedAt, validatedAddress: address },
    entriesAccepted: counts.new + counts.changed + counts.unchanged,
    entriesRejected: counts.rejected,
  };
  return attemptSucceeded(attempt, state, 'fetched', counts);
}
