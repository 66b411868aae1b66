import { type RefCallback, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * What a panel leaves for a chart on paper, in CSS pixels: the 186 mm of an A4 page between the margins that print.css sets,
 * less a panel's own. A page is laid out anew for paper without its scripts being asked, so charts are drawn that wide before.
 */
const PAPER_WIDTH = 668;

/** The width of an element in CSS pixels, kept up to date, and no wider than paper while the page is printed; 0 until it has been measured. */
export function useElementWidth(): { ref: RefCallback<HTMLElement>; width: number } {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement) => {
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const fitPaper = () => flushSync(() => setWidth((known) => Math.min(known, PAPER_WIDTH)));
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return { ref, width };
}
