import { standingVersion } from './data-version.ts';
import { databaseIdentity } from './dialect.ts';
import type { Database } from './open-database.ts';

/** Things that are held for one database, of each kind; each is small. */
const mostKept = 100;

/** Keeps what neither stories nor prices tell, as of what is listed, until it changes. */
export function keptOnGround<Made>() {
  const keptOf = new WeakMap<object, { readonly ground: string; readonly made: Map<string, Made> }>();
  return async (database: Database, name: string, make: () => Promise<Made>): Promise<Made> => {
    const ground = await standingVersion(database, 'groundVersion');
    if (ground === null) return make();
    const identity = databaseIdentity(database);
    const before = keptOf.get(identity);
    const kept = before?.ground === ground ? before : { ground, made: new Map<string, Made>() };
    keptOf.set(identity, kept);
    const made = kept.made.get(name) ?? (await make());
    if (kept.made.size >= mostKept) kept.made.clear();
    kept.made.set(name, made);
    return made;
  };
}
