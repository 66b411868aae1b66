import { useState } from 'react';
import { checkFailure } from '../../format/check-failure.ts';
import { checkWords } from '../../format/check-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Removes a kept check, for whoever may, once asked twice. */
export function RemoveCheck(props: { isPending: boolean; error: Error | null; onRemove: () => void }) {
  const language = useLanguage();
  const words = checkWords(language);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button check-remove" onClick={() => setAsking(true)}>
        {words.remove}
      </button>
    );
  }
  return (
    <div className="check-remove">
      <p className="second">{words.removeQuestion}</p>
      <div className="actions">
        <button type="button" className="button" disabled={props.isPending} onClick={props.onRemove}>
          {props.isPending ? words.removing : words.removeForGood}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this is the harmless one of the two */}
        <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
          {words.keepOn}
        </button>
      </div>
      {props.error && <p role="alert">{checkFailure(props.error, language)}</p>}
    </div>
  );
}
