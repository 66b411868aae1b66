/** What one fetch may cost. Times are milliseconds, sizes are bytes. */
export interface FetchBudgets {
  /** From the lookup to a usable connection, TLS included. */
  readonly connectMilliseconds: number;
  /** From the request to the last line of the answer's head. */
  readonly headersMilliseconds: number;
  /** Between two pieces of the body. */
  readonly idleMilliseconds: number;
  /** Everything together, redirects included, waiting for one's turn excluded. */
  readonly totalMilliseconds: number;
  /** Of the head of an answer. */
  readonly headerBytes: number;
  /** Of the body after decompression, where the request states no other bound. */
  readonly bodyBytes: number;
  /** Exchanges that run at a time over all hosts; of one host it is always one. */
  readonly concurrentExchanges: number;
  /** The longest Crawl-delay that is kept to; a longer one is cut to it. */
  readonly crawlDelayMilliseconds: number;
}

/** The budgets that hold where the settings name no others. */
export const defaultFetchBudgets: FetchBudgets = {
  connectMilliseconds: 10_000,
  headersMilliseconds: 15_000,
  idleMilliseconds: 10_000,
  totalMilliseconds: 30_000,
  headerBytes: 16_384,
  bodyBytes: 10 * 1024 * 1024,
  concurrentExchanges: 8,
  crawlDelayMilliseconds: 30_000,
};

/** A caller gave the fetcher a value that it cannot work with; the message names the parameter, the value and its bounds. */
export class FetchParameterError extends RangeError {
  override readonly name = 'FetchParameterError';
}

/** The default budgets with some replaced. Throws a `FetchParameterError` for one that is not a whole number of 1 or more. */
export function fetchBudgets(replaced: Partial<FetchBudgets> = {}): FetchBudgets {
  const budgets = { ...defaultFetchBudgets, ...replaced };
  for (const [name, value] of Object.entries(budgets)) checkWholeNumber(`budgets.${name}`, value);
  return budgets;
}

/** Throws a `FetchParameterError` unless `value` is a whole number from 1 to 2³¹ − 1 (the longest timer, and enough bytes). */
export function checkWholeNumber(parameter: string, value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > 2_147_483_647) {
    throw new FetchParameterError(
      `${parameter} is ${value}, and must be a whole number from 1 to 2147483647`,
    );
  }
}
