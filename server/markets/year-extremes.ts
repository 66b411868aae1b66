import type { TracedSeries } from './trace-series.ts';
import { trailingExtremes } from './trailing-extremes.ts';
import { windowStarts, type YearWindow } from './year-window.ts';

/** Which price of the day an extreme is taken of. */
export type ExtremeField = 'intraday' | 'close';
export type ExtremeSide = 'highest' | 'lowest';

/** How 52-week extremes are measured. */
export interface ExtremeMeasure {
  readonly window: YearWindow;
  readonly field: ExtremeField;
}

/** One side of the extremes. Prices are scaled: divide by the bar's own `scale` to get the price of its day. */
interface SideExtremes {
  /** The price of the day that can be an extreme, scaled; NaN where the bar is not usable or the source gives none. */
  readonly values: Float64Array;
  /** Of the window before the bar, as far as the series reaches; NaN where it holds no price, or prices of another segment. */
  readonly extremes: Float64Array;
}

/** The extremes before each bar. */
export interface YearExtremes extends Readonly<Record<ExtremeSide, SideExtremes>> {
  /** First place of the window. */
  readonly starts: Int32Array;
  /** 1 where the series reaches back to the window's start. */
  readonly covered: Uint8Array;
}

/**
 * The extremes of the 52 weeks before each bar, the bar itself excluded. Earlier prices are made comparable by the known
 * unadjusted splits in between; across a suspected split of unknown ratio nothing is compared.
 */
export function yearExtremes(traced: TracedSeries, { window, field }: ExtremeMeasure): YearExtremes {
  const { starts, covered } = windowStarts(traced, window);
  const oneSide = (side: ExtremeSide): SideExtremes => {
    const values = scaledValues(traced, side, field);
    const extremes = trailingExtremes(values, starts, side);
    dropOtherSegments(extremes, starts, traced.segment);
    return { values, extremes };
  };
  return { starts, covered, highest: oneSide('highest'), lowest: oneSide('lowest') };
}

function scaledValues(traced: TracedSeries, side: ExtremeSide, field: ExtremeField): Float64Array {
  const prices = field === 'close' ? traced.close : side === 'highest' ? traced.high : traced.low;
  const values = new Float64Array(prices.length);
  for (let place = 0; place < values.length; place += 1) {
    const isUsable = traced.usable[place] === 1;
    values[place] = isUsable ? (prices[place] ?? Number.NaN) * (traced.scale[place] ?? 1) : Number.NaN;
  }
  return values;
}

function dropOtherSegments(extremes: Float64Array, starts: Int32Array, segment: Int32Array): void {
  for (let place = 0; place < extremes.length; place += 1) {
    if (segment[starts[place] ?? 0] !== segment[place]) extremes[place] = Number.NaN;
  }
}

/** The price of a bar's own day that a scaled price stands for. What scaling by a ratio leaves behind the twelfth digit is dropped. */
export function unscaled(traced: TracedSeries, place: number, scaled: number): number {
  const scale = traced.scale[place] ?? 1;
  return scale === 1 ? scaled : Number((scaled / scale).toPrecision(12));
}

/** True when a scaled price lies strictly beyond an extreme; a difference behind the ninth digit comes of scaling and is a tie. */
export function isBeyond(value: number, extreme: number, side: ExtremeSide): boolean {
  return side === 'highest' ? value > extreme * (1 + 1e-9) : value < extreme * (1 - 1e-9);
}
