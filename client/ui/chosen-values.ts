import { textOfValues, valuesOf } from '../format/several-values.ts';
import type { ChosenCondition } from './filter-bar.tsx';

/** The values of a condition that are chosen, each in its word with the way to take it alone away. */
export function chosenValues(
  name: string,
  label: string,
  text: string | undefined,
  wordOf: (value: string) => string,
  onChange: (text: string | undefined) => void,
): ChosenCondition[] {
  const values = valuesOf(text);
  return values.map((value) => ({
    key: `${name} ${value}`,
    label,
    value: wordOf(value),
    onRemove: () => onChange(textOfValues(values.filter((one) => one !== value))),
  }));
}

/** The words of a table as the options of a condition. */
export function wordOptions<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): { value: string; text: string }[] {
  return values.map((value) => ({ value, text: words[value] }));
}

/** The text of the option of a value; the value itself where none has it. */
export function optionText(options: readonly { value: string; text: string }[], value: string): string {
  return options.find((option) => option.value === value)?.text ?? value;
}
