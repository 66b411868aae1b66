import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { type PriceEvent, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import { price } from '../../shared/units/price.ts';
import { type SimpleReturn, simpleReturn } from '../../shared/units/returns.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { AdjustmentRequest } from './adjustment-request.ts';

/** A step between two closes, as the source gave it and as it counts with what a person decided. */
export interface AdjustedStep {
  readonly previousSession: SessionDate;
  readonly previousClose: number;
  readonly close: number;
  /** Simple return as a fraction, with the decisions before this one. */
  readonly returnBefore: SimpleReturn;
  /** The same with this one; null where the bar enters nothing. */
  readonly returnAfter: SimpleReturn | null;
}

/** The step from the bar before to the bar of a session; null where there are not both. */
export function stepTo(session: SessionDate, before: PriceSeries, after: PriceSeries): AdjustedStep | null {
  const place = before.bars.findIndex((bar) => bar.sessionDate === session);
  const bar = before.bars[place];
  const previous = before.bars[place - 1];
  if (!bar || !previous) return null;
  const returned = ({ adjustments = [] }: PriceSeries) => {
    const decided = adjustments.find((one) => one.sessionDate === session);
    if (decided?.action === 'exclude') return null;
    return simpleReturn(price(previous.close / (decided?.ratio ?? 1)), price(bar.close));
  };
  return {
    previousSession: previous.sessionDate,
    previousClose: previous.close,
    close: bar.close,
    returnBefore: returned(before) ?? simpleReturn(price(previous.close), price(bar.close)),
    returnAfter: returned(after),
  };
}

/** What speaks against a decision, as sentences. */
export function adjustmentWarnings(
  series: PriceSeries,
  events: readonly PriceEvent[],
  { instrumentId, sessionDate, action, ratio }: AdjustmentRequest,
): string[] {
  const warnings: string[] = [];
  const step = stepTo(sessionDate, { ...series, adjustments: [] }, series);
  if (action === 'split' && ratio !== null) {
    if (step === null) {
      warnings.push(
        `${sessionDate} is the first bar of ${instrumentId}: a split has no step to explain there`,
      );
    } else if (
      Math.abs(Math.log((step.close * ratio) / step.previousClose)) >=
      Math.abs(Math.log(step.close / step.previousClose))
    ) {
      warnings.push(
        `A split of this ratio makes the step to ${sessionDate} larger: the close went from ${step.previousClose} to ${step.close}, and each old share would have to be ${ratio} new ones`,
      );
    }
  }
  const isOpen = events.some(
    (event) =>
      event.sessionDate === sessionDate && priceFlagKinds.has(event.kind) && event.resolution === 'open',
  );
  if (action === 'accept' && !isOpen) {
    warnings.push(
      `Nothing about ${instrumentId} was in doubt on ${sessionDate}: the decision changes nothing`,
    );
  }
  return warnings;
}
