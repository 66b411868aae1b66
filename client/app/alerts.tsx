import { lazy, Suspense } from 'react';
import { alertPermission } from './alerts-browser.ts';
import { useAlertSettings } from './alerts-store.ts';

const AlertsWatcher = lazy(() =>
  import('./alerts-watcher.tsx').then((module) => ({ default: module.AlertsWatcher })),
);

/** Announces new events where the person turned that on. */
export function Alerts() {
  const { isOn } = useAlertSettings();
  return isOn && alertPermission() === 'granted' ? (
    <Suspense>
      <AlertsWatcher />
    </Suspense>
  ) : null;
}
