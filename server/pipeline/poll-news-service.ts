import type { FeedState, SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import type { NewsPage, NewsService } from '../sources/news-services/news-service.ts';
import type { ProviderRefusal } from '../sources/price-providers/price-provider.ts';
import { findFeedEntry } from '../store/feed-entries.repository.ts';
import { findNewsRequest } from '../store/news-requests.repository.ts';
import { saveProviderRest } from '../store/provider-use.repository.ts';
import { instrumentsToAsk, withCodes } from './asked-companies.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { entryKey } from './entry-key.ts';
import type { EntryCounts } from './ingest-feed.ts';
import { ingestNewsItem } from './ingest-news-item.ts';
import { leaveOutEntry } from './leave-out-entry.ts';
import { missingAccess, noCompany, unknownService } from './news-not-asked.ts';
import { refusedNews } from './news-refusal.ts';
import {
  attemptFailed,
  attemptSucceeded,
  beginAttempt,
  noEntries,
  type PollAttempt,
} from './poll-attempt.ts';
import { visitProvider } from './provider-visit.ts';
import { RefusalPatience } from './refusal-patience.ts';

/** Of a day's budget, what runs at their pace may use: the rest is for what a person asks for. */
const planned = 0.8;
const minutesOfDay = 24 * 60;
/** A run reaches this far behind the last one that went through: what came late is not missed. */
const overlapDays = 2;

/**
 * Asks a service for what is new of the companies that are collected, whether it is due or not, and keeps how it went as
 * for a feed. Nothing is asked without the key or the contact that the service wants, nor for no company. A refusal keeps
 * what came before it, and the next run asks again from where the last whole one began.
 */
export async function pollNewsService(context: CollectContext, source: Source): Promise<SourcePoll> {
  const service = context.news?.services.find(({ id }) => id === source.id);
  const attempt = await beginAttempt(context, source);
  if (context.news === undefined || service === undefined)
    return attemptFailed(attempt, unknownService(source), unasked);
  const missing = missingAccess(service);
  if (missing) return attemptFailed(attempt, missing, unasked);
  const request = await findNewsRequest(context.database, source.id);
  const instruments = await instrumentsToAsk(context.database, service, request);
  if (instruments.length === 0) return attemptFailed(attempt, noCompany(service), unasked);
  const { database, fetch, now } = context;
  const visit = visitProvider({ database, fetch, now, wait: context.news.wait }, service);
  const run = new NewsRun(attempt, service);
  const asked = await withCodes(database, service, visit, instruments);
  if ('outcome' in asked) return run.ended(asked, visit.requests());
  await run.leaveOut(asked.leftOut);
  const wanted = {
    companies: asked.companies,
    from: firstDay(service, attempt),
    kinds: request.kinds,
    isKnown: async (guid: string) => (await findFeedEntry(database, source.id, entryKey(guid, 0))) !== null,
  };
  for await (const page of service.read(visit, wanted)) {
    if (await run.take(page)) break;
  }
  return run.ended(run.refusal, visit.requests());
}

const unasked = { wasAsked: false, retryAt: null };

/** Nothing from before this day is asked for. */
function firstDay({ dailyBudget, firstDays }: NewsService, { before, triedAt }: PollAttempt): SessionDate {
  const { zone } = dailyBudget;
  return before.lastSuccessAt === null
    ? addDays(localDateOf(triedAt, zone), -firstDays)
    : addDays(localDateOf(before.lastSuccessAt, zone), -overlapDays);
}

/** What one run brought so far. */
class NewsRun {
  readonly #attempt: PollAttempt;
  readonly #service: NewsService;
  readonly #patience = new RefusalPatience();
  #counts: EntryCounts = noEntries;
  /** The last refusal, but for what the service simply does not have. */
  refusal: ProviderRefusal | null = null;

  constructor(attempt: PollAttempt, service: NewsService) {
    this.#attempt = attempt;
    this.#service = service;
  }

  /** Stores an answer. True where the service is not to be asked any more in this run. */
  async take(page: NewsPage | ProviderRefusal): Promise<boolean> {
    if (page.outcome === 'refused') return this.#refused(page);
    this.#patience.answered();
    const { context, source } = this.#attempt;
    await this.leaveOut(page.leftOut);
    for (const item of page.items) {
      const outcome = await ingestNewsItem(context, source, this.#service, item);
      if (typeof outcome !== 'string') return this.#refused(outcome);
      this.#count(outcome);
    }
    return false;
  }

  async leaveOut(rows: NewsPage['leftOut']): Promise<void> {
    const { context, source } = this.#attempt;
    for (const { subject, detail } of rows) {
      const sentence = `${this.#service.source.name} left out: ${detail}.`;
      await leaveOutEntry(context, source.id, {
        ...{ stage: 'source', reason: 'unusableEntry' },
        ...{ subject: `${source.id} ${subject}`, detail: sentence },
      });
      this.#count('rejected');
    }
  }

  /** Keeps how the run ended. */
  async ended(refusal: ProviderRefusal | null, requests: number): Promise<SourcePoll> {
    const { context } = this.#attempt;
    const changes = this.#changes(requests);
    if (refusal === null) return attemptSucceeded(this.#attempt, changes, 'fetched', this.#counts);
    const { reason, sentence, retryAt } = refusal;
    if (reason === 'rateLimited' && retryAt !== null)
      await saveProviderRest(context.database, this.#service.id, { until: retryAt, sentence });
    return attemptFailed(this.#attempt, refusedNews(this.#service, refusal), {
      // Without a request nothing was refused by the service.
      wasAsked: requests > 0 && reason !== 'budgetSpent',
      ...{ retryAt, counts: this.#counts },
    });
  }

  async #refused(refusal: ProviderRefusal): Promise<boolean> {
    if (refusal.reason === 'notCovered') {
      await leaveOut(this.#attempt.context, refusedNews(this.#service, refusal));
      this.#count('rejected');
    } else this.refusal = refusal;
    return this.#patience.isOver(refusal);
  }

  #count(outcome: keyof EntryCounts): void {
    this.#counts = { ...this.#counts, [outcome]: this.#counts[outcome] + 1 };
  }

  #changes(requests: number): Partial<FeedState> {
    const { usualMinutes, dailyBudget } = this.#service;
    const least = Math.ceil((minutesOfDay * requests) / (planned * dailyBudget.requests));
    const { rejected, ...accepted } = this.#counts;
    return {
      minutesBetweenFetches: Math.max(usualMinutes, least),
      entriesAccepted: accepted.new + accepted.changed + accepted.unchanged,
      entriesRejected: rejected,
    };
  }
}
