/** The values of a condition that holds several, as its text has them with commas between; of undefined none. */
export function valuesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',');
}

/** The text of a condition that holds these values; undefined where there is none. */
export function textOfValues(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}
