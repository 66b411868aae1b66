/** A row of buttons of which one is on. */
export function Segmented<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string; shortcut?: string }[];
  /** The one that is on; null where none is. */
  value: Value | null;
  onChange: (value: Value) => void;
  wide?: boolean;
}) {
  return (
    <fieldset className={props.wide ? 'segmented segmented-wide' : 'segmented'}>
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          aria-keyshortcuts={option.shortcut}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
          {option.shortcut && (
            <span className="kbd" aria-hidden="true">
              {option.shortcut}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
