import './claim-list.css';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type ClaimFault, ClaimFaultSchema } from '../../../shared/schemas/claim-judgement.ts';
import type { NamedClaim } from '../../../shared/schemas/event-reply.ts';
import { addClaimJudgement } from '../../api/claim-judgements.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

const NOTE_LIMIT = 500;
const NAME_LIMIT = 80;

function Faults(props: { value: ClaimFault; onChange: (fault: ClaimFault) => void }) {
  const words = claimListWords(useLanguage());
  const group = useId();
  return (
    <fieldset className="review-faults">
      <legend>{words.what}</legend>
      {ClaimFaultSchema.options.map((fault) => (
        <label key={fault}>
          <input
            type="radio"
            name={group}
            checked={props.value === fault}
            onChange={() => props.onChange(fault)}
          />
          <span>{words.fault[fault]}</span>
        </label>
      ))}
    </fieldset>
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
    <p className="review-field">
      <label htmlFor={id}>{props.label}</label>
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

/** What did Newstape get wrong about one number, and who says so? */
export function ReviewDialog(props: {
  claim: NamedClaim;
  /** The name that the person gave before, in this visit. */
  madeBy: string;
  onClose: () => void;
  /** The name that it was kept under. */
  onSaved: (madeBy: string) => void;
}) {
  const language = useLanguage();
  const words = claimListWords(language);
  const { id, quote } = props.claim;
  const [fault, setFault] = useState<ClaimFault>('wrongNumber');
  const [note, setNote] = useState('');
  const [madeBy, setMadeBy] = useState(props.madeBy);
  const saving = useMutation({
    mutationFn: () =>
      addClaimJudgement(id, { fault, quote, note: note.trim() || null, madeBy: madeBy.trim() || null }),
    onSuccess: () => props.onSaved(madeBy.trim()),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <Dialog title={words.wrongTitle} onClose={props.onClose}>
      <form className="review-form" onSubmit={onSubmit} noValidate>
        <p className="second">
          <strong className="figure">{quote}</strong> · {words.wrongLead}
        </p>
        <Faults value={fault} onChange={setFault} />
        <TextField
          label={words.note}
          help={words.noteHelp}
          limit={NOTE_LIMIT}
          value={note}
          onChange={setNote}
        />
        <TextField label={words.madeBy} limit={NAME_LIMIT} value={madeBy} onChange={setMadeBy} />
        {saving.error && (
          <p className="review-error" role="alert">
            <strong>{words.notKept}</strong> {describeFailure(saving.error, language).text}
          </p>
        )}
        <p className="actions">
          <button type="submit" className="button button-main" aria-disabled={saving.isPending}>
            {saving.isPending ? words.saving : words.save}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
