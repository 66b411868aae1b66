import { useEffect, useEffectEvent } from 'react';
import { openLiveStream, readChanges } from '../api/live.ts';
import { readNewestEvents } from '../api/newest-events.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { showNotice } from './alerts-browser.ts';
import { noticesOf } from './alerts-notices.ts';
import { alertSettings, useAlertSettings } from './alerts-store.ts';
import { type AlertPorts, watchAlerts } from './alerts-watch.ts';
import { connectLive } from './live-connection.ts';
import { useWatchlists } from './watchlist.ts';

/** The name of the right to announce, which one tab of a browser has at a time. */
const LOCK = 'newstape.alerts';

/** Listens though nobody looks at the page: a notification is for that. */
function listen(hear: Parameters<AlertPorts['listen']>[0]): () => void {
  const connection = connectLive(
    {
      ...{ openStream: openLiveStream, readChanges, onMessage: hear },
      now: () => Date.now(),
      onHealth: () => undefined,
    },
    null,
  );
  const renew = () => connection.renew();
  window.addEventListener('online', renew);
  return () => {
    window.removeEventListener('online', renew);
    connection.stop();
  };
}

/** Announces new events of the watched companies, in one tab of this browser. */
export function AlertsWatcher() {
  const language = useLanguage();
  const { listId } = useAlertSettings();
  const { watchlists } = useWatchlists();
  const watched = useEffectEvent(() => {
    const { lists } = watchlists;
    // A list that was deleted leaves nothing to announce but all.
    const chosen = lists.filter(({ id }) => id === listId);
    return (chosen.length > 0 ? chosen : lists).flatMap(({ instrumentIds }) => instrumentIds);
  });
  const announce: AlertPorts['announce'] = useEffectEvent((rows) => {
    for (const notice of noticesOf(rows, language)) showNotice(notice);
  });
  useEffect(() => {
    const left = new AbortController();
    const untilLeft = async () => {
      const stop = watchAlerts({
        ...{ listen, readEvents: readNewestEvents, settings: alertSettings },
        now: () => new Date(),
        watched: () => watched(),
        announce: (rows) => announce(rows),
      });
      await new Promise((resolve) => left.signal.addEventListener('abort', resolve));
      stop();
    };
    // Only a page that waits for the lock is told of the signal; the one that holds it leaves by itself.
    navigator.locks.request(LOCK, { signal: left.signal }, untilLeft).catch(() => undefined);
    return () => left.abort();
  }, []);
  return null;
}
