import { clueAt, type DateClue, yearOf } from './clue.ts';

const absoluteMonth = /(?<!\d)(?:(\d{4})|['’]?(\d{2}))년\s?(\d{1,2})월/g;
const relativeMonth = /(지지난해|재작년|지난해|작년|올해|내년)\s?(\d{1,2})월/g;
const yearsAway: Record<string, number> = { 지지난해: 2, 재작년: 2, 지난해: 1, 작년: 1, 올해: 0, 내년: -1 };

/** The same month once with its year and once as "last year's": the two name one time, and so the year of the report. */
export function sameMonthClues(text: string): DateClue[] {
  const absolute = [...text.matchAll(absoluteMonth)].map((match) => ({
    year: match[1] ? Number(match[1]) : 2000 + Number(match[2]),
    month: Number(match[3]),
    surface: match[0],
  }));
  return [...text.matchAll(relativeMonth)].flatMap((match): DateClue[] => {
    const same = absolute.filter((one) => one.month === Number(match[2]));
    const years = new Set(same.map((one) => one.year));
    const [first] = same;
    if (years.size !== 1 || !first) return [];
    const year = first.year + (yearsAway[match[1] ?? ''] ?? 0);
    const note = `"${first.surface}" and "${match[0]}" name the same month: the year is ${year}`;
    return [{ ...clueAt(match, 'year', note, (date) => yearOf(date) === year), vague: true }];
  });
}

/** "올해(2024년)", "지난해(2023년)", "2023년(지난해)": the year of the report in so many words. */
export function yearClues(text: string): DateClue[] {
  const named =
    /(지난해|작년|올해|내년)\s?\((?:(\d{4})|['’](\d{2}))년?\)|(\d{4})년\s?\((지난해|작년|올해|내년)\)/g;
  return [...text.matchAll(named)].map((match): DateClue => {
    const base = match[2] ?? match[4];
    const year =
      (base ? Number(base) : 2000 + Number(match[3])) + (yearsAway[match[1] ?? match[5] ?? ''] ?? 0);
    const clue = clueAt(match, 'year', `says that the year is ${year}`, (date) => yearOf(date) === year);
    return { ...clue, vague: true };
  });
}
