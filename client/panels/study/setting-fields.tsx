import { type StudyDesign, StudyDesignSchema } from '../../../shared/schemas/study-design.ts';
import { indexName } from '../../format/market.ts';
import { MARKET_INDICES } from '../../format/market-index.ts';
import { studyFormWords } from '../../format/study-form-words.ts';
import { FilterChoice, FilterName } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { WholeField } from './whole-field.tsx';

interface SettingProps {
  design: StudyDesign;
  onChange: (parts: Partial<StudyDesign>) => void;
}

const { measure, model, returns, overlap, confounded, lines } = StudyDesignSchema.shape;
const MEASURES = measure.unwrap().options;
const MODELS = model.unwrap().options;
const RETURNS = returns.unwrap().options;
const OVERLAPS = overlap.unwrap().options;
const CONFOUNDED = confounded.unwrap().options;
const LINES = lines.unwrap().options;
const LEVELS = ['0.9', '0.95', '0.99'] as const;
/** As many of each as the schema takes. */
const [MOST_BEFORE, MOST_AFTER, MOST_DRAWS, MOST_SEED] = [-500, 60, 5000, 2_147_483_647];

/** The window, what is measured, by which model and against which index. */
export function MeasureFields({ design, onChange }: SettingProps) {
  const words = studyFormWords(useLanguage());
  const { window } = design;
  return (
    <>
      <div className="study-pair">
        <WholeField
          label={words.windowFrom}
          value={window.from}
          low={MOST_BEFORE}
          high={MOST_AFTER}
          onChange={(from) => onChange({ window: { ...window, from } })}
        />
        <WholeField
          label={words.windowTo}
          value={window.to}
          low={MOST_BEFORE}
          high={MOST_AFTER}
          onChange={(to) => onChange({ window: { ...window, to } })}
        />
      </div>
      <FilterChoice
        label={words.measure}
        any={null}
        options={MEASURES}
        words={words.measures}
        value={design.measure}
        onChange={(next) => next && onChange({ measure: next })}
      />
      <FilterChoice
        label={words.model}
        any={null}
        options={MODELS}
        words={words.models}
        value={design.model}
        onChange={(next) => next && onChange({ model: next })}
      />
      <FilterName
        label={words.benchmark}
        any={words.ownMarket}
        groups={[{ label: null, options: MARKET_INDICES.map((id) => ({ value: id, text: indexName(id) })) }]}
        value={design.benchmark}
        onChange={(id) => onChange({ benchmark: StudyDesignSchema.shape.benchmark.parse(id) })}
      />
    </>
  );
}

/** Everything that is seldom changed. */
export function FurtherFields({ design, onChange }: SettingProps) {
  const words = studyFormWords(useLanguage());
  const { estimation, placebo } = design;
  const level = String(design.level);
  const levels = LEVELS.some((one) => one === level) ? LEVELS : [...LEVELS, level];
  return (
    <>
      <div className="study-pair">
        <WholeField
          label={words.estimationFrom}
          value={estimation.from}
          low={MOST_BEFORE}
          high={MOST_AFTER}
          onChange={(from) => onChange({ estimation: { ...estimation, from } })}
        />
        <WholeField
          label={words.estimationTo}
          value={estimation.to}
          low={MOST_BEFORE}
          high={MOST_AFTER}
          onChange={(to) => onChange({ estimation: { ...estimation, to } })}
        />
      </div>
      <WholeField
        label={words.least}
        value={design.minEstimation}
        low={10}
        high={500}
        onChange={(minEstimation) => onChange({ minEstimation })}
      />
      <FilterChoice
        label={words.returns}
        any={null}
        options={RETURNS}
        words={words.returnsOf}
        value={design.returns}
        onChange={(next) => next && onChange({ returns: next })}
      />
      <FilterChoice
        label={words.overlap}
        any={null}
        options={OVERLAPS}
        words={words.overlapOf}
        value={design.overlap}
        onChange={(next) => next && onChange({ overlap: next })}
      />
      <FilterChoice
        label={words.confounded}
        any={null}
        options={CONFOUNDED}
        words={words.confoundedOf}
        value={design.confounded}
        onChange={(next) => next && onChange({ confounded: next })}
      />
      <FilterChoice
        label={words.lines}
        any={null}
        options={LINES}
        words={words.linesOf}
        value={design.lines}
        onChange={(next) => next && onChange({ lines: next })}
      />
      <div className="study-pair">
        <WholeField
          label={words.draws}
          value={placebo.draws}
          low={0}
          high={MOST_DRAWS}
          onChange={(draws) => onChange({ placebo: { ...placebo, draws } })}
        />
        <WholeField
          label={words.seed}
          value={placebo.seed}
          low={0}
          high={MOST_SEED}
          onChange={(seed) => onChange({ placebo: { ...placebo, seed } })}
        />
      </div>
      <FilterChoice
        label={words.level}
        any={null}
        options={levels}
        words={Object.fromEntries(levels.map((one) => [one, `${Number(one) * 100}%`]))}
        value={level}
        onChange={(next) => next && onChange({ level: Number(next) })}
      />
    </>
  );
}
