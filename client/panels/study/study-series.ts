import type { EventStudyReply, StudyEventReply, StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { StudyPlotSeries } from '../../charts/study-plot-layout.ts';

type Estimate = NonNullable<StudyReply['path'][number]['aar']>;

const pointOf = (offset: number, { estimate, interval }: Estimate) => ({
  ...{ offset, estimate, low: interval.low, high: interval.high },
});

/** What the plot of a study draws. */
export function plotOfStudy({ path }: Pick<StudyReply, 'path'>): StudyPlotSeries {
  return {
    cumulative: path.flatMap(({ offset, part, cumulative }) =>
      part === 'window' && cumulative ? [pointOf(offset, cumulative)] : [],
    ),
    bySession: path.flatMap(({ offset, part, aar }) =>
      aar ? [{ ...pointOf(offset, aar), isSelectedOn: part === 'selectedOn' }] : [],
    ),
    placebo: path.flatMap(({ offset, part, placebo }) =>
      part === 'window' && placebo ? [{ offset, ...placebo }] : [],
    ),
    before: path.flatMap(({ offset, part, cumulative }) =>
      part !== 'window' && cumulative
        ? [{ offset, estimate: cumulative.estimate, isSelectedOn: part === 'selectedOn' }]
        : [],
    ),
  };
}

/** What the plot of a single event draws: its sum with the interval by its forecast error, and its sessions with what is usual. */
export function plotOfEvent({ sessions }: Pick<EventStudyReply, 'sessions'>): StudyPlotSeries {
  return {
    cumulative: sessions.flatMap(({ offset, cumulative }) =>
      cumulative ? [pointOf(offset, cumulative)] : [],
    ),
    bySession: sessions.flatMap(({ offset, abnormal, usual, part }) =>
      abnormal === null
        ? []
        : [
            {
              ...{ offset, estimate: abnormal, isSelectedOn: part === 'selectedOn' },
              ...{ low: usual && abnormal - usual, high: usual && abnormal + usual },
            },
          ],
    ),
    placebo: sessions.flatMap(({ offset, placebo }) => (placebo ? [{ offset, ...placebo }] : [])),
    before: [],
  };
}

/** One event's values of the window, each the sum from its first session on; empty where they are kept back. */
export function cumulatedEvent(
  { abnormal }: Pick<StudyEventReply, 'abnormal'>,
  { offsets, window }: Pick<StudyReply, 'offsets' | 'window'>,
): number[] {
  let sum = 0;
  const values = abnormal.slice(window.from - offsets.from, window.to - offsets.from + 1);
  return values.map((value) => {
    sum += value ?? 0;
    return sum;
  });
}
