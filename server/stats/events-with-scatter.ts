import type { EventReturns } from './event-returns.ts';

/**
 * The events whose returns scatter around their model at all: a test that divides by that scatter can use no others. With
 * how many were left out, as `nDropped` tells it.
 */
export function eventsWithScatter(events: readonly EventReturns[]) {
  const used = events.filter(({ model }) => model.residualDeviation > 0);
  const dropped = events.length - used.length;
  const nDropped: Readonly<Record<string, number>> = dropped > 0 ? { noScatter: dropped } : {};
  return { used, nDropped };
}
