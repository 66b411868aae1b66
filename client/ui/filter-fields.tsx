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

/** A condition that is one of many names, which may stand in groups; `value` is told even where the names are not read yet. */
export function FilterName(props: {
  label: string;
  any: string;
  groups: readonly { label: string | null; options: readonly { value: string; text: string }[] }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { value } = props;
  const isOffered = props.groups.some(({ options }) => options.some((option) => option.value === value));
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{props.any}</option>
        {value !== undefined && !isOffered && <option value={value}>{value}</option>}
        {props.groups.map(({ label, options }) =>
          label === null ? (
            <Options key="" options={options} />
          ) : (
            <optgroup key={label} label={label}>
              <Options options={options} />
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}

function Options(props: { options: readonly { value: string; text: string }[] }) {
  return props.options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}

/** A condition that holds or does not. */
export function FilterCheck(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="filter-check">
      <input
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
