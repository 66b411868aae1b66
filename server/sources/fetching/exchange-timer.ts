import type { FetchBudgets } from './fetch-budgets.ts';
import { FetchFailure } from './fetch-failure.ts';

type Phase = 'connect' | 'headers' | 'body';

/** Time that a fetch may still take over all its exchanges, in milliseconds. */
export class TimeAllowance {
  #left: number;

  constructor(milliseconds: number) {
    this.#left = milliseconds;
  }

  /** Milliseconds left, never below 0. */
  get left(): number {
    return this.#left;
  }

  /** Starts to spend; the function returned stops it. Time in between two exchanges, waiting for a turn, costs nothing. */
  spend(): () => void {
    const started = performance.now();
    return () => {
      this.#left = Math.max(0, this.#left - (performance.now() - started));
    };
  }
}

/**
 * Watches one exchange: each phase has its own budget and all have the allowance, so that a server which sends one
 * byte a second keeps nobody waiting. `abort` is called at most once, with the reason.
 */
export class ExchangeTimer {
  readonly #budgets: FetchBudgets;
  readonly #abort: (failure: FetchFailure) => void;
  readonly #stopSpending: () => void;
  readonly #whole: NodeJS.Timeout;
  #phase: NodeJS.Timeout | undefined;

  constructor(budgets: FetchBudgets, allowance: TimeAllowance, abort: (failure: FetchFailure) => void) {
    this.#budgets = budgets;
    this.#abort = abort;
    const total = budgets.totalMilliseconds;
    this.#whole = setTimeout(
      () => abort(timeout(`The fetch took longer than ${seconds(total)} in all`)),
      allowance.left,
    );
    this.#stopSpending = allowance.spend();
    this.enter('connect');
  }

  /** Begins a phase, or begins it anew (a piece of the body has come). */
  enter(phase: Phase): void {
    clearTimeout(this.#phase);
    const [milliseconds, what] = this.#budgetOf(phase);
    this.#phase = setTimeout(
      () => this.#abort(timeout(`${what} within ${seconds(milliseconds)}`)),
      milliseconds,
    );
  }

  /** Nothing is waited for: only the allowance runs on. */
  leavePhase(): void {
    clearTimeout(this.#phase);
  }

  /** Ends the watch and charges the allowance. */
  stop(): void {
    clearTimeout(this.#phase);
    clearTimeout(this.#whole);
    this.#stopSpending();
  }

  #budgetOf(phase: Phase): [number, string] {
    if (phase === 'connect') return [this.#budgets.connectMilliseconds, 'No connection was made'];
    if (phase === 'headers')
      return [this.#budgets.headersMilliseconds, 'The site sent no complete answer head'];
    return [this.#budgets.idleMilliseconds, 'The site stopped sending: nothing more came'];
  }
}

function timeout(what: string): FetchFailure {
  return new FetchFailure('fetchTimeout', `${what}; try again later.`);
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
