import type { PriceEventKind } from '../../../shared/schemas/price-event.ts';

/** What a row names of a session, the most telling first. What the change says already, or is a flag told elsewhere, is left out. */
const SHOWN: readonly PriceEventKind[] = [
  'limitUp',
  'limitDown',
  'high52w',
  'low52w',
  'highSinceListing',
  'lowSinceListing',
  'move',
  'volumeSpike',
  'suspectedSplit',
  'mixedBasis',
  'badRange',
  'duplicateSession',
];

/** At most two kinds of price event that a row names. */
export function shownPriceEvents(kinds: readonly PriceEventKind[]): PriceEventKind[] {
  return SHOWN.filter((kind) => kinds.includes(kind)).slice(0, 2);
}
