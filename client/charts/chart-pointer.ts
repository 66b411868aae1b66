import { type PlotGeometry, sessionAt } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { panView, pinchView, type TwoPlaces, zoomView } from './view-motion.ts';

/** What a pointer on a chart acts on. */
export interface PointerTarget {
  geometry: PlotGeometry;
  /** Number of sessions of the series. */
  count: number;
  /** From this height down the time axis begins: a wheel zooms there without a key held. */
  axisTop: number;
  onHover: (index: number | null) => void;
  /** The view while it moves. */
  onView: (view: SessionView) => void;
  /** The movement has ended. */
  onSettle: () => void;
}

type Gesture =
  | { kind: 'press'; x: number; view: SessionView }
  | { kind: 'pan'; x: number; view: SessionView }
  | { kind: 'pinch'; start: TwoPlaces; view: SessionView }
  | { kind: 'hold' };

/** A touch that rests for so long points instead of moving the view. */
const HOLD_MS = 300;
const WHEEL_ENDS_MS = 200;
/** A page that is being scrolled is scrolled on, also where its movement brings a time axis under the pointer. */
const SCROLL_ENDS_MS = 400;
/** Movements up to these are a press: pixels of a mouse, of a finger. */
const SLACK = { mouse: 3, touch: 8 };

/** How much longer a turn of the wheel makes the view; a pinch on a touchpad arrives as small turns with Ctrl held. */
function wheelFactor(event: WheelEvent): number {
  const isPinch = event.ctrlKey && Math.abs(event.deltaY) < 20;
  return Math.exp(Math.min(Math.max(event.deltaY, -100), 100) * (isPinch ? 0.01 : 0.002));
}

/**
 * Listens to the pointer on a chart. A mouse that moves points at sessions, one that drags pans; the wheel zooms with Ctrl
 * held or over the time axis, and pans sideways. One finger drags sideways to pan, rests and slides to point, taps to
 * point; two fingers zoom. A vertical swipe and a plain wheel are left to the page. Returns what ends the listening.
 */
export function listenToPointer(box: HTMLElement, targetNow: () => PointerTarget): () => void {
  const fingers = new Map<number, number>();
  let gesture: Gesture | null = null;
  let holdTimer: ReturnType<typeof setTimeout> | undefined;
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;
  let wheelRest = 0;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const listening = new AbortController();
  const { signal } = listening;

  const xOfEvent = (event: MouseEvent) => event.clientX - box.getBoundingClientRect().left;
  const point = (x: number) => targetNow().onHover(sessionAt(targetNow().geometry, x));
  const places = (): TwoPlaces => {
    const { left, right } = targetNow().geometry;
    const [first = 0, second = 0] = [...fingers.values()].map((x) => (x - left) / (right - left));
    return [first, second];
  };
  const settle = () => {
    if (gesture?.kind === 'pan' || gesture?.kind === 'pinch') targetNow().onSettle();
    clearTimeout(holdTimer);
    gesture = null;
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const x = xOfEvent(event);
    const { view } = targetNow().geometry;
    if (event.pointerType === 'touch') fingers.set(event.pointerId, x);
    clearTimeout(holdTimer);
    if (fingers.size === 2) {
      targetNow().onHover(null);
      gesture = { kind: 'pinch', start: places(), view };
      return;
    }
    gesture = { kind: 'press', x, view };
    if (event.pointerType !== 'touch') return;
    holdTimer = setTimeout(() => {
      gesture = { kind: 'hold' };
      point(x);
    }, HOLD_MS);
  };

  const onMove = (event: PointerEvent) => {
    const x = xOfEvent(event);
    const target = targetNow();
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, x);
    const isTouch = event.pointerType === 'touch';
    if (gesture === null) {
      if (!isTouch) point(x);
    } else if (gesture.kind === 'hold') point(x);
    else if (gesture.kind === 'pinch') {
      target.onView(pinchView(gesture.view, gesture.start, places(), target.count));
    } else {
      const slack = isTouch ? SLACK.touch : SLACK.mouse;
      if (gesture.kind === 'press' && Math.abs(x - gesture.x) <= slack) return;
      if (gesture.kind === 'press') {
        clearTimeout(holdTimer);
        target.onHover(null);
        box.setPointerCapture(event.pointerId);
        gesture = { ...gesture, kind: 'pan' };
      }
      target.onView(panView(gesture.view, (gesture.x - x) / target.geometry.step, target.count));
    }
  };

  const onUp = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (gesture?.kind === 'press' && event.pointerType === 'touch') point(xOfEvent(event));
    settle();
  };

  const onCancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    settle();
    targetNow().onHover(null);
  };

  const onLeave = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && gesture?.kind !== 'pan') targetNow().onHover(null);
  };

  const wheelView = (event: WheelEvent, isZoom: boolean, sideways: number): SessionView => {
    const { geometry, count } = targetNow();
    if (isZoom) {
      const anchor = sessionAt(geometry, xOfEvent(event));
      return zoomView(geometry.view, wheelFactor(event), anchor, count);
    }
    wheelRest += sideways / geometry.step;
    const by = Math.trunc(wheelRest);
    wheelRest -= by;
    return panView(geometry.view, by, count);
  };

  const onWheel = (event: WheelEvent) => {
    const target = targetNow();
    const isHeld = event.ctrlKey || event.metaKey;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const isSideways = Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY));
    const isOnAxis = event.clientY - box.getBoundingClientRect().top >= target.axisTop;
    const isScrolling = event.timeStamp - scrolledAt < SCROLL_ENDS_MS;
    const isZoom = isHeld || (isOnAxis && !isSideways && !isScrolling);
    if (!isZoom && !isSideways) return;
    const { view } = target.geometry;
    const next = wheelView(event, isZoom, sideways);
    const isSame = next.from === view.from && next.to === view.to;
    if (isHeld || isSideways || !isSame) event.preventDefault();
    if (isSame) return;
    target.onHover(null);
    target.onView(next);
    clearTimeout(wheelTimer);
    wheelTimer = setTimeout(() => targetNow().onSettle(), WHEEL_ENDS_MS);
  };

  box.addEventListener('pointerdown', onDown, { signal });
  box.addEventListener('pointermove', onMove, { signal });
  box.addEventListener('pointerup', onUp, { signal });
  box.addEventListener('pointercancel', onCancel, { signal });
  box.addEventListener('pointerleave', onLeave, { signal });
  box.addEventListener('wheel', onWheel, { signal, passive: false });
  // Hears the wheel after the chart, wherever on the page it turns.
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.defaultPrevented) scrolledAt = event.timeStamp;
    },
    { signal, passive: true },
  );
  // A finger that points must not scroll the page away under it.
  box.addEventListener('touchmove', (event) => gesture?.kind === 'hold' && event.preventDefault(), {
    signal,
    passive: false,
  });
  return () => {
    listening.abort();
    clearTimeout(holdTimer);
    clearTimeout(wheelTimer);
  };
}
