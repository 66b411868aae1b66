import { describeFailure } from '../format/failure.ts';
import { screenWords } from '../format/screen-words.ts';
import { CopyButton } from './copy-button.tsx';
import { PanelMessage } from './panel-message.tsx';
import { useLanguage } from './settings-context.tsx';

/** A panel that could not load: this panel only (`alone`: it is the whole page), with a retry and the request's id to copy. */
export function PanelError(props: { error: Error; onRetry: () => void; alone?: boolean }) {
  const language = useLanguage();
  const words = screenWords(language);
  const { text, requestId } = describeFailure(props.error, language);
  return (
    <PanelMessage
      kind="error"
      title={words.errorTitle}
      text={props.alone ? text : `${text} ${words.othersWork}`}
      {...(requestId === null ? {} : { foot: words.requestId(requestId) })}
      actions={
        <>
          <button type="button" className="button" onClick={props.onRetry}>
            {words.retry}
          </button>
          {requestId !== null && (
            <CopyButton
              text={requestId}
              label={words.copyRequestId}
              copied={words.copied}
              failed={words.copyFailed}
            />
          )}
        </>
      }
    />
  );
}
