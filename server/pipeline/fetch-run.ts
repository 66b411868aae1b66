import type { PriceProvider, ProviderRefusal } from '../sources/price-providers/price-provider.ts';
import type { FetchedPrices, FetchedSeries, FetchedSession, StoredCounts } from './fetched-prices.ts';

/** What a run found so far. */
export class FetchRun {
  readonly #step: () => void;
  readonly #series: FetchedSeries[] = [];
  readonly #sessions: FetchedSession[] = [];
  #stored: StoredCounts = { added: 0, revised: 0, unchanged: 0 };

  constructor(step: () => void) {
    this.#step = step;
  }

  readonly series = (one: FetchedSeries): void => {
    this.#series.push(one);
    if (one.outcome === 'stored') this.stored(one.stored);
    this.#step();
  };

  readonly session = (one: FetchedSession): void => {
    this.#sessions.push(one);
    this.#step();
  };

  readonly stored = ({ added, revised, unchanged }: StoredCounts): void => {
    const before = this.#stored;
    this.#stored = {
      added: before.added + added,
      revised: before.revised + revised,
      unchanged: before.unchanged + unchanged,
    };
  };

  outcome({ id }: PriceProvider, requests: number, refusal: ProviderRefusal | null): FetchedPrices {
    const stopped = refusal && {
      reason: refusal.reason,
      sentence: refusal.sentence,
      retryAt: refusal.retryAt,
    };
    const [series, sessions] = [this.#series, this.#sessions];
    return { providerId: id, requests, stored: this.#stored, series, sessions, stopped };
  }
}
