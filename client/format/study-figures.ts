import type { StudyMeasure } from '../../shared/schemas/study-design.ts';
import { formatNumber, formatSigned } from './number.ts';
import { formatReturn, formatTick } from './past-words.ts';

/** A value of what a study measures, with its sign: a return as percent with one decimal, a log of volume or range with two. */
export function formatMeasured(value: number, measure: StudyMeasure): string {
  return measure === 'return' ? formatReturn(value) : formatSigned(value, 2);
}

/** A tick of an axis of what a study measures. */
export function formatMeasuredTick(value: number, ticks: readonly number[], measure: StudyMeasure): string {
  if (measure === 'return') return formatTick(value, ticks);
  const isWhole = ticks.every((tick) => Number.isInteger(tick));
  return value === 0 ? '0' : formatSigned(value, isWhole ? 0 : 2);
}

/** A p-value with three decimals: "0.573"; one below a thousandth is "<0.001". */
export function formatProbability(p: number): string {
  return p < 0.001 ? '<0.001' : formatNumber(p, 3);
}

/** A share of a whole in whole percent: 0.573 is "57%"; what is not all or none never rounds to it. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '<1%';
  if (percent === 100 && share < 1) return '>99%';
  return `${percent}%`;
}

/** Offsets of a window in sessions from the event: "[+1, +10]". */
export function formatOffsets({ from, to }: { from: number; to: number }): string {
  return `[${formatSigned(from, 0)}, ${formatSigned(to, 0)}]`;
}
