import './correction.css';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { useInstrumentNames } from '../../api/instrument-names.ts';
import { correctionWords } from '../../format/correction-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { CorrectionSpan, CorrectionTarget } from './correction-target.ts';
import { saveCorrection } from './save-correction.ts';

const REASON_LIMIT = 500;
const NAME_LIMIT = 80;

interface CorrectionDialogProps {
  target: CorrectionTarget;
  /** The name that the person gave before, in this visit. */
  madeBy: string;
  /** The box that looks for companies. */
  search: (onChoose: (id: InstrumentId) => void, label: string) => ReactNode;
  onClose: () => void;
  /** What was kept, in one sentence, and the name that it was kept under. */
  onSaved: (sentence: string, madeBy: string) => void;
}

function Where(props: {
  target: CorrectionTarget;
  span: CorrectionSpan | null;
  onChange: (span: CorrectionSpan | null) => void;
}) {
  const words = correctionWords(useLanguage());
  const { target, span } = props;
  const group = useId();
  const count = target.articleIds.length;
  if (target.wrong === null) return null;
  const whole = count > 1 ? words.allArticles(count) : words.wholeArticle;
  if (target.places.length === 0) return <p className="second">{whole}</p>;
  return (
    <fieldset className="correction-where">
      <legend>{words.where}</legend>
      <label>
        <input type="radio" name={group} checked={span === null} onChange={() => props.onChange(null)} />
        <span>{whole}</span>
      </label>
      {target.places.map((place) => (
        <label key={place.span.start}>
          <input
            type="radio"
            name={group}
            checked={span?.start === place.span.start}
            onChange={() => props.onChange(place.span)}
          />
          <span>
            …{place.before}
            <strong>{place.span.surfaceForm}</strong>
            {place.after}…
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The company that it is about: looked for, then shown with a way back to the search. */
function RightCompany(props: {
  label: string;
  chosenName: string | null;
  search: CorrectionDialogProps['search'];
  onChoose: (id: InstrumentId | null) => void;
}) {
  const words = correctionWords(useLanguage());
  return (
    <div className="correction-field">
      <p className="correction-label">{props.label}</p>
      {props.chosenName === null ? (
        props.search(props.onChoose, props.label)
      ) : (
        <p className="correction-chosen">
          <strong role="status">{words.chosen(props.chosenName)}</strong>
          <button type="button" className="link-button" onClick={() => props.onChoose(null)}>
            {words.chooseOther}
          </button>
        </p>
      )}
    </div>
  );
}

function TextField(props: {
  label: string;
  help?: string;
  limit: number;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="correction-field">
      <label className="correction-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={props.limit}
        aria-describedby={props.help === undefined ? undefined : `${id}-help`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.help !== undefined && (
        <span id={`${id}-help`} className="stamp">
          {props.help}
        </span>
      )}
    </p>
  );
}

function useChosenName(id: InstrumentId | null): string | null {
  const language = useLanguage();
  const nameOf = useInstrumentNames(id === null ? [] : [id]);
  if (id === null) return null;
  const names = nameOf(id);
  const code = instrumentCode(id);
  return names === null ? code : `${instrumentName(names, language, code)} (${code})`;
}

function useKept(target: CorrectionTarget, rightName: string | null): string {
  const words = correctionWords(useLanguage());
  if (target.wrong === null) return words.linked(rightName ?? '');
  return rightName === null ? words.unlinked(target.wrong.name) : words.moved(target.wrong.name, rightName);
}

/** What is wrong with a link, or missing, and who says so? */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const language = useLanguage();
  const words = correctionWords(language);
  const { target } = props;
  const { wrong } = target;
  const chosen = target.places.find(({ span }) => span.start === target.chosenStart);
  const [span, setSpan] = useState<CorrectionSpan | null>(chosen?.span ?? null);
  const [right, setRight] = useState<InstrumentId | null>(null);
  const [reason, setReason] = useState('');
  const [madeBy, setMadeBy] = useState(props.madeBy);
  const [isIncomplete, setIncomplete] = useState(false);
  const rightName = useChosenName(right);
  const kept = useKept(target, rightName);
  const saving = useMutation({
    mutationFn: () => saveCorrection(target, { span, right, reason, madeBy }),
    onSuccess: () => props.onSaved(kept, madeBy.trim()),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = wrong === null && right === null;
    setIncomplete(isMissing);
    if (!isMissing && !saving.isPending) saving.mutate();
  };
  const failure = saving.error && describeFailure(saving.error, language);
  const company = (
    <RightCompany
      label={wrong === null ? words.rightCompany : words.rightCompanyOptional}
      chosenName={rightName}
      search={props.search}
      onChoose={setRight}
    />
  );
  const action = wrong === null ? words.link : right === null ? words.unlink : words.move;
  return (
    <Dialog title={wrong === null ? words.rightTitle : words.wrongTitle(wrong.name)} onClose={props.onClose}>
      <form className="correction-form" onSubmit={onSubmit} noValidate>
        <p className="second">{words.lead}</p>
        <Where target={target} span={span} onChange={setSpan} />
        {wrong === null && company}
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          limit={REASON_LIMIT}
          value={reason}
          onChange={setReason}
        />
        {wrong !== null && company}
        <TextField label={words.madeBy} limit={NAME_LIMIT} value={madeBy} onChange={setMadeBy} />
        {isIncomplete && right === null && (
          <p className="correction-error" role="alert">
            {words.chooseFirst}
          </p>
        )}
        {failure && (
          <p className="correction-error" role="alert">
            <strong>{words.notKept}</strong> {failure.text}
          </p>
        )}
        <p className="actions">
          <button type="submit" className="button button-main" aria-disabled={saving.isPending}>
            {saving.isPending ? words.saving : action}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
