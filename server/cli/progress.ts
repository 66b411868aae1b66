import type { CliEnvironment } from './cli-environment.ts';

/** Says on standard error how far a long command is: a line that renews itself on a terminal, one every 10 s elsewhere. */
export class Progress {
  readonly #stream: CliEnvironment['standardError'];
  readonly #quiet: boolean;
  readonly #interval: number;
  #last: number;
  #count = 0;

  constructor(environment: CliEnvironment, quiet: boolean) {
    this.#stream = environment.standardError;
    this.#quiet = quiet;
    this.#interval = environment.standardError.isTTY ? 100 : 10_000;
    this.#last = performance.now();
  }

  /** One more document, line or file is done. */
  step(what: string): void {
    this.#count += 1;
    if (this.#quiet || performance.now() - this.#last < this.#interval) return;
    this.#last = performance.now();
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[K${this.#count} ${what}` : `${this.#count} ${what}\n`);
  }

  /** Clears the line on a terminal. */
  end(): void {
    if (!this.#quiet && this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}
