import type { PriceAdjustment } from '../../shared/schemas/price-adjustment.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** What a person decided about one session of a series, of one kind or of any; null where nothing was. */
export function adjustmentOn(
  series: PriceSeries,
  session: SessionDate,
  action?: PriceAdjustment['action'],
): PriceAdjustment | null {
  const { adjustments } = series;
  if (!adjustments || adjustments.length === 0) return null;
  return adjustments.find((one) => one.sessionDate === session && (!action || one.action === action)) ?? null;
}

/** What a person decided about the step to a bar: of one kind, after the bar before and up to this one. */
export function adjustmentsBetween(
  series: PriceSeries,
  before: PriceBar,
  bar: PriceBar,
  action: PriceAdjustment['action'],
): readonly PriceAdjustment[] {
  const { adjustments } = series;
  if (!adjustments || adjustments.length === 0) return [];
  return adjustments.filter(
    (one) =>
      one.action === action && one.sessionDate > before.sessionDate && one.sessionDate <= bar.sessionDate,
  );
}

/** The series without the bars that a person excluded: they enter nothing. The same object where there are none. */
export function withoutExcluded(series: PriceSeries): PriceSeries {
  if (!series.adjustments?.some((one) => one.action === 'exclude')) return series;
  return { ...series, bars: series.bars.filter((bar) => !adjustmentOn(series, bar.sessionDate, 'exclude')) };
}
