import type { PollFailure } from '../../../shared/schemas/feed-state.ts';
import type { RejectionReason } from '../../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { PriceProvider, RefusalReason } from '../../sources/price-providers/price-provider.ts';
import { findFeedState, saveFeedState, saveSourcePoll } from '../../store/feed-states.repository.ts';
import type { Database } from '../../store/open-database.ts';
import type { FetchedPrices } from '../fetched-prices.ts';
import { untried } from '../poll-attempt.ts';

/** What a refusal is called among the reasons for which something is left out. */
const reasons: Readonly<Record<RefusalReason, RejectionReason>> = {
  rateLimited: 'tryLater',
  budgetSpent: 'budgetSpent',
  badKey: 'keyRefused',
  notAllowed: 'keyRefused',
  unreachable: 'fetchFailed',
  badReply: 'badReply',
  notCovered: 'unknownInstrument',
  wrongCurrency: 'badPrice',
};

/**
 * Keeps how an attempt to collect prices went, as of any source: so that "no new bars" is told from "not collected". A run
 * that was refused after it brought something has failed all the same.
 */
export async function keepPriceAttempt(
  database: Database,
  { source }: Pick<PriceProvider, 'source'>,
  runs: readonly FetchedPrices[],
  { triedAt, nextTryAt }: { readonly triedAt: InstantUtc; readonly nextTryAt: InstantUtc },
): Promise<void> {
  const before = (await findFeedState(database, source.id)) ?? untried(source.id);
  const failure = failureOf(runs);
  const sum = (of: (run: FetchedPrices) => number) => runs.reduce((total, run) => total + of(run), 0);
  await saveSourcePoll(database, {
    ...{ sourceId: source.id, triedAt, failure, outcome: failure === null ? 'fetched' : 'failed' },
    entriesNew: sum(({ stored }) => stored.added),
    entriesChanged: sum(({ stored }) => stored.revised),
    entriesUnchanged: sum(({ stored }) => stored.unchanged),
    entriesRejected: 0,
  });
  await saveFeedState(database, {
    ...before,
    ...{ lastTriedAt: triedAt, nextTryAt, lastFailure: failure },
    lastSuccessAt: failure === null ? triedAt : before.lastSuccessAt,
    consecutiveFailures: failure === null ? 0 : before.consecutiveFailures + 1,
  });
}

function failureOf(runs: readonly FetchedPrices[]): PollFailure | null {
  for (const { stopped } of runs) {
    if (stopped !== null) return { reason: reasons[stopped.reason], detail: stopped.sentence };
  }
  const series = runs.flatMap((run) => run.series);
  const refused = series.find(({ outcome }) => outcome === 'refused');
  if (refused?.outcome !== 'refused' || series.some(({ outcome }) => outcome !== 'refused')) return null;
  return { reason: reasons[refused.reason], detail: refused.sentence };
}
