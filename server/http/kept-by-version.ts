interface Kept<Made> {
  readonly version: number;
  readonly made: Promise<Made>;
  /** Until when it stands whatever changes, and until when it is still given while it is made anew. */
  standsUntil: number;
  givenUntil: number;
}

/**
 * Makes something of the stored data once for each version of it: callers who ask meanwhile wait for the same. `version` is
 * asked first, so that what is kept is of that version or of a later one, never of an earlier one. What failed is made again.
 *
 * What is dear to make may stand for longer: `standsFor` says for how many milliseconds whatever changes (absent: not at
 * all), of what was made and how long that took. For as long again it is given to callers while it is made anew.
 */
export function keptByVersion<Made>(
  version: () => Promise<number>,
  make: () => Promise<Made>,
  standsFor: (made: Made, took: number) => number = () => 0,
  elapsed: () => number = () => performance.now(),
): () => Promise<Made> {
  let kept: Kept<Made> | null = null;
  let renewal: Kept<Made> | null = null;

  function begin(current: number): Kept<Made> {
    const began = elapsed();
    const making: Kept<Made> = { version: current, made: make(), standsUntil: 0, givenUntil: 0 };
    making.made.then(
      (made) => {
        const stands = standsFor(made, elapsed() - began);
        making.standsUntil = elapsed() + stands;
        making.givenUntil = making.standsUntil + stands;
        if (renewal === making) [kept, renewal] = [making, null];
      },
      () => {
        if (kept === making) kept = null;
        if (renewal === making) renewal = null;
      },
    );
    return making;
  }

  return async () => {
    const current = await version();
    if (kept === null) kept = begin(current);
    else if (kept.version !== current && elapsed() >= kept.standsUntil) {
      if (elapsed() < kept.givenUntil) renewal ??= begin(current);
      else [kept, renewal] = [renewal ?? begin(current), null];
    }
    return kept.made;
  };
}
