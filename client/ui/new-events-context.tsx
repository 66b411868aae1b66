import { createContext, type ReactNode, useContext } from 'react';

const NewEventsContext = createContext<ReadonlySet<string>>(new Set());

/** Tells everything below which news events came while the page stands open, by `NewsEvent.key`. */
export function NewEventsProvider(props: { keys: ReadonlySet<string>; children: ReactNode }) {
  return <NewEventsContext value={props.keys}>{props.children}</NewEventsContext>;
}

/** The keys (`NewsEvent.key`) of the events that came while the page stands open, which are marked as new; empty where none did. */
export function useNewEvents(): ReadonlySet<string> {
  return useContext(NewEventsContext);
}
