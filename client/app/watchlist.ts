import { useMemo, useSyncExternalStore } from 'react';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { createWatchlistStore, type WatchlistState } from './watchlist-store.ts';
import {
  chosenWatchlist,
  MOST_WATCHED,
  type Watchlist,
  type Watchlists,
  withInstruments,
} from './watchlists.ts';

// A browser that forbids storage throws where it is only named.
const store = createWatchlistStore(() => (typeof localStorage === 'undefined' ? null : localStorage));

function subscribe(listener: () => void): () => void {
  const stop = store.subscribe(listener);
  const onStorage = (event: StorageEvent) => store.keptElsewhere(event.key);
  window.addEventListener('storage', onStorage);
  return () => {
    window.removeEventListener('storage', onStorage);
    stop();
  };
}

/** All lists of this browser, and how to change them; the same in every tab. */
export function useWatchlists(): WatchlistState & {
  change: (change: (watchlists: Watchlists) => Watchlists) => void;
} {
  const state = useSyncExternalStore(subscribe, store.read, store.read);
  return useMemo(() => ({ ...state, change: store.change }), [state]);
}

/** The chosen list of this browser. */
export interface ChosenWatchlist {
  list: Watchlist;
  /** Its instruments in the person's order. */
  ids: readonly InstrumentId[];
  has: (id: InstrumentId) => boolean;
  /** Takes an instrument out of it, or adds it at the end; a full list stays as it is. */
  toggle: (id: InstrumentId) => void;
  isFull: boolean;
  /** False where the browser could not keep the last change: it lasts until the page is closed. */
  isKept: boolean;
}

/** The chosen watchlist of this browser: which instruments it holds, and how to watch one or stop. */
export function useWatchlist(): ChosenWatchlist {
  const { watchlists, isKept, change } = useWatchlists();
  return useMemo(() => {
    const list = chosenWatchlist(watchlists);
    return {
      list,
      ids: list.instrumentIds,
      has: (id) => list.instrumentIds.includes(id),
      toggle: (id) => change((all) => toggled(all, id)),
      isFull: list.instrumentIds.length >= MOST_WATCHED,
      isKept,
    };
  }, [watchlists, isKept, change]);
}

function toggled(watchlists: Watchlists, id: InstrumentId): Watchlists {
  const { id: listId, instrumentIds } = chosenWatchlist(watchlists);
  const others = instrumentIds.filter((one) => one !== id);
  return withInstruments(
    watchlists,
    listId,
    others.length < instrumentIds.length ? others : [...instrumentIds, id],
  );
}
