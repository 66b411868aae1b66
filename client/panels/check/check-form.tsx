import './check.css';
import { type ClipboardEvent, type FormEvent, useId, useRef, useState } from 'react';
import type { CheckRequest } from '../../../shared/schemas/check-reply.ts';
import { isSessionDate } from '../../../shared/units/session-date.ts';
import { checkFailure } from '../../format/check-failure.ts';
import { checkWords } from '../../format/check-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

type Source = 'text' | 'address';

interface CheckFormProps {
  pending: boolean;
  error: Error | null;
  /** Addresses are fetched for the operator alone. */
  mayFetch: boolean;
  onCheck: (request: CheckRequest) => void;
}

const mostBytes = 1_000_000;

/** What a person typed, as a request, or the one sentence that says what is wrong with it. */
function requestOf(
  source: Source,
  content: string,
  date: string,
  language: 'ko' | 'en',
): CheckRequest | string {
  const words = checkWords(language);
  const stated = isSessionDate(date) ? { date } : {};
  if (content.trim() === '') return source === 'text' ? words.emptyText : words.emptyAddress;
  if (source === 'address') return { address: content.trim(), ...stated };
  return new TextEncoder().encode(content).length > mostBytes ? words.tooLarge : { text: content, ...stated };
}

/** From this many characters on a browser takes seconds to paste line by line. */
const longPaste = 100_000;

/** Puts a long text in as a whole, in place of what is selected. */
function pasteAtOnce(event: ClipboardEvent<HTMLTextAreaElement>) {
  const pasted = event.clipboardData.getData('text/plain');
  if (pasted.length < longPaste) return;
  event.preventDefault();
  const { currentTarget: box } = event;
  box.setRangeText(pasted, box.selectionStart, box.selectionEnd, 'end');
}

/** What shall be checked? A text or an address, and its day where the text does not say it. */
export function CheckForm(props: CheckFormProps) {
  const language = useLanguage();
  const words = checkWords(language);
  const [source, setSource] = useState<Source>('text');
  // A text of 1 MB is left to the browser: drawn anew at every letter it would be slow.
  const form = useRef<HTMLFormElement>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = new FormData(form.current ?? undefined);
    const fieldValue = (name: string) => {
      const value = typed.get(name);
      return typeof value === 'string' ? value : '';
    };
    const request = requestOf(source, fieldValue(source), fieldValue('date'), language);
    setComplaint(typeof request === 'string' ? request : null);
    if (typeof request !== 'string') props.onCheck(request);
  };
  const failure = complaint ?? (props.error ? checkFailure(props.error, language) : null);
  const field = {
    id: `${id}-content`,
    name: source,
    'aria-invalid': failure !== null,
    'aria-describedby': failure === null ? undefined : `${id}-failure`,
  };
  return (
    <Panel title={words.formTitle} titleHidden className="check-form">
      <form ref={form} className="panel-section" onSubmit={submit} noValidate>
        {props.mayFetch && (
          <Segmented
            label={words.sourceLabel}
            value={source}
            options={[
              { value: 'text', label: words.sources.text },
              { value: 'address', label: words.sources.address },
            ]}
            onChange={setSource}
          />
        )}
        <label htmlFor={field.id}>{source === 'text' ? words.textLabel : words.addressLabel}</label>
        {source === 'text' ? (
          <textarea
            {...field}
            rows={12}
            spellCheck={false}
            onPaste={pasteAtOnce}
            placeholder={words.textPlaceholder}
          />
        ) : (
          <input {...field} type="url" placeholder="https://" />
        )}
        <label htmlFor={`${id}-date`}>
          {words.dateLabel} <span className="third">{words.dateHelp}</span>
        </label>
        <input id={`${id}-date`} type="date" className="check-date" name="date" />
        {failure !== null && (
          <p id={`${id}-failure`} role="alert" className="check-failure">
            <strong>{words.failedTitle}.</strong> {failure}
          </p>
        )}
        <button type="submit" className="button button-main" disabled={props.pending}>
          {props.pending ? words.checking : words.check}
        </button>
      </form>
    </Panel>
  );
}
