import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { hasRaised, readDataVersion, standingVersion } from './data-version.ts';
import { databaseIdentity } from './dialect.ts';
import { pricesChangedSince } from './instrument-prices.ts';
import type { Database } from './open-database.ts';

/** Shares that are held for one database, of each kind of thing: tens of megabytes. */
const mostShares = 100_000;
/** Where the prices of more shares changed, all are read. */
const mostRenewed = 500;

/** `2024-01-22T06`: a stored bar may become known as time passes, so what is kept of now is made anew once an hour. */
const hourLength = 13;

/** How what is told of some markets now is kept; null, not at all, of a moment of the past. */
export function nameOfNow(
  { mics, asOf }: { readonly mics: readonly Mic[]; readonly asOf: InstantUtc },
  isNow: boolean,
): string | null {
  return isNow ? `${mics.join()} ${asOf.slice(0, hourLength)}` : null;
}

interface Kept<OfShare, Made> {
  readonly ground: string | null;
  readonly version: number;
  readonly byShare: ReadonlyMap<string, OfShare>;
  readonly made: Made;
}

/**
 * Keeps something that the prices of each of many shares tell, and what is made of all of it. Where prices changed since, those
 * shares alone are read anew: a market of thousands gets its prices share by share. `read` reads some shares (null: all of
 * them); one that tells nothing is missing. What has no name is not kept.
 */
export function keptByShare<OfShare, Made>(make: (byShare: ReadonlyMap<string, OfShare>) => Made) {
  const keptOf = new WeakMap<object, Map<string, Kept<OfShare, Made>>>();
  return async (
    database: Database,
    name: string | null,
    read: (ids: readonly string[] | null) => Promise<ReadonlyMap<string, OfShare>>,
  ): Promise<Made> => {
    if (name === null || hasRaised(database)) return make(inOrder(await read(null)));
    const ground = await standingVersion(database, 'groundVersion');
    const version = await readDataVersion(database);
    const identity = databaseIdentity(database);
    const named = keptOf.get(identity) ?? new Map<string, Kept<OfShare, Made>>();
    keptOf.set(identity, named);
    const before = named.get(name);
    const isSameGround = before !== undefined && before.ground === ground && before.version <= version;
    const changed = isSameGround ? await pricesChangedSince(database, before.version, mostRenewed) : null;
    if (isSameGround && changed?.length === 0) {
      keep(named, name, { ...before, version });
      return before.made;
    }
    const byShare =
      isSameGround && changed !== null
        ? renewed(before.byShare, changed, await read(changed))
        : inOrder(await read(null));
    const made = make(byShare);
    keep(named, name, { ground, version, byShare, made });
    return made;
  };
}

function renewed<OfShare>(
  before: ReadonlyMap<string, OfShare>,
  changed: readonly string[],
  now: ReadonlyMap<string, OfShare>,
): ReadonlyMap<string, OfShare> {
  const isOther = new Set(changed);
  const left = [...before].filter(([id]) => !isOther.has(id));
  return inOrder([...left, ...now]);
}

/** By share. */
function inOrder<OfShare>(shares: Iterable<readonly [string, OfShare]>): ReadonlyMap<string, OfShare> {
  return new Map([...shares].sort(([one], [other]) => (one < other ? -1 : Number(one > other))));
}

/** What was asked for longest ago goes first. Who saw an earlier state does not replace a later one. */
function keep<OfShare, Made>(
  named: Map<string, Kept<OfShare, Made>>,
  name: string,
  made: Kept<OfShare, Made>,
): void {
  if ((named.get(name)?.version ?? 0) > made.version) return;
  named.delete(name);
  named.set(name, made);
  let shares = 0;
  for (const { byShare } of named.values()) shares += byShare.size;
  for (const [oldest, { byShare }] of named) {
    if (shares <= mostShares || oldest === name) break;
    named.delete(oldest);
    shares -= byShare.size;
  }
}
