/**
 * Makes something of the stored data once for each version of it: callers who ask meanwhile wait for the same. `version` is
 * asked first, so that what is kept is of that version or of a later one, never of an earlier one. What failed is made again.
 */
export function keptByVersion<Made>(
  version: () => Promise<number>,
  make: () => Promise<Made>,
): () => Promise<Made> {
  let kept: { readonly version: number; readonly made: Promise<Made> } | null = null;
  return async () => {
    const current = await version();
    if (kept?.version === current) return kept.made;
    const making = { version: current, made: make() };
    kept = making;
    making.made.catch(() => {
      if (kept === making) kept = null;
    });
    return making.made;
  };
}
