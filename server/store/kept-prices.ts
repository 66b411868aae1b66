import { databaseIdentity } from './dialect.ts';
import { standingPrices } from './instrument-prices.ts';
import type { Database } from './open-database.ts';

/** Bars that are held for one database, of each kind of thing: tens of megabytes. */
const mostBars = 200_000;

interface Held<Made> {
  readonly made: Map<string, { readonly version: string; readonly thing: Made }>;
  bars: number;
}

/**
 * Keeps what is made of an instrument's stored prices as long as they do not change: one story after another is judged by the
 * same ones. A transaction that changed them itself finds nothing kept and keeps nothing, since it may yet be taken back. What
 * was asked for longest ago goes first. `barsOf` says how much there is to hold; `part` names one of several things that are
 * made of the same prices.
 */
export function keptWithPrices<Made>(barsOf: (made: Made) => number) {
  const heldOf = new WeakMap<object, Held<Made>>();
  return async (
    database: Database,
    { instrumentId, part = '' }: { readonly instrumentId: string; readonly part?: string },
    make: () => Promise<Made>,
  ): Promise<Made> => {
    const version = await standingPrices(database, instrumentId);
    if (version === null) return make();
    const identity = databaseIdentity(database);
    const held = heldOf.get(identity) ?? { made: new Map(), bars: 0 };
    heldOf.set(identity, held);
    const name = `${instrumentId} ${part}`;
    const kept = held.made.get(name);
    const thing = kept?.version === version ? kept.thing : await make();
    drop(held, name);
    held.made.set(name, { version, thing });
    held.bars += barsOf(thing);
    for (const oldest of held.made.keys()) {
      if (held.bars <= mostBars) break;
      drop(held, oldest);
    }
    return thing;
  };

  function drop(held: Held<Made>, name: string): void {
    const kept = held.made.get(name);
    if (kept === undefined) return;
    held.made.delete(name);
    held.bars -= barsOf(kept.thing);
  }
}
