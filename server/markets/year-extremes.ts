import type { SessionDate } from '../../shared/units/session-date.ts';
import type { TracedBar } from './trace-series.ts';
import { trailingExtremes } from './trailing-extremes.ts';
import { windowStarts, type YearWindow } from './year-window.ts';

/** Which price of the day an extreme is taken of. */
export type ExtremeField = 'intraday' | 'close';

/** The price of the day that can be the extreme: high or low, or the close. Null where the session was halted or the source gives none. */
export function extremeValue(
  traced: TracedBar,
  side: 'highest' | 'lowest',
  field: ExtremeField,
): number | null {
  if (traced.halted) return null;
  if (field === 'close') return traced.bar.close;
  return side === 'highest' ? traced.bar.high : traced.bar.low;
}

/** The extreme of the 52 weeks before a bar. */
export interface YearExtreme {
  readonly price: number;
  /** True when prices of the window were divided by a known split that the source did not adjust for. */
  readonly splitAdjusted: boolean;
}

/**
 * The extreme of the 52 weeks before each bar, the bar itself excluded, in the prices of that bar's own day: earlier
 * prices are divided by the known unadjusted splits in between. Null where the series does not cover the window, or a
 * suspected split of unknown ratio lies in it.
 */
export function yearExtremes(
  bars: readonly TracedBar[],
  side: 'highest' | 'lowest',
  options: { window: YearWindow; field: ExtremeField; coveredFrom: SessionDate | null },
): (YearExtreme | null)[] {
  const windows = windowStarts(
    bars.map((traced) => traced.bar.sessionDate),
    options.window,
    options.coveredFrom,
  );
  const scaled = bars.map((traced) => {
    const value = extremeValue(traced, side, options.field);
    return value === null ? null : value * traced.scale;
  });
  const extremes = trailingExtremes(
    scaled,
    windows.map((window) => window.start),
    side,
  );
  return bars.map((traced, place) => {
    const window = windows[place];
    const extreme = extremes[place] ?? null;
    const first = window && bars[window.start];
    if (!window?.covered || extreme === null || first?.segment !== traced.segment) return null;
    return { price: extreme / traced.scale, splitAdjusted: first.scale !== traced.scale };
  });
}
