import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { chartWords } from '../format/chart-words.ts';
import { type PlotGeometry, sessionAt, xOf } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { panView, resizeView } from './view-motion.ts';

/** What is held of the frame: all of it, or one of its edges. */
type Grip = 'place' | 'from' | 'to';

const GRIPS: readonly Grip[] = ['place', 'from', 'to'];

/** Steps of the keys, as a share of the view. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.02,
  ArrowRight: 0.02,
  ArrowDown: -0.02,
  ArrowUp: 0.02,
  PageDown: -0.5,
  PageUp: 0.5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A whole number of sessions, one at least, in the direction of `share`. */
function sessionsOf(share: number, view: SessionView, count: number): number {
  if (!Number.isFinite(share)) return Math.sign(share) * count;
  const size = view.to - view.from + 1;
  return Math.sign(share) * Math.max(Math.round(Math.abs(share) * size), 1);
}

/** The view with what is held moved by some sessions. */
function movedView(view: SessionView, grip: Grip, by: number, count: number): SessionView {
  return grip === 'place' ? panView(view, by, count) : resizeView(view, grip, view[grip] + by, count);
}

/** How wide the place is at which an edge can be held: for a pointer, for a finger on a narrow chart. */
const HOLD = { wide: 24, narrow: 44 };
const NARROW_BELOW = 560;

interface HeldPlaces {
  /** Left edge and width of the frame. */
  left: number;
  width: number;
  /** Where the edges can be held: outside the frame, so that a short one can be held too, but for the ends of the strip. */
  from: number;
  to: number;
  hold: number;
}

/** Places across the strip, from its left edge. */
function heldPlaces(geometry: PlotGeometry, view: SessionView): HeldPlaces {
  const track = geometry.right - geometry.left;
  const hold = geometry.width < NARROW_BELOW ? HOLD.narrow : HOLD.wide;
  const left = xOf(geometry, view.from - 0.5) - geometry.left;
  const width = Math.max(xOf(geometry, view.to + 0.5) - geometry.left - left, 6);
  const from = Math.min(Math.max(left - hold + 2, 0), track - 2 * hold);
  const to = Math.max(Math.min(left + width - 2, track - hold), from + hold);
  return { left, width, from, to, hold };
}

/** The frame of the view on the whole history: drag it, drag its edges, press beside it, or use the keys on it. */
export function OverviewFrame(props: {
  dates: readonly SessionDate[];
  /** Geometry of the whole history. */
  geometry: PlotGeometry;
  view: SessionView;
  language: Language;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}) {
  const { geometry, view, dates } = props;
  const count = dates.length;
  const held = useRef<{ grip: Grip; index: number; view: SessionView } | null>(null);
  const words = chartWords(props.language);
  const places = heldPlaces(geometry, view);

  const indexAt = (event: PointerEvent<HTMLElement>) => {
    const track = event.currentTarget.closest('.overview-track') ?? event.currentTarget;
    return sessionAt(geometry, event.clientX - track.getBoundingClientRect().left + geometry.left);
  };
  const hold = (event: PointerEvent<HTMLElement>, grip: Grip, from: SessionView) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { grip, index: indexAt(event), view: from };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const start = held.current;
    if (start) props.onView(movedView(start.view, start.grip, indexAt(event) - start.index, count));
  };
  const release = () => {
    if (held.current) props.onSettle();
    held.current = null;
  };
  const pressBeside = (event: PointerEvent<HTMLElement>) => {
    const middle = Math.round((view.from + view.to) / 2);
    const next = panView(view, indexAt(event) - middle, count);
    props.onView(next);
    hold(event, 'place', next);
  };
  const onKeyDown = (event: KeyboardEvent, grip: Grip) => {
    const share = KEY_STEPS[event.key];
    if (share === undefined) return;
    event.preventDefault();
    props.onView(movedView(view, grip, sessionsOf(share, view, count), count));
    props.onSettle();
  };

  const labels: Record<Grip, string> = { place: words.viewPlace, from: words.viewStart, to: words.viewEnd };
  const [first, last] = [dates[view.from] ?? '', dates[view.to] ?? ''];
  const told: Record<Grip, string> = { place: words.viewSpan(first, last), from: first, to: last };
  return (
    <div
      className="overview-track"
      style={{ left: geometry.left, width: geometry.right - geometry.left }}
      onPointerDown={pressBeside}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {GRIPS.map((grip) => (
        <div
          key={grip}
          className={grip === 'place' ? 'overview-frame' : 'overview-edge'}
          style={
            grip === 'place'
              ? { left: places.left, width: places.width }
              : { left: places[grip], width: places.hold }
          }
          role="slider"
          tabIndex={0}
          aria-label={labels[grip]}
          aria-valuemin={0}
          aria-valuemax={count - 1}
          aria-valuenow={grip === 'to' ? view.to : view.from}
          aria-valuetext={told[grip]}
          onPointerDown={(event) => hold(event, grip, view)}
          onKeyDown={(event) => onKeyDown(event, grip)}
        >
          {grip !== 'place' && (
            <span
              className="overview-knob"
              style={{ left: places.left + (grip === 'to' ? places.width : 0) - places[grip] }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
