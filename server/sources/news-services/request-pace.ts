import { epochMilliseconds, type InstantUtc } from '../../../shared/units/instant-utc.ts';

/**
 * Runs pieces of work one after another, each begun no sooner than `milliseconds` after the one before: whoever asks, and
 * however many ask at once, no second holds more than 1000 / `milliseconds` of them. Work that fails holds up nothing.
 */
export class RequestPace {
  readonly #milliseconds: number;
  readonly #now: () => InstantUtc;
  readonly #wait: (milliseconds: number) => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();
  #begun: number | null = null;

  constructor(milliseconds: number, now: () => InstantUtc, wait: (milliseconds: number) => Promise<void>) {
    this.#milliseconds = milliseconds;
    this.#now = now;
    this.#wait = wait;
  }

  readonly run = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = this.#last.then(async () => {
      const left =
        this.#begun === null ? 0 : this.#begun + this.#milliseconds - epochMilliseconds(this.#now());
      if (left > 0) await this.#wait(left);
      this.#begun = epochMilliseconds(this.#now());
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  };
}
