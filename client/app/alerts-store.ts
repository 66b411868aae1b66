import { useSyncExternalStore } from 'react';
import { type AlertSettings, FIRST_ALERT_SETTINGS, readAlertSettings } from './alerts-settings.ts';
import { readStored, writeStored } from './stored-setting.ts';

const NAME = 'alerts';

const listeners = new Set<() => void>();
let text: string | null = null;
let settings: AlertSettings = FIRST_ALERT_SETTINGS;

/** The settings of this browser as they stand, the same object until they change. */
export function alertSettings(): AlertSettings {
  const kept = readStored(NAME);
  // What a browser does not keep lasts until the page is closed.
  if (kept !== null && kept !== text) {
    text = kept;
    settings = readAlertSettings(kept);
  }
  return settings;
}

/** Changes some of them, for every tab of this browser. */
export function changeAlertSettings(change: Partial<AlertSettings>): void {
  settings = { ...alertSettings(), ...change };
  text = JSON.stringify(settings);
  writeStored(NAME, text);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The settings of the notices of this browser, the same in every tab. */
export function useAlertSettings(): AlertSettings {
  return useSyncExternalStore(subscribe, alertSettings, alertSettings);
}
