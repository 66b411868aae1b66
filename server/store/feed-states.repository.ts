import {
  type FeedState,
  FeedStateSchema,
  PollFailureSchema,
  type SourcePoll,
  SourcePollSchema,
} from '../../shared/schemas/feed-state.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import { storable } from './write-rows.ts';

/** How it stands with the collecting of a feed; null where it was never tried. */
export async function findFeedState(database: Database, sourceId: string): Promise<FeedState | null> {
  const row = await database
    .selectFrom('feed_state')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .executeTakeFirst();
  return row ? FeedStateSchema.parse({ ...row, lastFailure: failureOf(row.lastFailure) }) : null;
}

/** How it stands with every source that was tried, by its id. */
export async function feedStates(database: Database): Promise<Map<string, FeedState>> {
  const rows = await database.selectFrom('feed_state').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.sourceId,
      FeedStateSchema.parse({ ...row, lastFailure: failureOf(row.lastFailure) }),
    ]),
  );
}

/** Saves how it stands, in place of what was saved before. */
export async function saveFeedState(database: Database, state: FeedState): Promise<void> {
  const { sourceId, lastSuccessAt, lastTriedAt, nextTryAt, etag, lastModified, validatedAt } = state;
  const { consecutiveFailures, lastFailure, entriesAccepted, entriesRejected, malformed } = state;
  const { minutesBetweenFetches, validatedAddress } = state;
  const row = storable({
    ...{ lastSuccessAt, lastTriedAt, nextTryAt, etag, lastModified, validatedAt, validatedAddress },
    ...{ consecutiveFailures, entriesAccepted, entriesRejected, malformed, minutesBetweenFetches },
    lastFailure: lastFailure === null ? null : JSON.stringify(lastFailure),
  });
  await database
    .insertInto('feed_state')
    .values({ sourceId, ...row })
    .onConflict((conflict) => conflict.column('sourceId').doUpdateSet(row))
    .execute();
}

/** Keeps that a source was tried. A second attempt at the very same moment takes the place of the first. */
export async function saveSourcePoll(database: Database, poll: SourcePoll): Promise<void> {
  const { sourceId, triedAt, outcome, entriesNew, entriesChanged, entriesUnchanged, entriesRejected } = poll;
  const row = {
    ...{ outcome, entriesNew, entriesChanged, entriesUnchanged, entriesRejected },
    failure: poll.failure === null ? null : JSON.stringify(poll.failure),
  };
  await database
    .insertInto('source_poll')
    .values({ sourceId, triedAt, ...row })
    .onConflict((conflict) => conflict.columns(['sourceId', 'triedAt']).doUpdateSet(row))
    .execute();
}

/** The attempts to collect from a source within two moments, both included, oldest first. */
export async function sourcePolls(
  database: Database,
  sourceId: string,
  from: InstantUtc,
  to: InstantUtc,
): Promise<SourcePoll[]> {
  const rows = await database
    .selectFrom('source_poll')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .where('triedAt', '>=', from)
    .where('triedAt', '<=', to)
    .orderBy('triedAt')
    .execute();
  return rows.map((row) => SourcePollSchema.parse({ ...row, failure: failureOf(row.failure) }));
}

/** The last attempts to collect from a source, newest first. */
export async function newestPolls(
  database: Database,
  sourceId: string,
  count: number,
): Promise<SourcePoll[]> {
  const rows = await database
    .selectFrom('source_poll')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .orderBy('triedAt', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => SourcePollSchema.parse({ ...row, failure: failureOf(row.failure) }));
}

function failureOf(text: string | null) {
  return text === null ? null : readJson(PollFailureSchema, text);
}
