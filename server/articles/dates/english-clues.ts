import { type SessionDate, weekdayOf } from '../../../shared/units/session-date.ts';
import { type DateClue, dayOf, monthOf, yearOf } from './clue.ts';
import { monthNumber, monthPattern } from './month-names.ts';
import { weekdayNumber, weekdayPattern } from './weekday-names.ts';

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberPattern = `(?:\\d{1,2}|${numbers.join('|')})`;
const numberOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()) + 1;

const reportedDay = new RegExp(
  `(?:\\b(${weekdayPattern}),?\\s\\(?)?\\b(${monthPattern})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\s\\d{4}|[.,:]\\d|\\s?%)`,
  'g',
);
const otherDayBefore =
  /\b(?:since|until|till|by|from|after|before|through|to|ended|ending|last|next|of|due|between)\s(?:\w+,?\s)?$/i;

/** The day of an English report: "SEOUL, Oct. 28 (…) -", "on Tuesday, Oct. 28". The first one that is neither past nor to come. */
export function englishDayClues(text: string): DateClue[] {
  for (const match of text.slice(0, 3000).matchAll(reportedDay)) {
    const month = monthNumber(match[2] ?? '') ?? 0;
    const day = Number(match[3]);
    if (
      day < 1 ||
      day > 31 ||
      otherDayBefore.test(text.slice(Math.max(0, match.index - 20), match.index)) ||
      isToCome(text, match.index)
    )
      continue;
    const weekday = weekdayNumber(match[1] ?? '');
    const base = { surface: match[0], start: match.index, end: match.index + match[0].length };
    return [
      {
        ...base,
        kind: 'day',
        note: `the report speaks of day ${day} as its own`,
        allows: (date) => dayOf(date) === day,
      },
      {
        ...base,
        kind: 'month',
        note: `the month is printed: ${month}`,
        allows: (date) => monthOf(date) === month,
      },
      ...(match[1] === undefined || weekday === null
        ? []
        : [
            {
              ...base,
              kind: 'weekday',
              note: 'the weekday is printed',
              allows: (date: SessionDate) => weekdayOf(date) === weekday,
            } as const,
          ]),
    ];
  }
  return [];
}

function isToCome(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  return /\b(?:will|scheduled|due|expected to|plans? to|is set to|are set to|upcoming|slated)\b|\b(?:reports|releases) (?:[\w-]+ ){0,4}(?:earnings|results|figures)\b|\bholds (?:its|an?|the)\b|\bof record\b/i.test(
    text.slice(start, at + 60),
  );
}

const sinceMonth = new RegExp(
  `\\b(${numberPattern})\\smonths\\s(?:since|after)\\s(?:last\\s)?(${monthPattern})\\b(?:\\s(?:of\\s)?(\\d{4}))?|\\bsince\\s(?:last\\s)?(${monthPattern})\\b(?:\\s(?:of\\s)?(\\d{4}|last year))?,?\\s(?:or\\s|about\\s|some\\s|in\\s|the first in\\s)?(${numberPattern})\\smonths`,
  'gi',
);

/** "seven months after June", "since June 2023, seven months": the month of the report, and with a year its year. */
export function englishMonthClues(text: string): DateClue[] {
  return [...text.matchAll(sinceMonth)].flatMap((match): DateClue[] => {
    const months = numberOf(match[1] ?? match[6] ?? '');
    const from = monthNumber(match[2] ?? match[4] ?? '') ?? 0;
    if (months < 1 || from === 0) return [];
    const since = from + months - 1;
    const month = (since % 12) + 1;
    const printed = Number(match[3] ?? match[5]);
    const base = { surface: match[0], start: match.index, end: match.index + match[0].length };
    const note = `${months} months after month ${from} is month ${month}`;
    const clue: DateClue = { ...base, kind: 'month', note, allows: (date) => monthOf(date) === month };
    if (Number.isNaN(printed)) return [clue];
    const year = printed + Math.floor(since / 12);
    return [
      clue,
      { ...base, kind: 'year', note: `${note} of ${year}`, allows: (date) => yearOf(date) === year },
    ];
  });
}
