import { StudyMeasureSchema, StudyModelSchema } from '../../../shared/schemas/study-design.ts';
import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import type { EventStudyAsk } from '../../api/study-event.ts';
import { studyFormWords } from '../../format/study-form-words.ts';
import { FilterChoice } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { WholeField } from './whole-field.tsx';

/** The bounds of an event's window. */
const [FIRST, LAST] = [-5, 60];

/** Changes the window of an event, what is measured and by which model. */
export function EventControls(props: {
  design: EventStudyReply['design'];
  onChange: (ask: EventStudyAsk) => void;
}) {
  const words = studyFormWords(useLanguage());
  const { design, onChange } = props;
  const { window, measure, model } = design;
  return (
    <>
      <WholeField
        label={words.windowFrom}
        value={window.from}
        low={FIRST}
        high={window.to}
        onChange={(from) => onChange({ from, to: window.to })}
      />
      <WholeField
        label={words.windowTo}
        value={window.to}
        low={window.from}
        high={LAST}
        onChange={(to) => onChange({ from: window.from, to })}
      />
      <FilterChoice
        label={words.measure}
        any={null}
        options={StudyMeasureSchema.options}
        words={words.measures}
        value={measure}
        onChange={(next) => next && onChange({ measure: next })}
      />
      <FilterChoice
        label={words.model}
        any={null}
        options={StudyModelSchema.options}
        words={words.models}
        value={model}
        onChange={(next) => next && onChange({ model: next })}
      />
    </>
  );
}
