import { useCallback, useRef, useState } from 'react';
import type { SessionView } from './session-view.ts';

/** A view that follows the hand before the page keeps it. */
export interface MovingView {
  /** The view to draw; null until there is one. */
  view: SessionView | null;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}

/** Draws a view that is being moved without asking the page, and hands it over once the movement has ended. */
export function useMovingView(kept: SessionView | null, onKeep: (view: SessionView) => void): MovingView {
  const [moving, setMoving] = useState<SessionView | null>(null);
  const newest = useRef<SessionView | null>(null);
  const onView = useCallback((view: SessionView) => {
    newest.current = view;
    setMoving(view);
  }, []);
  const onSettle = useCallback(() => {
    if (newest.current) onKeep(newest.current);
    newest.current = null;
    setMoving(null);
  }, [onKeep]);
  return { view: moving ?? kept, onView, onSettle };
}
