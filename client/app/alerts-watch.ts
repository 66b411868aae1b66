import type { EventListRow } from '../../shared/schemas/event-reply.ts';
import type { LiveMessage } from '../../shared/schemas/live-change.ts';
import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { type AlertSettings, isQuietAt } from './alerts-settings.ts';

/** What the watch over new events uses and tells. */
export interface AlertPorts {
  /** Listens to changes from now on; what it returns ends that. */
  listen: (hear: (message: LiveMessage) => void) => () => void;
  /** First reports about some companies from a session on. */
  readEvents: (ids: readonly string[], from: SessionDate, signal: AbortSignal) => Promise<EventListRow[]>;
  now: () => Date;
  settings: () => AlertSettings;
  /** The companies that are announced. */
  watched: () => readonly string[];
  announce: (rows: readonly EventListRow[]) => void;
}

/** Sessions further back are of a filled-in past, which is no news. */
export const OLDEST_DAYS = 7;
/** After a failure it is read again so much later, and so often is looked whether the quiet hours are over; in milliseconds. */
const PAUSE = 30_000;

/** The company of a `NewsEvent.key`, which begins with its id. */
function companyOfKey(key: string): string {
  return key.slice(0, key.indexOf('|'));
}

/**
 * Announces each new event of a watched company once: not again where another story of it comes in, or where it moves to
 * another session. What comes in quiet hours waits until they end. What it returns ends the watch.
 */
export function watchAlerts(ports: AlertPorts): () => void {
  const stopped = new AbortController();
  /** Keys that came and were not looked at yet. */
  let due = new Set<string>();
  /** A company and a story of its that was announced. */
  const told = new Set<string>();
  let held: EventListRow[] = [];
  let isReading = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const isNew = ({ event }: EventListRow): boolean => {
    const stories = event.articleIds.map((id) => `${event.instrumentId}|${id}`);
    const wasTold = stories.some((story) => told.has(story));
    for (const story of stories) told.add(story);
    return !wasTold;
  };
  const announceHeld = () => {
    if (held.length === 0 || isQuietAt(ports.settings(), ports.now())) return;
    const rows = held;
    held = [];
    ports.announce(rows);
  };
  const read = async () => {
    if (isReading || due.size === 0) return;
    isReading = true;
    clearTimeout(retry);
    const keys = due;
    due = new Set();
    try {
      const ids = [...new Set([...keys].map(companyOfKey))];
      const from = addDays(sessionDate(ports.now().toISOString().slice(0, 10)), -OLDEST_DAYS);
      const rows = await ports.readEvents(ids, from, stopped.signal);
      held.push(...rows.filter(({ event }) => keys.has(event.key)).filter(isNew));
      announceHeld();
    } catch {
      due = new Set([...keys, ...due]);
      if (!stopped.signal.aborted) retry = setTimeout(() => void read(), PAUSE);
      return;
    } finally {
      isReading = false;
    }
    await read();
  };
  const stopListening = ports.listen(({ newEvents }) => {
    const watched = new Set(ports.watched());
    for (const key of newEvents) if (watched.has(companyOfKey(key))) due.add(key);
    void read();
  });
  const look = setInterval(announceHeld, PAUSE);
  return () => {
    stopped.abort();
    clearInterval(look);
    clearTimeout(retry);
    stopListening();
  };
}
