import type { QueryKey } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { CitedFigure } from '../format/citation.ts';

/** A figure, and the key (or its beginning) of the query that it was read by. */
export interface Cited {
  figure: CitedFigure;
  reading: QueryKey;
}

/** Copies the citation of a figure. */
export type Cite = (cited: Cited) => void;

const CiteContext = createContext<Cite | null>(null);

/** Lets everything below it be cited. */
export function CiteProvider(props: { cite: Cite; children: ReactNode }) {
  return <CiteContext value={props.cite}>{props.children}</CiteContext>;
}

/** How to cite a figure; null where nothing can be cited. */
export function useCite(): Cite | null {
  return useContext(CiteContext);
}
