import type { StudyMeasure } from '../../../shared/schemas/study-design.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { StudyPlotWords } from '../../charts/study-plot.tsx';
import type { StudyPlotSeries } from '../../charts/study-plot-layout.ts';
import { formatSigned } from '../../format/number.ts';
import { formatLevel } from '../../format/past-words.ts';
import { formatMeasured, formatMeasuredTick } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { measuredInterval } from './study-sentence.ts';

/** What the plot of a study is named by. `end` is what its line comes to. */
export function plotWords(
  of: { measure: StudyMeasure; level: number; label: string; end: string; interval: string },
  language: Language,
): StudyPlotWords {
  const words = studyWords(language);
  const { measure, level, label, end, interval } = of;
  return {
    ...{ label, mean: end, interval, placebo: words.placebo(formatLevel(level)) },
    ...{ sessions: words.sessions, bySession: words.bySession, selectedOn: words.selectedOn },
    tickOf: (value, ticks) => formatMeasuredTick(value, ticks, measure),
  };
}

/** What a plot says of the session that is pointed at, else of its last one. */
export function readoutOf(
  series: StudyPlotSeries,
  pointed: number | null,
  { measure, level, isMean }: { measure: StudyMeasure; level: number; isMean: boolean },
  language: Language,
): string {
  const words = studyWords(language);
  const offset = pointed ?? series.cumulative.at(-1)?.offset ?? 0;
  const sum = series.cumulative.find((one) => one.offset === offset);
  const alone = series.bySession.find((one) => one.offset === offset);
  const random = series.placebo.find((one) => one.offset === offset);
  const name = formatSigned(offset, 0);
  if (!sum) return alone ? words.readoutBefore(name, formatMeasured(alone.estimate, measure)) : name;
  const interval =
    sum.low === null || sum.high === null
      ? null
      : measuredInterval({ level, low: sum.low, high: sum.high }, measure);
  return [
    words.readout(name, (isMean ? words.mean : words.sumOf)(formatMeasured(sum.estimate, measure)), interval),
    ...(alone ? [words.readoutAlone(formatMeasured(alone.estimate, measure))] : []),
    ...(random
      ? [words.readoutRandom(formatMeasured(random.low, measure), formatMeasured(random.high, measure))]
      : []),
  ].join(' · ');
}
