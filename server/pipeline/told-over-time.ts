import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Told } from '../store/told-rows.ts';

/** What was found in an article, in force since a moment; null: since the article is known. */
export interface FoundSince<Item> {
  readonly since: InstantUtc | null;
  readonly items: readonly Item[];
}

/**
 * What is told of an article when: each item from the first state that has it to the one that has it no longer. States
 * are ascending, and there is at least one. `keyOf` tells which items are one and the same; `knownAt` from when an item can be
 * told at the earliest, null with the article. The items of the last state come first, in its order. What would be told at no
 * moment is left out.
 */
export function toldOverTime<Item>(
  states: readonly FoundSince<Item>[],
  keyOf: (item: Item) => string,
  knownAt: (item: Item) => InstantUtc | null,
): Told<Item>[] {
  const open = new Map<string, Told<Item>>();
  const closed: Told<Item>[] = [];
  for (const { since, items } of states) {
    const keys = new Set(items.map((item) => keyOf(item)));
    for (const [key, one] of open) {
      if (keys.has(key)) continue;
      open.delete(key);
      closed.push({ ...one, knownUntil: since });
    }
    const before = new Map(open);
    open.clear();
    for (const item of items) {
      const key = keyOf(item);
      const first = before.get(key)?.knownAt;
      const told = first === undefined ? latest(since, knownAt(item)) : first;
      open.set(key, { item, knownAt: told, knownUntil: null });
    }
  }
  return [...open.values(), ...closed.filter(isEverTold)];
}

function latest(one: InstantUtc | null, other: InstantUtc | null): InstantUtc | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function isEverTold({ knownAt, knownUntil }: Told<unknown>): boolean {
  return knownAt === null || knownUntil === null || knownAt < knownUntil;
}
