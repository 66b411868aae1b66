import { epochMilliseconds, type InstantUtc } from '../../../shared/units/instant-utc.ts';
import { FetchFailure } from './fetch-failure.ts';

/** Hosts that asked to be left alone for a time, until when. Bounded: what has passed is forgotten. */
export class HostPauses {
  readonly #now: () => InstantUtc;
  readonly #until = new Map<string, InstantUtc>();

  constructor(now: () => InstantUtc) {
    this.#now = now;
  }

  /** Remembers that a host (with its port) may not be asked before a moment. */
  pause(host: string, until: InstantUtc): void {
    const now = epochMilliseconds(this.#now());
    for (const [known, end] of this.#until) if (epochMilliseconds(end) <= now) this.#until.delete(known);
    this.#until.set(host, until);
  }

  /** Throws a `FetchFailure` with `tryLater` while a host's pause lasts. */
  check(host: string): void {
    const until = this.#until.get(host);
    if (until === undefined || epochMilliseconds(until) <= epochMilliseconds(this.#now())) return;
    throw new FetchFailure('tryLater', `${host} asked not to be fetched from before ${until}.`, {
      retryAt: until,
    });
  }
}
