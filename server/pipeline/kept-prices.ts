import { standingVersion } from '../store/data-version.ts';
import { databaseIdentity } from '../store/dialect.ts';
import type { Database } from '../store/open-database.ts';

/** Bars that are held for one database, of each kind of thing: tens of megabytes. */
const mostBars = 200_000;

interface Held<Made> {
  readonly version: string;
  readonly made: Map<string, Made>;
  bars: number;
}

/**
 * Keeps what is made of stored prices as long as no prices change: one story after another is judged by the same ones. A
 * transaction that changed prices itself finds nothing kept and keeps nothing, since it may yet be taken back. What was asked
 * for longest ago goes first. `barsOf` says how much there is to hold.
 */
export function keptWithPrices<Made>(barsOf: (made: Made) => number) {
  const heldOf = new WeakMap<object, Held<Made>>();
  return async (database: Database, name: string, make: () => Promise<Made>): Promise<Made> => {
    const version = await standingVersion(database, 'marketVersion');
    if (version === null) return make();
    const identity = databaseIdentity(database);
    const before = heldOf.get(identity);
    const held = before?.version === version ? before : { version, made: new Map<string, Made>(), bars: 0 };
    heldOf.set(identity, held);
    const made = held.made.get(name) ?? (await make());
    // Somebody else may have made the same meanwhile: it is counted once.
    if (!held.made.delete(name)) held.bars += barsOf(made);
    held.made.set(name, made);
    for (const [oldest, one] of held.made) {
      if (held.bars <= mostBars) break;
      held.made.delete(oldest);
      held.bars -= barsOf(one);
    }
    return made;
  };
}
