import { FetchFailure } from './fetch-failure.ts';

/** Knows what a fetcher is doing, and ends it when the fetcher closes. */
export class FetchClosing {
  readonly #running = new Set<Promise<unknown>>();
  readonly #listeners = new Set<(failure: FetchFailure) => void>();
  #closed = false;

  /** Throws a `FetchFailure` once the fetcher is closed. */
  check(): void {
    if (this.#closed) throw closedFailure();
  }

  /** Counts a fetch as running until it settles. */
  track<Result>(fetch: Promise<Result>): Promise<Result> {
    const settled = fetch.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return fetch;
  }

  /** Calls `listener` when the fetcher closes, at once where it has; the function returned forgets it. */
  readonly listen = (listener: (failure: FetchFailure) => void): (() => void) => {
    if (this.#closed) listener(closedFailure());
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Ends every exchange and resolves when every fetch has settled. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const listener of [...this.#listeners]) listener(closedFailure());
    await Promise.all(this.#running);
  }
}

function closedFailure(): FetchFailure {
  return new FetchFailure('fetchFailed', 'Newstape is stopping and fetches nothing more.');
}
