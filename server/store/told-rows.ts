import type { InstantUtc } from '../../shared/units/instant-utc.ts';

/** Something found in an article, with since and until when it is told. */
export interface Told<Item> {
  readonly item: Item;
  /** Null: since the article is known. */
  readonly knownAt: InstantUtc | null;
  /** Null: it is told now; else when a person's judgement took it back. */
  readonly knownUntil: InstantUtc | null;
}

/** Items that are told now, each since when `knownAt` says. */
export function toldNow<Item>(
  items: readonly Item[],
  knownAt: (item: Item) => InstantUtc | null,
): Told<Item>[] {
  return items.map((item) => ({ item, knownAt: knownAt(item), knownUntil: null }));
}
