import type { TracedSeries } from '../markets/trace-series.ts';
import { type MeasureColumns, type MeasuredBars, measureColumns } from './measure-columns.ts';
import type { MissingStudyReturn } from './study-columns.ts';
import type { StudyDesign } from './study-design.ts';

/** ½·ln(4·ln 2): the expected squared log range is 4·ln 2 times the variance (Parkinson 1980, eq. 4). */
const parkinson = Math.log(4 * Math.LN2) / 2;

/**
 * The logarithm of each session's volatility, beside that of the index: ln(ln(H/L)) − ½·ln(4·ln 2), H being the higher of the session's
 * high and the close before, L the lower of its low and that close, so that a leap overnight counts. A study of these columns
 * measures log abnormal volatility, 0.69 being twice the range that was expected.
 *
 * The range of a session tells five times as much of its variance as the squared return does, and its logarithm is close to normal,
 * which the errors and tests of a study take for granted. A session that never left the close before has no logarithm
 * (`noReturn`). With guards a range over a halt, a missing session or a step that looks like a split is left out; without
 * them the bar before counts, whatever it is. Source: Parkinson 1980, "The extreme value method for estimating the variance of the rate
 * of return"; Alizadeh, Brandt & Diebold 2002, "Range-based estimation of stochastic volatility models", section 2, for the logarithm.
 */
export function volatilityColumns(
  asset: string,
  share: TracedSeries,
  market: TracedSeries | null,
  { guards }: Pick<StudyDesign, 'guards'>,
): MeasureColumns {
  return measureColumns(asset, share, market, (series) => logRange(series, guards));
}

function logRange(series: TracedSeries, guards: boolean): MeasuredBars {
  const values = series.close.map((_, bar) =>
    guards && whyNone(series, bar) !== null ? Number.NaN : rangeAt(series, bar, guards),
  );
  const missingAt = (bar: number): MissingStudyReturn | null => {
    if (bar === 0) return 'firstSession';
    const why = guards ? whyNone(series, bar) : null;
    return why ?? (Number.isNaN(values[bar] ?? Number.NaN) ? 'noReturn' : null);
  };
  return { values, missingAt };
}

function rangeAt({ high, low, close, scale }: TracedSeries, bar: number, guards: boolean): number {
  const factor = guards ? (scale[bar] ?? 1) / (scale[bar - 1] ?? 1) : 1;
  const before = (close[bar - 1] ?? Number.NaN) / factor;
  const range = Math.log(
    Math.max(high[bar] ?? Number.NaN, before) / Math.min(low[bar] ?? Number.NaN, before),
  );
  return range > 0 ? Math.log(range) - parkinson : Number.NaN;
}

function whyNone({ halted, steps, previous }: TracedSeries, bar: number): MissingStudyReturn | null {
  if (halted[bar] === 1 || halted[bar - 1] === 1) return 'halted';
  const step = steps.get(bar);
  if (step && !step.accepted && step.evidence !== 'operator') return 'suspectedSplit';
  return previous[bar] === bar - 1 ? null : 'missingSession';
}
