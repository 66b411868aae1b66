import type { StudyMeasure } from '../../../shared/schemas/study-design.ts';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import { StudyOutcomes } from '../../charts/study-outcomes.tsx';
import { formatMeasuredTick } from '../../format/study-figures.ts';

/** The outcomes of many events as a histogram with their mean; what it shows stands beside it in words. */
export function OutcomesPlot(props: {
  outcomes: readonly number[];
  mean: NonNullable<StudyReply['aggregate']>['mean'];
  measure: StudyMeasure;
  label: string;
  note: string;
}) {
  const { outcomes, mean, measure, label, note } = props;
  return (
    <div className="study-outcomes-box">
      <p className="second">
        {label} · {note}
      </p>
      <StudyOutcomes
        outcomes={outcomes}
        mean={{ estimate: mean.estimate, ...mean.interval }}
        label={`${label}. ${note}`}
        tickOf={(value, ticks) => formatMeasuredTick(value, ticks, measure)}
      />
    </div>
  );
}
