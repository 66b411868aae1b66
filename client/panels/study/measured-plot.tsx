import { useState } from 'react';
import type { StudyMeasure } from '../../../shared/schemas/study-design.ts';
import { StudyPlot } from '../../charts/study-plot.tsx';
import type { StudyPlotSeries } from '../../charts/study-plot-layout.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { plotWords, readoutOf } from './study-plot-words.ts';

/** The plot of a study or of one event, and below it in words what it says of the session that is pointed at. */
export function MeasuredPlot(props: {
  series: StudyPlotSeries;
  /** `isMean`: over several events; else the sum of one. */
  of: { measure: StudyMeasure; level: number; isMean: boolean };
  label: string;
  /** What the line comes to, and what the shade around it is. */
  end: string;
  interval: string;
}) {
  const language = useLanguage();
  const { series, of, label, end, interval } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <>
      <StudyPlot
        series={series}
        words={plotWords({ ...of, label, end, interval }, language)}
        onPoint={setPointed}
      />
      <p className="study-readout">{readoutOf(series, pointed, of, language)}</p>
    </>
  );
}
