import type { TracedSeries } from '../markets/trace-series.ts';
import { type MeasureColumns, type MeasuredBars, measureColumns } from './measure-columns.ts';
import type { MissingStudyReturn } from './study-columns.ts';
import type { StudyDesign } from './study-design.ts';

/**
 * The natural logarithm of the shares traded in each session, beside that of the index's volume where it has one: a study
 * of these columns measures log abnormal volume, 0.69 being twice what was expected. Known splits are taken out.
 *
 * A session of no volume has no logarithm: where trading was halted it is `halted`, where the source gives none, or 0 of a session in
 * which the price moved, `noReturn`. With guards, volumes before the last step that looks like a split and that nobody settled
 * are left out (`suspectedSplit`): they are of other shares. Source: Ajinkya & Jain 1989, "The behavior of daily stock
 * market trading volume", for the logarithm and the market model of volume; Campbell & Wasley 1996, "Measuring abnormal
 * daily trading volume for samples of NYSE/ASE and NASDAQ securities", for its tests.
 */
export function volumeColumns(
  asset: string,
  share: TracedSeries,
  market: TracedSeries | null,
  { guards }: Pick<StudyDesign, 'guards'>,
): MeasureColumns {
  return measureColumns(asset, share, market, (series) => logVolume(series, guards));
}

function logVolume({ volume, scale, segment, usable, halted }: TracedSeries, guards: boolean): MeasuredBars {
  const last = segment.at(-1) ?? 0;
  const missingAt = (bar: number): MissingStudyReturn | null => {
    const traded = volume[bar] ?? Number.NaN;
    if (halted[bar] === 1) return 'halted';
    if (!(traded > 0)) return 'noReturn';
    if (!guards) return null;
    // A bar that was given twice with different figures is no measure of its session.
    if (usable[bar] !== 1) return 'missingSession';
    return segment[bar] === last ? null : 'suspectedSplit';
  };
  const values = volume.map((traded, bar) =>
    missingAt(bar) === null ? Math.log(guards ? traded / (scale[bar] ?? 1) : traded) : Number.NaN,
  );
  return { values, missingAt };
}
