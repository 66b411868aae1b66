import { useSyncExternalStore } from 'react';

const KEY = 'newstape.singleKeys';
const listeners = new Set<() => void>();
/** Where the browser keeps nothing, the choice lasts until the page is closed. */
let chosen: boolean | null = null;

/** Whether keys without a modifier do anything: on unless the person switched them off (WCAG 2.2, success criterion 2.1.4). */
export function areSingleKeysOn(): boolean {
  if (chosen !== null) return chosen;
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Switches them, and keeps that in the browser where it may. */
export function switchSingleKeys(isOn: boolean): void {
  chosen = isOn;
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // Kept for this page alone.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `areSingleKeysOn` for a component, drawn again when it is switched. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn);
}
