import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import { makeEvent } from './make-event.ts';
import type { TracedSeries } from './trace-series.ts';
import { unscaled } from './year-extremes.ts';

/** A flag is a first crossing when none of its kind was raised in this many sessions with trading before it. */
const quietSessions = 20;

/** A price beyond an extreme. */
interface Crossing {
  readonly kind: PriceEventKind;
  readonly place: number;
  /** The sessions with trading before the place. */
  readonly rank: number;
  /** Scaled. */
  readonly value: number;
  readonly extreme: number;
  /** First place of the stretch that the extreme is of. */
  readonly start: number;
  /** How it was measured, as `basis` tells it. */
  readonly measure: string;
}

/** Makes events of crossings in the order of their places, and knows of each which is the first after a quiet time. */
export function crossingTeller(traced: TracedSeries): (crossing: Crossing) => PriceEvent[] {
  const lastRanks = new Map<PriceEventKind, number>();
  return ({ kind, place, rank, value, extreme, start, measure }) => {
    const bar = traced.bars[place];
    if (!bar) return [];
    const lastRank = lastRanks.get(kind) ?? Number.NEGATIVE_INFINITY;
    lastRanks.set(kind, rank);
    const isSplitAdjusted = traced.scale[start] !== traced.scale[place];
    const basis = isSplitAdjusted ? `${measure},splitAdjusted` : measure;
    return [
      {
        ...makeEvent(traced, bar.sessionDate, kind, unscaled(traced, place, value), basis),
        previousExtreme: unscaled(traced, place, extreme),
        firstCrossing: rank - lastRank > quietSessions,
      },
    ];
  };
}
