import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { adjustmentOn } from './adjustments-of.ts';
import { decisionText } from './flag-reasons.ts';
import type { TracedSeries } from './trace-series.ts';

/** An event of a series that compares with no earlier extreme. */
export function makeEvent(
  { series }: TracedSeries,
  sessionDate: SessionDate,
  kind: PriceEventKind,
  value: number | null,
  basis: string,
): PriceEvent {
  const { instrumentId } = series;
  return { instrumentId, sessionDate, kind, value, previousExtreme: null, firstCrossing: null, basis };
}

interface FlagFacts {
  readonly value?: number;
  readonly basis: string;
  readonly reason: string;
  /** What a person decided of it; by default that the session was accepted or its bar excluded. */
  readonly decided?: PriceAdjustment | null;
}

/** A flag: open, or settled by a person, which its reason tells too. */
export function makeFlag(
  traced: TracedSeries,
  sessionDate: SessionDate,
  kind: PriceEventKind,
  { value, basis, reason, decided = settled(traced, sessionDate) }: FlagFacts,
): PriceEvent {
  return {
    ...makeEvent(traced, sessionDate, kind, value ?? null, basis),
    reason: decided ? `${reason} ${decisionText(decided)}` : reason,
    resolution: decided === null ? 'open' : decided.action === 'accept' ? 'accepted' : 'adjusted',
  };
}

function settled({ series }: TracedSeries, sessionDate: SessionDate): PriceAdjustment | null {
  return adjustmentOn(series, sessionDate, 'accept') ?? adjustmentOn(series, sessionDate, 'exclude');
}
