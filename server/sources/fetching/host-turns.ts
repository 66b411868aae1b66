import PQueue from 'p-queue';

/**
 * Who may speak to which host when: one exchange at a time with each host, so that no site is burdened, and a bounded
 * number over all hosts.
 */
export class HostTurns {
  readonly #overall: PQueue;
  readonly #hosts = new Map<string, PQueue>();
  readonly #rests = new Map<NodeJS.Timeout, () => void>();
  #closed = false;

  constructor(concurrent: number) {
    this.#overall = new PQueue({ concurrency: concurrent });
  }

  /**
   * Runs `work` when it is this host's turn and settles as it does. The host then rests for `restMilliseconds` before
   * the next turn. The host's turn is taken before one of all turns, so that waiting for a slow host blocks no other.
   */
  take<Result>(host: string, restMilliseconds: number, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const turn = async () => {
        await this.#overall.add(() => work().then(resolve, reject));
        await this.#rest(restMilliseconds);
      };
      const queue = this.#queueOf(host);
      void queue.add(turn).then(() => {
        if (queue.size === 0 && queue.pending === 0) this.#hosts.delete(host);
      });
    });
  }

  /** Ends every rest and resolves when no turn is left. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const [timer, awake] of this.#rests) {
      clearTimeout(timer);
      awake();
    }
    await Promise.all([...this.#hosts.values()].map((queue) => queue.onIdle()));
  }

  #queueOf(host: string): PQueue {
    const known = this.#hosts.get(host);
    if (known) return known;
    const made = new PQueue({ concurrency: 1 });
    this.#hosts.set(host, made);
    return made;
  }

  #rest(milliseconds: number): Promise<void> {
    if (milliseconds === 0 || this.#closed) return Promise.resolve();
    return new Promise((awake) => {
      const timer = setTimeout(() => {
        this.#rests.delete(timer);
        awake();
      }, milliseconds);
      // A rest alone keeps no process alive.
      timer.unref();
      this.#rests.set(timer, awake);
    });
  }
}
