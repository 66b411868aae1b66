const korean = ['일', '월', '화', '수', '목', '금', '토'];
const english = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** An alternation for a regular expression that matches an English weekday, short or long. */
export const weekdayPattern =
  '(?:Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)';

/** Day of the week (0 = Sunday) of a Korean syllable or an English name, or null for another word. Example: `금` and `Friday` are 5. */
export function weekdayNumber(name: string): number | null {
  const index = korean.indexOf(name);
  if (index >= 0) return index;
  const short = english.indexOf(name.slice(0, 3).toLowerCase());
  return short < 0 ? null : short;
}
