import { type PriceEvent, priceFlagKinds } from '../../../shared/schemas/price-event.ts';

/** The flags that somebody has to settle, newest first: a halt is a fact, and what was accepted or adjusted for is settled. */
export function openFlags(events: readonly PriceEvent[]): PriceEvent[] {
  return events
    .filter(
      ({ kind, resolution = 'open' }) => priceFlagKinds.has(kind) && kind !== 'halt' && resolution === 'open',
    )
    .toSorted((a, b) => (a.sessionDate < b.sessionDate ? 1 : -1));
}
