import { type AmountUnit, formatNumber, formatPrice } from '../format/number.ts';

/** What the value axis counts: an amount, or points of a series that is 100 at the left edge. */
export type AxisUnit = AmountUnit | 'rebased';

/** A value as the axis and its tags write it: "142,600", "118.40", rebased "112.4". */
export function formatAxisValue(value: number, unit: AxisUnit): string {
  return unit === 'rebased' ? formatNumber(value, 1) : formatPrice(value, unit);
}
