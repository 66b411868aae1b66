import { createContext, type ReactNode, useContext } from 'react';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';

const AsOfContext = createContext<InstantUtc | null>(null);

/** Tells everything below which moment the page stands at; null is now. */
export function AsOfProvider(props: { asOf: InstantUtc | null; children: ReactNode }) {
  return <AsOfContext value={props.asOf}>{props.children}</AsOfContext>;
}

/** The moment that the page stands at; null is now. What was known then is shown, and nothing can be written. */
export function useAsOf(): InstantUtc | null {
  return useContext(AsOfContext);
}
