import type { ReturnWindow } from '../../shared/schemas/news-event.ts';

/** A window is stored as its place in this list, which may only grow. */
const windows: readonly ReturnWindow['window'][] = ['before5', 'overnight', 'intraday', 'session', 'after5'];

/** Stands for the session of the event. */
const OWN_SESSION = 0;

type StoredDate = ReturnWindow['from'] | typeof OWN_SESSION;
type StoredWindow = readonly [
  place: number,
  from: StoredDate,
  to: StoredDate,
  instrument: ReturnWindow['instrument'],
  benchmark: ReturnWindow['benchmark'],
  missing?: ReturnWindow['missing'],
];

/**
 * The returns of an event as they are kept: a list for each window without the names of its parts, which were half of an event's
 * row, and without the date that stands in the row. Why a return is missing comes last, where one is.
 */
export function returnsColumn(returns: readonly ReturnWindow[], sessionDate: string | null): string {
  const stored = (date: ReturnWindow['from']) => (date !== null && date === sessionDate ? OWN_SESSION : date);
  return JSON.stringify(
    returns.map(({ window, from, to, instrument, benchmark, missing }) => [
      ...[windows.indexOf(window), stored(from), stored(to), instrument, benchmark],
      ...(missing === null ? [] : [missing]),
    ]),
  );
}

/**
 * The returns of an event from how they are kept; `sessionDate` is that of its row. Whether they are what they should be is looked
 * at with the event that they are of.
 */
export function returnsOf(column: string, sessionDate: ReturnWindow['from']): ReturnWindow[] {
  const told = (date: StoredDate) => (date === OWN_SESSION ? sessionDate : date);
  // A row that an earlier version wrote in an order of its own was left as it was.
  const stored: readonly (StoredWindow | ReturnWindow)[] = JSON.parse(column);
  return stored.map((window): ReturnWindow => {
    if (!isStored(window)) return window;
    const [place, from, to, instrument, benchmark, missing = null] = window;
    const name = windows[place];
    if (name === undefined) throw new Error(`An event has the return of a window that is none: ${place}`);
    return { window: name, from: told(from), to: told(to), instrument, benchmark, missing };
  });
}

function isStored(window: StoredWindow | ReturnWindow): window is StoredWindow {
  return Array.isArray(window);
}
