import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { isSessionDate } from '../../../shared/units/session-date.ts';
import { stateLicence } from '../../api/sources.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { sourceName } from '../../format/source-name.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What does the operator's own licence of a source allow, and where does it stand? */
export function LicenceDialog(props: { source: { id: string; name: string }; onClose: () => void }) {
  const language = useLanguage();
  const words = dataWords(language).licence;
  const client = useQueryClient();
  const [attributionId, linkId, readId, group] = [useId(), useId(), useId(), useId()];
  const [redistribute, setRedistribute] = useState<'yes' | 'no'>('yes');
  const [attribution, setAttribution] = useState('');
  const [link, setLink] = useState('');
  const [readOn, setReadOn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const saving = useMutation({
    mutationFn: () =>
      stateLicence(props.source.id, {
        redistribute,
        ...(attribution.trim() === '' ? {} : { attribution: attribution.trim() }),
        ...(link.trim() === '' ? {} : { link: link.trim() }),
        ...(isSessionDate(readOn) ? { termsReadOn: readOn } : {}),
      }),
    onSuccess: () => {
      props.onClose();
      void client.invalidateQueries();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = redistribute === 'yes' && (link.trim() === '' || !isSessionDate(readOn));
    setMissing(incomplete);
    if (!incomplete && !saving.isPending) saving.mutate();
  };
  return (
    <Dialog title={words.title(sourceName(props.source.name, language))} onClose={props.onClose}>
      <form className="licence-form" onSubmit={onSubmit} noValidate>
        <p className="second">{words.lead}</p>
        <fieldset className="data-question">
          <legend>{words.redistribute}</legend>
          {(['yes', 'no'] as const).map((answer) => (
            <label key={answer}>
              <input
                type="radio"
                name={group}
                checked={redistribute === answer}
                onChange={() => setRedistribute(answer)}
              />
              <span>{dataWords(language).news.redistribute[answer]}</span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor={linkId}>{words.link}</label>
          <input
            id={linkId}
            type="text"
            autoComplete="off"
            maxLength={300}
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={readId}>{words.readOn}</label>
          <input id={readId} type="date" value={readOn} onChange={(event) => setReadOn(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={attributionId}>{words.attribution}</label>
          <input
            id={attributionId}
            type="text"
            autoComplete="off"
            maxLength={300}
            value={attribution}
            onChange={(event) => setAttribution(event.target.value)}
          />
        </div>
        {(isMissing || saving.error) && (
          <p className="data-failure" role="alert">
            {isMissing ? words.missing : saving.error && describeFailure(saving.error, language).text}
          </p>
        )}
        <p className="actions">
          <button type="submit" className="button button-main" aria-disabled={saving.isPending}>
            {words.save}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
