const names: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** An alternation for a regular expression that matches an English month, short or long. "May" alone must be checked by its surroundings. */
export const monthPattern =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept(?:ember)?|Sep|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** The number of an English month name (1 to 12), or null for another word. Example: `Sept` is 9. */
export function monthNumber(name: string): number | null {
  const key = name.toLowerCase().replace('.', '');
  const index = names.findIndex((forms) => forms.includes(key));
  return index < 0 ? null : index + 1;
}
