import type { SessionDate } from '../../../shared/units/session-date.ts';
import { clueAt, type DateClue, dayOf, monthOf, yearOf } from './clue.ts';
import { countPattern, koreanCount } from './korean-numbers.ts';

const pattern = new RegExp(
  `(지난해|작년|올해|올|지난|(?:(\\d{4})|['’]?(\\d{2}))년)\\s?(\\d{1,2})월(?:\\s?(\\d{1,2})일)?[^.\\n월일]{0,24}?(?:이후|이래|부터)[^.\\n]{0,6}?(?:(${countPattern})년\\s?)?(?:(${countPattern})\\s?(?:개월|달)\\s?)?(?:여\\s?)?만`,
  'g',
);

/** The month that a count begins with. `year` is null for "지난 9월", else absolute or how many years before the report. */
interface Base {
  readonly year: { readonly absolute: number } | { readonly before: number } | null;
  readonly month: number;
  readonly day: number | null;
}

/**
 * "지난해 12월 이후 열 달 만", "2023년 10월 31일 이후 1년 5개월 만": the months since a month give the month of the
 * report, and with a printed year its year. A count from a day may be of whole months, and then ends a month later.
 */
export function sinceClues(text: string): DateClue[] {
  return [...text.matchAll(pattern)].flatMap((match): DateClue[] => {
    const years = koreanCount(match[6] ?? '') ?? 0;
    const count = years * 12 + (koreanCount(match[7] ?? '') ?? 0);
    const base = baseOf(match);
    const absolute = base.year !== null && 'absolute' in base.year;
    if (count === 0 || (count % 12 === 0 && !absolute)) return [];
    const note = `${count} months after month ${base.month}`;
    return [
      clueAt(match, absolute ? 'year' : 'month', note, (date) => monthsSince(base, date).includes(count)),
    ];
  });
}

function baseOf(match: RegExpExecArray): Base {
  const printed = match[2] ? Number(match[2]) : match[3] ? 2000 + Number(match[3]) : null;
  const before = /지난해|작년/.test(match[1] ?? '') ? 1 : match[1] === '지난' ? null : 0;
  return {
    year: printed !== null ? { absolute: printed } : before === null ? null : { before },
    month: Number(match[4]),
    day: match[5] ? Number(match[5]) : null,
  };
}

/** The counts of months that fit: of the calendar, and of whole months where the day is known. */
function monthsSince({ year, month, day }: Base, date: SessionDate): number[] {
  const within = monthOf(date) - month;
  if (year === null) return [(within + 12) % 12 || 12];
  const baseYear = 'absolute' in year ? year.absolute : yearOf(date) - year.before;
  const calendar = (yearOf(date) - baseYear) * 12 + within;
  return day !== null && dayOf(date) < day ? [calendar, calendar - 1] : [calendar];
}
