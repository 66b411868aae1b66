import './filter-several.css';
import { useEffect, useRef, useState } from 'react';
import { textOfValues, valuesOf } from '../format/several-values.ts';

/** A condition that is any of several values; `value` are those that are chosen, with commas between them. */
export function FilterSeveral(props: {
  label: string;
  /** The word for no condition. */
  any: string;
  options: readonly { value: string; text: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = valuesOf(props.value);
  const texts = chosen.map((value) => props.options.find((option) => option.value === value)?.text ?? value);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (box.current && target instanceof Node && !box.current.contains(target)) box.current.open = false;
    };
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, closeOutside);
    return () => {
      for (const kind of ['pointerdown', 'focusin']) document.removeEventListener(kind, closeOutside);
    };
  }, [isOpen]);
  const change = (value: string, isChosen: boolean) => {
    const wanted = isChosen ? [...chosen, value] : chosen.filter((one) => one !== value);
    const inOrder = props.options.map((option) => option.value).filter((one) => wanted.includes(one));
    props.onChange(textOfValues(inOrder));
  };
  return (
    <details
      ref={box}
      className="field filter-several"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span>{props.label}</span>{' '}
        <span className="filter-several-value">{texts.length === 0 ? props.any : texts.join(', ')}</span>
      </summary>
      <fieldset className="filter-several-list">
        <legend className="visually-hidden">{props.label}</legend>
        {props.options.map(({ value, text }) => (
          <label key={value} className="filter-check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => change(value, event.target.checked)}
            />
            {text}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
