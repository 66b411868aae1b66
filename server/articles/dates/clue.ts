import type { SessionDate } from '../../../shared/units/session-date.ts';

/** Words of an article's text that narrow down its date. Offsets are UTF-16, into the text. */
export interface DateClue {
  /** `day` tells the day of the month, `full` a whole date; the others only narrow. */
  readonly kind: 'day' | 'full' | 'month' | 'year' | 'weekday' | 'bound';
  /** True for a clue that leaves several months: with a day of the month it makes no date by itself. */
  readonly vague?: true;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly note: string;
  /** True for the dates that the words allow. */
  readonly allows: (date: SessionDate) => boolean;
}

/** Year of a date. */
export const yearOf = (date: SessionDate): number => Number(date.slice(0, 4));

/** Month of a date, 1 to 12. */
export const monthOf = (date: SessionDate): number => Number(date.slice(5, 7));

/** Day of the month of a date. */
export const dayOf = (date: SessionDate): number => Number(date.slice(8, 10));

/** A clue at the place of a match. */
export function clueAt(
  match: RegExpExecArray,
  kind: DateClue['kind'],
  note: string,
  allows: DateClue['allows'],
): DateClue {
  return { kind, surface: match[0], start: match.index, end: match.index + match[0].length, note, allows };
}
