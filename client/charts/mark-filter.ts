import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { EventKind } from '../../shared/schemas/news-event.ts';

/** Which stories stand on the news lane. */
export interface MarkFilter {
  /** The kinds that are shown; null: all of them. */
  kinds: ReadonlySet<EventKind> | null;
  /** True: only the first report of what happened, none of the echoes. */
  firstOnly: boolean;
}

/** All kinds of story, in the order in which they are listed. */
export const MARK_KINDS: readonly EventKind[] = ['price', 'results', 'deal', 'ownership', 'filing', 'other'];

/** The events that a filter lets stand, in their order. The selected one always stands. */
export function shownEvents(
  events: readonly CompanyEvent[],
  filter: MarkFilter,
  selectedKey: string | null,
): readonly CompanyEvent[] {
  if (filter.kinds === null && !filter.firstOnly) return events;
  return events.filter(
    ({ event }) =>
      event.key === selectedKey ||
      ((filter.kinds?.has(event.kind) ?? true) && (!filter.firstOnly || event.novelty === 'first')),
  );
}
