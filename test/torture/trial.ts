/** How much is tried, and where. */
export interface TrialSetting {
  /** `short` is for the test command, `full` for `npm run torture`. */
  readonly scale: 'short' | 'full';
  readonly seed: number;
  /** An empty folder of the trial's own. */
  readonly folder: string;
  /** The built program, for trials that run it as a process of its own. */
  readonly program: string;
}

/** What a trial tried, how much of it went on as it should, and one sentence for each thing that was lost or went wrong. */
export interface TrialOutcome {
  readonly tried: number;
  readonly survived: number;
  readonly lost: readonly string[];
  /** What else was measured, in one line. */
  readonly noted: string;
}

export interface Trial {
  readonly name: string;
  run(setting: TrialSetting): Promise<TrialOutcome>;
}

/** Counts checks of a trial one by one. */
export class TrialCount {
  #tried = 0;
  readonly #lost: string[] = [];

  /** One thing that was tried; a sentence says what went wrong with it, null: nothing did. */
  add(wrong: string | null): void {
    this.#tried += 1;
    if (wrong !== null) this.#lost.push(wrong);
  }

  outcome(noted: string): TrialOutcome {
    return {
      tried: this.#tried,
      survived: this.#tried - this.#lost.length,
      lost: [...this.#lost],
      noted,
    };
  }
}
