import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardCause } from './news-mark-button.tsx';

/** How long a card stays after the pointer left, so that it can be reached. */
const LINGER = 160;

interface OpenCard {
  key: string;
  cause: CardCause;
}

/** Which mark's card is open. A shown card closes when pointer or focus leave; a pressed one on Esc or a press elsewhere. */
export function useMarkCard() {
  const [open, setOpen] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = useCallback(() => clearTimeout(timer.current), []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(null);
  }, []);
  const show = useCallback((key: string, cause: CardCause) => {
    clearTimeout(timer.current);
    setOpen((now) => (now?.key === key && now.cause === 'press' ? now : { key, cause }));
  }, []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen((now) => (now?.cause === 'press' ? now : null)), LINGER);
  }, []);

  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target;
      if (target instanceof Element && !target.closest('.mark-card, .news-mark')) close();
    };
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onPointerDown);
    };
  }, [isOpen, close]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return { openKey: open?.key ?? null, cause: open?.cause ?? null, show, leave, keep, close };
}
