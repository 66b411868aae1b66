import { type ReactNode, useEffect, useRef } from 'react';

/** A button that opens a small sheet below it. Escape and a press elsewhere close it; Escape gives the focus back. */
export function Fold(props: { label: ReactNode; name: string; children: (close: () => void) => ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const fold = details.current;
      if (fold?.open && event.target instanceof Node && !fold.contains(event.target)) fold.open = false;
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, []);
  return (
    <details
      ref={details}
      className="fold"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.preventDefault();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="button" aria-label={props.name}>
        {props.label}
      </summary>
      <div className="fold-sheet">{props.children(close)}</div>
    </details>
  );
}
