import { useEffect, useId, useState } from 'react';

/** A field whose text counts once it is entered or left, not at each letter. What is wrong with it is said below; the value before it stays. */
export function EnteredField(props: {
  label: string;
  value: string;
  help?: string;
  placeholder?: string;
  numeric?: boolean;
  maxLength?: number;
  /** The sentence that says what is wrong; null where nothing is. */
  faultOf?: (text: string) => string | null;
  onEnter: (text: string) => void;
}) {
  const { label, value, help, faultOf, onEnter } = props;
  const [id, helpId] = [useId(), useId()];
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const fault = text.trim() === value ? null : (faultOf?.(text.trim()) ?? null);
  const enter = () => {
    if (text.trim() !== value && fault === null) onEnter(text.trim());
  };
  const said = fault ?? help;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        inputMode={props.numeric ? 'numeric' : 'text'}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={said === undefined ? undefined : helpId}
        onChange={(event) => setText(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          enter();
        }}
      />
      {said !== undefined && (
        <span id={helpId} className={fault === null ? 'stamp' : 'embed-wrong'}>
          {said}
        </span>
      )}
    </div>
  );
}
