import { useEffect, useLayoutEffect, useRef } from 'react';
import { listenToPointer, type PointerTarget } from './chart-pointer.ts';

/** The ref of an element whose pointer moves a chart; what it does is read from the newest `target`. */
export function useChartPointer(target: PointerTarget) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(target);
  useLayoutEffect(() => {
    latest.current = target;
  });
  useEffect(() => {
    const box = element.current;
    return box ? listenToPointer(box, () => latest.current) : undefined;
  }, []);
  return element;
}
