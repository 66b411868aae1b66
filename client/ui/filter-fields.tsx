import './filter-fields.css';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';

/** A condition that is one of several words. */
export function FilterChoice<Value extends string>(props: {
  label: string;
  /** The word for no condition; null where one is always chosen. */
  any: string | null;
  options: readonly Value[];
  words: Readonly<Record<Value, string>>;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChange(props.options.find((option) => option === event.target.value))}
      >
        {props.any !== null && <option value="">{props.any}</option>}
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.words[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A condition that is a day; what is no date takes it away. */
export function FilterDay(props: {
  label: string;
  value: SessionDate | undefined;
  onChange: (value: SessionDate | undefined) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        type="date"
        value={props.value ?? ''}
        onChange={(event) =>
          props.onChange(isSessionDate(event.target.value) ? event.target.value : undefined)
        }
      />
    </label>
  );
}
