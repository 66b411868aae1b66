import { dataWords } from '../../format/data-words.ts';
import { SETUP_STEPS, type SetupStep } from '../../format/data-words-shape.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The ways back and on; a step that has brought nothing yet is skipped, not finished. */
export function SetupFoot(props: {
  step: SetupStep;
  isDone: boolean;
  onStep: (step: SetupStep) => void;
  onEnd: () => void;
}) {
  const words = dataWords(useLanguage()).setup;
  const { step, isDone } = props;
  const at = SETUP_STEPS.indexOf(step);
  const [before, after] = [SETUP_STEPS[at - 1], SETUP_STEPS[at + 1]];
  const goOn = () => (after === undefined ? props.onEnd() : props.onStep(after));
  return (
    <div className="setup-foot">
      {before !== undefined && (
        <button type="button" className="button" onClick={() => props.onStep(before)}>
          ‹ {words.names[before]}
        </button>
      )}
      <span className="setup-foot-on">
        {!isDone && after !== undefined && (
          <button type="button" className="button" onClick={goOn}>
            {words.skip}
          </button>
        )}
        {(isDone || after === undefined) && (
          <button type="button" className="button button-main" onClick={goOn}>
            {words.next[step]} ›
          </button>
        )}
      </span>
    </div>
  );
}
