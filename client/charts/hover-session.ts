import { useSyncExternalStore } from 'react';

/** The session under the pointer, shared by the panes that follow it: none of them draws the others anew. */
export interface HoverSession {
  get: () => number | null;
  set: (index: number | null) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A hover of its own, at no session. */
export function createHoverSession(): HoverSession {
  const listeners = new Set<() => void>();
  let index: number | null = null;
  return {
    get: () => index,
    set: (next) => {
      if (next === index) return;
      index = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The session under the pointer; null where there is none. */
export function useHoverSession(hover: HoverSession): number | null {
  return useSyncExternalStore(hover.subscribe, hover.get);
}
