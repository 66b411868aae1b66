import { useId, useState } from 'react';
import { studyFormWords } from '../../format/study-form-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** "−10" and "+5" as people write them. */
function wholeOf(text: string): number | null {
  const plain = text.trim().replace('−', '-');
  return /^[+-]?\d{1,10}$/.test(plain) ? Number(plain) : null;
}

/** A whole number between two bounds. What is none is kept as it was typed and said to be wrong; the value before it stays. */
export function WholeField(props: {
  label: string;
  value: number;
  low: number;
  high: number;
  onChange: (value: number) => void;
}) {
  const words = studyFormWords(useLanguage());
  const { label, value, low, high, onChange } = props;
  const hint = useId();
  const [text, setText] = useState(String(value));
  const typed = wholeOf(text);
  const isRight = typed !== null && typed >= low && typed <= high;
  const shown = isRight && typed !== value ? String(value) : text;
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        className="study-number"
        value={shown}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : hint}
        onChange={(event) => {
          const next = wholeOf(event.target.value);
          setText(event.target.value);
          if (next !== null && next >= low && next <= high) onChange(next);
        }}
      />
      {!isRight && (
        <span id={hint} className="study-wrong">
          {words.outOfRange(low, high)}
        </span>
      )}
    </label>
  );
}
