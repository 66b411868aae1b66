import type { QueryKey } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { CitedFigure, CitedReading } from '../format/citation.ts';

/** A figure, and the key (or its beginning) of the query that it was read by. */
export interface Cited {
  figure: CitedFigure;
  reading: QueryKey;
}

/** How figures of the page are cited. */
export interface Citing {
  /** Copies the citation of a figure. */
  cite: (cited: Cited) => void;
  /** Where and when what a query (by its key, or the beginning of it) gave was read. */
  readingOf: (reading: QueryKey) => CitedReading;
}

const CiteContext = createContext<Citing | null>(null);

/** Lets everything below it be cited. */
export function CiteProvider(props: { citing: Citing; children: ReactNode }) {
  return <CiteContext value={props.citing}>{props.children}</CiteContext>;
}

/** How figures are cited; null where nothing can be cited. */
export function useCiting(): Citing | null {
  return useContext(CiteContext);
}
