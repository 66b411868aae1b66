import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import { companyEventsQuery } from '../api/company-events.ts';
import { priceSeriesQuery } from '../api/price-series.ts';
import { CHART_STYLES, type ChartStyle } from '../charts/price-pane.tsx';
import {
  isInView,
  positionOf,
  type SessionView,
  VIEW_RANGES,
  type ViewRange,
  viewOf,
} from '../charts/session-view.ts';
import type { ChartDisplay } from '../panels/price-chart/chart-toolbar.tsx';
import { companyOpening, NO_EVENT } from './company-opening.ts';
import { useAddress } from './use-address.ts';

/** What a company page shows: kept in the address, but for the place that the view was moved to. */
export interface CompanyView {
  selectedKey: string | null;
  range: ViewRange;
  display: ChartDisplay;
  style: ChartStyle;
  view: SessionView | null;
  select: (key: string) => void;
  step: (by: -1 | 1) => void;
  clear: () => void;
  setRange: (range: ViewRange) => void;
  setDisplay: (display: ChartDisplay) => void;
  centreOn: (position: number) => void;
  /** Moves the view by a quarter of its length. */
  pan: (by: -1 | 1) => void;
  /** A longer (1) or shorter (−1) range. */
  zoom: (by: -1 | 1) => void;
  toggleTable: () => void;
}

function displayOf(text: string | null): ChartDisplay {
  if (text === 'table') return 'table';
  return CHART_STYLES.find((style) => style === text) ?? 'line';
}

const NO_EVENTS: readonly CompanyEvent[] = [];

function useCompanyData(instrumentId: string, eventAsked: string | null) {
  const prices = useQuery(priceSeriesQuery(instrumentId)).data ?? null;
  const query = useQuery(companyEventsQuery(instrumentId));
  // Without its stories a chart still stands.
  const events = query.data?.events ?? (query.isError ? NO_EVENTS : null);
  // The event in the address when the page was opened: a later choice must not move the view.
  const [askedFirst] = useState(eventAsked);
  const opening = useMemo(() => {
    if (events === null) return null;
    const heads = events.map(({ event }) => ({ key: event.key, sessionDate: event.sessionDate }));
    const last = prices?.lastSession ?? heads.at(-1)?.sessionDate ?? null;
    return last === null ? null : companyOpening(heads, last, askedFirst);
  }, [events, prices, askedFirst]);
  return { dates: prices?.dates ?? null, events, opening };
}

/** The state of a company page. */
export function useCompanyView(instrumentId: string): CompanyView {
  const { fields, change } = useAddress();
  const eventAsked = fields.get('event');
  const { dates, events, opening } = useCompanyData(instrumentId, eventAsked);
  const [moved, setMoved] = useState<number | null>(null);
  const [style, setStyle] = useState<ChartStyle>(() => {
    const display = displayOf(fields.get('view'));
    return display === 'table' ? 'line' : display;
  });
  const display = displayOf(fields.get('view'));
  const range = VIEW_RANGES.find((one) => one === fields.get('range')) ?? opening?.range ?? '6m';
  const asked = eventAsked === NO_EVENT ? null : eventAsked;
  const known = events?.some(({ event }) => event.key === asked) ?? false;
  const selectedKey = known ? asked : eventAsked === NO_EVENT ? null : (opening?.selectedKey ?? null);
  const centreDate = opening?.centre ?? null;

  const view = useMemo(() => {
    if (dates === null || dates.length === 0 || events === null) return null;
    const centre = moved ?? (centreDate === null ? null : positionOf(centreDate, dates));
    return viewOf(range, dates.length, centre);
  }, [dates, events, moved, centreDate, range]);

  const select = useCallback(
    (key: string) => {
      change({ event: key });
      const date = events?.find(({ event }) => event.key === key)?.event.sessionDate ?? null;
      if (date === null || dates === null || view === null) return;
      const position = positionOf(date, dates);
      if (!isInView(position, view)) setMoved(position);
    },
    [change, events, dates, view],
  );

  const step = (by: -1 | 1) => {
    const all = events ?? [];
    const place = all.findIndex(({ event }) => event.key === selectedKey);
    const next = all[place === -1 ? all.length - 1 : place + by];
    if (next) select(next.event.key);
  };

  const setRange = (next: ViewRange) => change({ range: next }, { replace: true });
  const setDisplay = (next: ChartDisplay) => {
    if (next !== 'table') setStyle(next);
    change({ view: next }, { replace: true });
  };
  const pan = (by: -1 | 1) => {
    if (view === null || dates === null) return;
    const size = view.to - view.from + 1;
    const middle = (view.from + view.to + 1) / 2 + (by * size) / 4;
    setMoved(Math.min(Math.max(middle, size / 2), dates.length - size / 2));
  };
  const zoom = (by: -1 | 1) => {
    const next = VIEW_RANGES[VIEW_RANGES.indexOf(range) + by];
    if (next) setRange(next);
  };
  return {
    selectedKey,
    range,
    display,
    style: display === 'table' ? style : display,
    view,
    select,
    step,
    clear: () => change({ event: NO_EVENT }),
    setRange,
    setDisplay,
    centreOn: setMoved,
    pan,
    zoom,
    toggleTable: () => setDisplay(display === 'table' ? style : 'table'),
  };
}
