/** Does the work for each item in order, at most `atOnce` at a time. What throws is thrown when all the others are done. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const takeTurns = async () => {
    for (const item of waiting) await work(item);
  };
  const turns = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, takeTurns));
  for (const turn of turns) if (turn.status === 'rejected') throw turn.reason;
}
