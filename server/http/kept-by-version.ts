/**
 * Makes something of the stored data once for each version of it: callers who ask meanwhile wait for the same. `version` is
 * asked first, so that what is kept is of that version or of a later one, never of an earlier one. What failed is made again.
 *
 * What is dear to make may stand for longer: `standsFor` says for how many milliseconds whatever changes (absent: not at all).
 */
export function keptByVersion<Made>(
  version: () => Promise<number>,
  make: () => Promise<Made>,
  standsFor: (made: Made) => number = () => 0,
  elapsed: () => number = () => performance.now(),
): () => Promise<Made> {
  let kept: { readonly version: number; readonly made: Promise<Made>; standsUntil: number } | null = null;
  return async () => {
    const current = await version();
    if (kept === null || (kept.version !== current && elapsed() >= kept.standsUntil)) {
      const making = { version: current, made: make(), standsUntil: 0 };
      kept = making;
      making.made.then(
        (made) => {
          making.standsUntil = elapsed() + standsFor(made);
        },
        () => {
          if (kept === making) kept = null;
        },
      );
    }
    return kept.made;
  };
}
