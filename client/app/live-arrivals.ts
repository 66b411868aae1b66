/** The events that came while the page stands open, by their keys. */
export interface ArrivedEvents {
  /** Those that were asked for last. */
  readonly shown: ReadonlySet<string>;
  /** Those that came after that; a page that is opened meanwhile shows them too. */
  readonly waiting: ReadonlySet<string>;
}

export const NO_ARRIVALS: ArrivedEvents = { shown: new Set(), waiting: new Set() };

/** More than that are not marked one by one; the newest are. */
const MOST_MARKED = 1_000;

/** With further events that came. */
export function withArrivals(arrived: ArrivedEvents, keys: readonly string[]): ArrivedEvents {
  if (keys.length === 0) return arrived;
  return { ...arrived, waiting: new Set([...arrived.waiting, ...keys].slice(-MOST_MARKED)) };
}

/** When what waits is asked for: it is new now, and what was new before is no longer. */
export function afterShowing({ waiting }: ArrivedEvents): ArrivedEvents {
  return { shown: waiting, waiting: new Set() };
}

/** The events that a page marks where it shows them. */
export function markedEvents({ shown, waiting }: ArrivedEvents): ReadonlySet<string> {
  return new Set([...shown, ...waiting]);
}
