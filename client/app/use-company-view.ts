import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import { companyEventsQuery } from '../api/company-events.ts';
import { priceSeriesQuery } from '../api/price-series.ts';
import type { ChartStyle } from '../charts/chart-style.ts';
import { shownEvents } from '../charts/mark-filter.ts';
import {
  isInView,
  positionOf,
  type SessionView,
  VIEW_RANGES,
  type ViewRange,
  viewOf,
} from '../charts/session-view.ts';
import { panView, zoomView } from '../charts/view-motion.ts';
import type { ChartControls, ChartDisplay } from '../panels/price-chart/chart-controls.ts';
import { type CompanyOpening, companyOpening, NO_EVENT } from './company-opening.ts';
import { filterFields, readCompanyView, viewOfAddress } from './company-view-address.ts';
import { useAddress } from './use-address.ts';

/** What a company page shows: kept in the address. */
export interface CompanyView {
  selectedKey: string | null;
  chart: ChartControls;
  select: (key: string) => void;
  step: (by: -1 | 1) => void;
  clear: () => void;
  /** Moves the view by a quarter of its length. */
  pan: (by: -1 | 1) => void;
  /** A view half as long again (1), or as much shorter (−1), around its middle. */
  zoom: (by: -1 | 1) => void;
  /** The next longer (1) or shorter (−1) range that has a name. */
  stepRange: (by: -1 | 1) => void;
  toggleTable: () => void;
}

const NO_EVENTS: readonly CompanyEvent[] = [];

const ZOOM_STEP = 1.5;

/** What a view between dates of its own takes the place of. */
const NO_DATES = { from: null, to: null };

function useCompanyData(instrumentId: string, eventAsked: string | null) {
  const prices = useQuery(priceSeriesQuery(instrumentId)).data ?? null;
  const query = useQuery(companyEventsQuery(instrumentId));
  // Without its stories a chart still stands.
  const events = query.data?.events ?? (query.isError ? NO_EVENTS : null);
  // The event in the address when the page was opened: a later choice must not move the view.
  const [askedFirst] = useState(eventAsked);
  const [opened, setOpened] = useState<CompanyOpening | null>(null);
  const isOpen = opened !== null && (events?.some(({ event }) => event.key === opened.selectedKey) ?? false);
  const computed = useMemo(() => {
    if (events === null) return null;
    const heads = events.map(({ event }) => ({ key: event.key, sessionDate: event.sessionDate }));
    const last = prices?.lastSession ?? heads.at(-1)?.sessionDate ?? null;
    return last === null ? null : companyOpening(heads, last, askedFirst);
  }, [events, prices, askedFirst]);
  // A story that comes in while the page stands open takes neither the choice nor the view from who reads.
  const opening = isOpen ? opened : computed;
  const settled = prices === null ? null : opening;
  if (settled !== opened) setOpened(settled);
  return { dates: prices?.dates ?? null, events, opening };
}

/** The shortest named range that is longer than a view (1), or the longest that is shorter (−1). */
export function rangeBeside(view: SessionView, count: number, by: -1 | 1): ViewRange | undefined {
  const size = view.to - view.from;
  const longer = (range: ViewRange) => {
    const other = viewOf(range, count, null);
    return Math.sign(other.to - other.from - size);
  };
  const candidates = VIEW_RANGES.filter((range) => longer(range) === by);
  return by === 1 ? candidates[0] : candidates.at(-1);
}

/** The state of a company page. */
export function useCompanyView(instrumentId: string): CompanyView {
  const { fields, change } = useAddress();
  const eventAsked = fields.get('event');
  const { dates, events, opening } = useCompanyData(instrumentId, eventAsked);
  const [moved, setMoved] = useState<number | null>(null);
  const { from, to, display, isLog, ...asked } = readCompanyView(fields);
  const [style, setStyle] = useState<ChartStyle>(display === 'table' ? 'line' : display);
  const askedKey = eventAsked === NO_EVENT ? null : eventAsked;
  const known = events?.some(({ event }) => event.key === askedKey) ?? false;
  const selectedKey = known ? askedKey : eventAsked === NO_EVENT ? null : (opening?.selectedKey ?? null);
  const centreDate = opening?.centre ?? null;
  const range = asked.range ?? opening?.range ?? '6m';

  const ownView = useMemo(() => dates && viewOfAddress({ from, to }, dates), [dates, from, to]);
  const view = useMemo(() => {
    if (dates === null || dates.length === 0 || events === null) return null;
    const centre = moved ?? (centreDate === null ? null : positionOf(centreDate, dates));
    return ownView ?? viewOf(range, dates.length, centre);
  }, [dates, events, ownView, moved, centreDate, range]);

  const datesOf = useCallback(
    (next: SessionView) => ({ from: dates?.[next.from] ?? null, to: dates?.[next.to] ?? null, range: null }),
    [dates],
  );
  const onView = useCallback(
    (next: SessionView) => change(datesOf(next), { replace: true }),
    [change, datesOf],
  );

  const select = useCallback(
    (key: string) => {
      const date = events?.find(({ event }) => event.key === key)?.event.sessionDate ?? null;
      const position = date === null || dates === null ? null : positionOf(date, dates);
      const isOutside = position !== null && view !== null && !isInView(position, view);
      if (isOutside && ownView && dates) {
        const by = position - (view.from + view.to) / 2;
        change({ event: key, ...datesOf(panView(view, by, dates.length)) });
        return;
      }
      change({ event: key });
      if (isOutside) setMoved(position);
    },
    [change, events, dates, view, ownView, datesOf],
  );

  const { filter } = asked;
  const step = (by: -1 | 1) => {
    const all = shownEvents(events ?? NO_EVENTS, filter, selectedKey);
    const place = all.findIndex(({ event }) => event.key === selectedKey);
    const next = all[place === -1 ? all.length - 1 : place + by];
    if (next) select(next.event.key);
  };

  const onRange = (next: ViewRange) => {
    // A range by name is shown around what was in view, unless that ends at the newest session.
    if (dates && view) setMoved(view.to === dates.length - 1 ? null : (view.from + view.to + 1) / 2);
    change({ range: next, ...NO_DATES }, { replace: true });
  };
  const onDisplay = (next: ChartDisplay) => {
    if (next !== 'table') setStyle(next);
    change({ view: next }, { replace: true });
  };
  const pan = (by: -1 | 1) => {
    if (view === null || dates === null) return;
    onView(panView(view, (by * (view.to - view.from + 1)) / 4, dates.length));
  };
  const zoom = (by: -1 | 1) => {
    if (view === null || dates === null) return;
    onView(zoomView(view, ZOOM_STEP ** by, Math.round((view.from + view.to) / 2), dates.length));
  };
  const stepRange = (by: -1 | 1) => {
    const next = dates && view && rangeBeside(view, dates.length, by);
    if (next) onRange(next);
  };
  const shownStyle = display === 'table' ? style : display;
  return {
    selectedKey,
    chart: {
      view,
      range: ownView ? null : range,
      display,
      style: shownStyle,
      isLog,
      filter,
      selectedKey,
      onSelect: select,
      onRange,
      onDisplay,
      onLog: (next) => change({ axis: next ? 'log' : null }, { replace: true }),
      onFilter: (next) => change(filterFields(next), { replace: true }),
      onView,
    },
    select,
    step,
    clear: () => change({ event: NO_EVENT }),
    pan,
    zoom,
    stepRange,
    toggleTable: () => onDisplay(display === 'table' ? shownStyle : 'table'),
  };
}
