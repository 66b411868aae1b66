/**
 * How long queries of a file may follow each other in one turn of the event loop, in milliseconds. A file answers without
 * letting anything else go on, and what waits for its answer goes on at once: a dozen requests together would hold up
 * everybody for as long as all of them take.
 */
const longestTurn = 5;

let begun: number | null = null;

/** Waits for the next turn of the event loop where queries have taken their time of this one; null where they have not. */
export function nextTurnIfOver(): Promise<void> | null {
  const now = performance.now();
  if (begun === null) {
    begun = now;
    setImmediate(() => {
      begun = null;
    });
    return null;
  }
  return now - begun < longestTurn ? null : new Promise((resolve) => setImmediate(resolve));
}

/** As `map`, over as many turns as it takes. */
export async function mapInTurns<Item, Result>(
  items: Iterable<Item>,
  of: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    const rest = nextTurnIfOver();
    if (rest) await rest;
    results.push(of(item));
  }
  return results;
}
