import { problemText } from '../../format/problem-words.ts';
import { studyWords } from '../../format/study-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { StudyStanding } from './use-study.ts';

type EndedStudy = Extract<StudyStanding, { kind: 'ended' }>;

/** Why a study came to nothing, in the reader's language where a code says it. */
function Ended({ state, again }: EndedStudy) {
  const language = useLanguage();
  const words = studyWords(language);
  const { detail, code, values } = state;
  const why = detail === null ? null : problemText({ type: '', status: 0, detail, code, values }, language);
  const isFailed = state.state === 'failed';
  return (
    <PanelMessage
      kind={isFailed ? 'error' : 'empty'}
      title={isFailed ? words.failedTitle : words.cancelledTitle}
      text={why ?? words.cancelledText}
      actions={
        <button type="button" className="button" onClick={again}>
          {words.runAgain}
        </button>
      }
    />
  );
}

function Working({ standing }: { standing: Extract<StudyStanding, { kind: 'working' }> }) {
  const words = studyWords(useLanguage());
  const { state, cancel } = standing;
  const text = state.state === 'waiting' ? words.waiting(state.ahead) : words.running(state.done, state.of);
  return (
    <div className="study-working">
      <p role="status">{text}</p>
      <progress aria-label={words.loading} max={Math.max(1, state.of)} value={state.done} />
      {cancel && (
        <p className="actions">
          <button type="button" className="button" onClick={cancel}>
            {words.cancel}
          </button>
        </p>
      )}
    </div>
  );
}

/** What stands where a study will be: that it is being worked out and how far, that it failed, or that it was cancelled. */
export function StudyStandingPanel(props: { standing: Exclude<StudyStanding, { kind: 'done' }> }) {
  const words = studyWords(useLanguage());
  const { standing } = props;
  return (
    <Panel title={words.plotTitle} titleHidden className="study-panel">
      <div className="study-standing">
        <h1 className="page-title">{words.pageTitle}</h1>
        {standing.kind === 'asking' && <LoadingBlock label={words.loading} height={420} bars={6} />}
        {standing.kind === 'working' && <Working standing={standing} />}
        {standing.kind === 'error' && <PanelError error={standing.error} onRetry={standing.retry} />}
        {standing.kind === 'ended' && <Ended {...standing} />}
      </div>
    </Panel>
  );
}
