import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';

/** A list of instruments that a person keeps, in the order that they gave it. */
export interface Watchlist {
  id: string;
  /** Empty for the list that is there from the first: the page gives it a name in the reader's language. */
  name: string;
  instrumentIds: readonly InstrumentId[];
}

/** The lists that a person keeps, at least one, and which of them is chosen. */
export interface Watchlists {
  chosenId: string;
  lists: readonly Watchlist[];
}

/** As many instruments as one request for quotes takes. */
export const MOST_WATCHED = 200;
export const MOST_WATCHLISTS = 20;
export const LONGEST_WATCHLIST_NAME = 40;

/** What stands in a browser that keeps nothing yet. */
export const FIRST_WATCHLISTS: Watchlists = {
  chosenId: '1',
  lists: [{ id: '1', name: '', instrumentIds: [] }],
};

/** The chosen list; the first where the choice names none. */
export function chosenWatchlist({ chosenId, lists }: Watchlists): Watchlist {
  const chosen = lists.find(({ id }) => id === chosenId) ?? lists[0];
  if (!chosen) throw new RangeError('there is always at least one watchlist');
  return chosen;
}

/** The lists with the instruments of one of them replaced: each once, the first `MOST_WATCHED`. */
export function withInstruments(
  watchlists: Watchlists,
  listId: string,
  ids: readonly InstrumentId[],
): Watchlists {
  const instrumentIds = [...new Set(ids)].slice(0, MOST_WATCHED);
  return changed(watchlists, listId, (list) => ({ ...list, instrumentIds }));
}

/** The lists with one under another name; an empty one leaves the name that it has. */
export function withName(watchlists: Watchlists, listId: string, name: string): Watchlists {
  const shown = name.trim().slice(0, LONGEST_WATCHLIST_NAME);
  return shown === '' ? watchlists : changed(watchlists, listId, (list) => ({ ...list, name: shown }));
}

/** The lists with a new one at the end, chosen; unchanged where there are `MOST_WATCHLISTS`. */
export function withNewList(watchlists: Watchlists, name: string): Watchlists {
  const { lists } = watchlists;
  if (lists.length >= MOST_WATCHLISTS) return watchlists;
  const id = String(1 + Math.max(...lists.map((list) => Number(list.id))));
  return withName({ chosenId: id, lists: [...lists, { id, name: `#${id}`, instrumentIds: [] }] }, id, name);
}

/** The lists without one of them; the first list stands where none would be left. */
export function withoutList(watchlists: Watchlists, listId: string): Watchlists {
  const lists = watchlists.lists.filter(({ id }) => id !== listId);
  return lists.length === 0 ? FIRST_WATCHLISTS : withChoice({ ...watchlists, lists }, watchlists.chosenId);
}

/** The lists with one of them chosen; the first where none has this id. */
export function withChoice({ lists }: Watchlists, listId: string): Watchlists {
  return { chosenId: chosenWatchlist({ chosenId: listId, lists }).id, lists };
}

/** The ids with one of them moved by some places, no further than either end. */
export function withMoved(ids: readonly InstrumentId[], id: InstrumentId, by: number): InstrumentId[] {
  const at = ids.indexOf(id);
  if (at < 0) return [...ids];
  const others = ids.filter((one) => one !== id);
  return others.toSpliced(Math.min(Math.max(at + by, 0), others.length), 0, id);
}

function changed(
  { chosenId, lists }: Watchlists,
  listId: string,
  change: (list: Watchlist) => Watchlist,
): Watchlists {
  return { chosenId, lists: lists.map((list) => (list.id === listId ? change(list) : list)) };
}

/** What a browser keeps of the lists, or null for a text that is none. Instruments of no valid id are left out. */
export function readWatchlists(text: string): Watchlists | null {
  const kept = parsed(text);
  if (!isRecord(kept) || !Array.isArray(kept.lists)) return null;
  const lists = kept.lists.flatMap(readList).slice(0, MOST_WATCHLISTS);
  if (lists.length === 0 || new Set(lists.map(({ id }) => id)).size < lists.length) return null;
  return withChoice({ chosenId: '', lists }, typeof kept.chosenId === 'string' ? kept.chosenId : '');
}

function readList(list: unknown): Watchlist[] {
  if (!isRecord(list) || !Array.isArray(list.instrumentIds)) return [];
  const { id, name, instrumentIds } = list;
  if (typeof id !== 'string' || !/^\d{1,9}$/.test(id) || typeof name !== 'string') return [];
  const ids = instrumentIds.filter(
    (one): one is InstrumentId => typeof one === 'string' && isInstrumentId(one),
  );
  return [
    {
      id,
      name: name.slice(0, LONGEST_WATCHLIST_NAME),
      instrumentIds: [...new Set(ids)].slice(0, MOST_WATCHED),
    },
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
