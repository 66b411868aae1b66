import { useCallback, useMemo } from 'react';
import { type Compared, rebaseAll } from '../charts/compare-model.ts';
import { unionOfSessions } from '../charts/compare-sessions.ts';
import { isInView, positionOf, type SessionView, type ViewRange, viewOf } from '../charts/session-view.ts';
import { panView, zoomView } from '../charts/view-motion.ts';
import type { DrawnComparison } from '../panels/compare/drawn-comparison.ts';
import { type CompanyViewAddress, viewOfAddress } from './company-view-address.ts';
import type { CompareAddress } from './compare-address.ts';
import type { Address } from './use-address.ts';
import { rangeBeside } from './use-company-view.ts';

/** The view of a comparison, as the address keeps it. */
export interface CompareView {
  /** Null until there are prices. */
  drawn: DrawnComparison | null;
  /** The range by its name; null where the view lies between dates of its own. */
  range: ViewRange | null;
  /** Shows an event's session where it lies outside the view. */
  select: (key: string) => void;
  /** The event before (−1) or after (1) the selected one, over all companies. */
  step: (by: -1 | 1) => void;
  setRange: (range: ViewRange) => void;
  /** Keeps a view. */
  setView: (view: SessionView) => void;
  /** Moves the view by a quarter of its length. */
  pan: (by: -1 | 1) => void;
  /** A view half as long again (1), or as much shorter (−1), around its middle. */
  zoom: (by: -1 | 1) => void;
  /** The next longer (1) or shorter (−1) range that has a name. */
  stepRange: (by: -1 | 1) => void;
}

const ZOOM_STEP = 1.5;
const FIRST_RANGE: ViewRange = '1y';

/** The events of all companies by session, oldest first. */
function eventsInOrder(compared: readonly Compared[]) {
  return compared
    .flatMap(({ events }) => events)
    .flatMap(({ event }) => (event.sessionDate === null ? [] : [{ key: event.key, date: event.sessionDate }]))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The state of the view of a comparison. */
export function useCompareView(input: {
  compared: readonly Compared[];
  asked: CompareAddress;
  chart: CompanyViewAddress;
  selectedKey: string | null;
  change: Address['change'];
}): CompareView {
  const { compared, selectedKey, change } = input;
  const { base: baseAsked } = input.asked;
  const { from, to, range } = input.chart;
  const dates = useMemo(() => unionOfSessions(compared.map(({ series }) => series?.dates ?? [])), [compared]);
  const ownView = useMemo(() => viewOfAddress({ from, to }, dates), [dates, from, to]);
  const view = useMemo(
    () => (dates.length === 0 ? null : (ownView ?? viewOf(range ?? FIRST_RANGE, dates.length, null))),
    [dates, ownView, range],
  );
  const setView = useCallback(
    (next: SessionView) =>
      change({ from: dates[next.from] ?? null, to: dates[next.to] ?? null, range: null }, { replace: true }),
    [change, dates],
  );
  const base = baseAsked ?? (view === null ? null : (dates[view.from] ?? null));
  const drawn = useMemo(
    () =>
      view === null || base === null
        ? null
        : { compared, dates, view, base, rebased: rebaseAll(compared, base) },
    [compared, dates, view, base],
  );

  const select = (key: string) => {
    const date = eventsInOrder(compared).find((event) => event.key === key)?.date;
    const position = date === undefined ? null : positionOf(date, dates);
    if (view === null || position === null || isInView(position, view)) return change({ event: key });
    const moved = panView(view, position - (view.from + view.to) / 2, dates.length);
    change({ event: key, from: dates[moved.from] ?? null, to: dates[moved.to] ?? null, range: null });
  };
  const step = (by: -1 | 1) => {
    const all = eventsInOrder(compared);
    const place = all.findIndex(({ key }) => key === selectedKey);
    const next = all[place === -1 ? all.length - 1 : place + by];
    if (next) select(next.key);
  };
  const setRange = (next: ViewRange) => change({ range: next, from: null, to: null }, { replace: true });
  return {
    drawn,
    range: ownView ? null : (range ?? FIRST_RANGE),
    select,
    step,
    setRange,
    setView,
    pan: (by) => view && setView(panView(view, (by * (view.to - view.from + 1)) / 4, dates.length)),
    zoom: (by) =>
      view && setView(zoomView(view, ZOOM_STEP ** by, Math.round((view.from + view.to) / 2), dates.length)),
    stepRange: (by) => {
      const next = view && rangeBeside(view, dates.length, by);
      if (next) setRange(next);
    },
  };
}
