import { FIRST_WATCHLISTS, readWatchlists, type Watchlists } from './watchlists.ts';

/** What of a browser's storage is used. */
type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

/** The lists as they stand, and whether the browser keeps them (false: they last until the page is closed). */
export interface WatchlistState {
  readonly watchlists: Watchlists;
  readonly isKept: boolean;
}

const KEY = 'newstape.watchlists';
/** Where a text under `KEY` that this version cannot read goes before it is written over. */
const UNREAD_KEY = 'newstape.watchlists.unread';

/**
 * The watchlists of one browser. Every change starts from what the browser keeps at that moment, since another tab may have
 * changed it. `storage` gives null where the browser keeps nothing.
 */
export function createWatchlistStore(storage: () => KeptTexts | null) {
  const listeners = new Set<() => void>();
  let keptText: string | null = null;
  let state: WatchlistState = { watchlists: FIRST_WATCHLISTS, isKept: true };
  const keptNow = () => {
    try {
      return storage()?.getItem(KEY) ?? null;
    } catch {
      return null;
    }
  };
  const keep = (watchlists: Watchlists): boolean => {
    const text = JSON.stringify(watchlists);
    try {
      const place = storage();
      if (place === null) return false;
      if (keptText !== null && readWatchlists(keptText) === null) place.setItem(UNREAD_KEY, keptText);
      place.setItem(KEY, text);
      keptText = text;
      return true;
    } catch {
      return false;
    }
  };
  const read = (): WatchlistState => {
    const text = keptNow();
    // What could not be kept stands until the page is closed, or another tab keeps something.
    if (text !== keptText) {
      keptText = text;
      const watchlists = text === null ? null : readWatchlists(text);
      state = { watchlists: watchlists ?? FIRST_WATCHLISTS, isKept: true };
    }
    return state;
  };
  const announce = () => {
    for (const listener of listeners) listener();
  };
  return {
    read,
    /** Changes the lists, keeps them where the browser does, and tells all that listen. */
    change(change: (watchlists: Watchlists) => Watchlists): void {
      const watchlists = change(read().watchlists);
      state = { watchlists, isKept: keep(watchlists) };
      announce();
    },
    /** Calls the listener after each change of this tab; gives the way to stop it. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** To be called when the browser tells that another tab kept something under this key (null: everything was emptied). */
    keptElsewhere(key: string | null): void {
      if (key === null || key === KEY) announce();
    },
  };
}
