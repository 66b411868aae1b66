import './live-bar.css';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { companyEventsQuery } from '../api/company-events.ts';
import { openLiveStream, readChanges } from '../api/live.ts';
import { clockTime, liveWords } from '../format/live-words.ts';
import { useAsOf } from '../ui/as-of-context.tsx';
import { NewEventsProvider } from '../ui/new-events-context.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { afterShowing, markedEvents, NO_ARRIVALS, withArrivals } from './live-arrivals.ts';
import { connectLive, type LiveConnection, type LiveHealth } from './live-connection.ts';
import { bringsToChart, companyOfPath, NO_NEWS, type WaitingNews, withMessage } from './live-news.ts';
import { readAnew } from './read-anew.ts';

/** The service has not answered for so long, in milliseconds: then the page says so. */
const STALE_AFTER = 15_000;

/** Does something once the pointer is not over the chart, so that nothing moves under it. */
function whenPointerLeavesChart(work: () => void): void {
  const chart = document.querySelector('.chart-panel:hover');
  if (chart) chart.addEventListener('pointerleave', work, { once: true });
  else work();
}

async function readPricesAnew(queries: QueryClient, path: string): Promise<void> {
  const id = companyOfPath(path);
  await queries.invalidateQueries({ queryKey: ['instrument', id] });
  await queries.invalidateQueries({ queryKey: ['prices', id] });
}

/** The marks of a chart; what is written of them beside and below it waits until it is asked for. */
async function readMarksAnew(queries: QueryClient, path: string): Promise<void> {
  const { queryKey } = companyEventsQuery(companyOfPath(path) ?? '');
  await queries.invalidateQueries({ queryKey });
}

/** Listens while the page is looked at; a hidden one would hold a connection that others may need. */
function useLive(isOn: boolean): {
  waiting: WaitingNews;
  newEvents: ReadonlySet<string>;
  health: LiveHealth;
  show: () => void;
} {
  const queries = useQueryClient();
  const [path] = useLocation();
  const shownPath = useRef(path);
  const [waiting, setWaiting] = useState<{ path: string; news: WaitingNews }>({ path, news: NO_NEWS });
  const [arrived, setArrived] = useState(NO_ARRIVALS);
  const [health, setHealth] = useState<LiveHealth>({ lastAnswer: null, nextTry: null });
  useEffect(() => {
    shownPath.current = path;
  }, [path]);
  useEffect(() => {
    if (!isOn) return;
    let connection: LiveConnection | null = null;
    let since: number | null = null;
    const ports: Parameters<typeof connectLive>[0] = {
      openStream: openLiveStream,
      readChanges,
      now: () => Date.now(),
      onHealth: setHealth,
      onMessage: (message) => {
        const at = shownPath.current;
        // What is read from now on is read anew; what is shown stays until it is asked for.
        void queries.invalidateQueries({ refetchType: 'none' });
        setArrived((before) => withArrivals(before, message.newEvents));
        setWaiting((before) => ({
          path: at,
          news: withMessage(before.path === at ? before.news : NO_NEWS, message, at),
        }));
        if (bringsToChart('price', message, at))
          whenPointerLeavesChart(() => void readPricesAnew(queries, at));
        if (bringsToChart('story', message, at))
          whenPointerLeavesChart(() => void readMarksAnew(queries, at));
      },
    };
    const follow = () => {
      if (document.visibilityState === 'hidden') {
        since = connection?.stop() ?? since;
        connection = null;
      } else connection ??= connectLive(ports, since);
    };
    // Another network: the stream may hang on the one before without a word.
    const renew = () => connection?.renew();
    follow();
    document.addEventListener('visibilitychange', follow);
    window.addEventListener('online', renew);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      window.removeEventListener('online', renew);
      connection?.stop();
    };
  }, [isOn, queries]);
  const show = () => {
    setWaiting({ path, news: NO_NEWS });
    setArrived(afterShowing);
    void readAnew(queries);
  };
  const newEvents = useMemo(() => markedEvents(arrived), [arrived]);
  return { waiting: waiting.path === path ? waiting.news : NO_NEWS, newEvents, health, show };
}

/**
 * Tells of what arrived since the page was drawn, with the way to show it, and of a service that does not answer. The pages
 * below learn which events are new.
 */
export function LiveUpdates(props: { children: ReactNode }) {
  const words = liveWords(useLanguage());
  const isNow = useAsOf() === null;
  const { waiting, newEvents, health, show } = useLive(isNow);
  const isStale =
    health.nextTry !== null &&
    (health.lastAnswer === null || health.nextTry - health.lastAnswer > STALE_AFTER);
  return (
    <>
      <p className="stale-bar" role="status">
        {isNow &&
          isStale &&
          health.nextTry !== null &&
          words.stale(
            health.lastAnswer === null ? null : clockTime(health.lastAnswer),
            clockTime(health.nextTry),
          )}
      </p>
      <div className="live-bar" role="status">
        {(waiting.stories > 0 || waiting.hasOther) && (
          <button type="button" className="button" onClick={show}>
            {waiting.stories > 0 ? words.newStories(waiting.stories) : words.newData} · {words.show}
          </button>
        )}
      </div>
      <NewEventsProvider keys={newEvents}>{props.children}</NewEventsProvider>
    </>
  );
}
