import { addDays, type SessionDate, weekdayOf } from '../../../shared/units/session-date.ts';
import { type DateClue, dayOf, monthOf, yearOf } from './clue.ts';
import { countPattern, koreanCount } from './korean-numbers.ts';
import { weekdayNumber } from './weekday-names.ts';

const sinceMonth = new RegExp(
  `(지난해|작년|올해|올|지난|(?:(\\d{4})|['’]?(\\d{2}))년)\\s?(\\d{1,2})월\\s?(?:\\d{1,2}일\\s?)?(?:이후|이래|부터)\\s?(?:약\\s?|무려\\s?)?(?:(${countPattern})년\\s?)?(?:(${countPattern})\\s?(?:개월|달)\\s?)?(?:여\\s?)?만`,
  'g',
);

/** "지난해 12월 이후 열 달 만": a month and the months since give the month of the report, and with a full year the year. */
export function monthClues(text: string): DateClue[] {
  return [...text.matchAll(sinceMonth)].flatMap((match): DateClue[] => {
    const years = koreanCount(match[5] ?? '') ?? 0;
    const months = koreanCount(match[6] ?? '') ?? 0;
    if (months === 0) return [];
    const from = Number(match[4]);
    const since = from + months - 1;
    const month = (since % 12) + 1;
    const steps = Math.floor(since / 12) + years;
    const base = match[2] ? Number(match[2]) : match[3] ? 2000 + Number(match[3]) : null;
    const note = `${months} months after month ${from} is month ${month}`;
    const clue = clueAt(match, 'month', note, (date) => monthOf(date) === month);
    if (base === null) return [clue];
    return [
      clue,
      clueAt(match, 'year', `${note} of ${base + steps}`, (date) => yearOf(date) === base + steps),
    ];
  });
}

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
    return [clueAt(match, 'year', note, (date) => yearOf(date) === year)];
  });
}

/** "올해(2024년)", "지난해(2023년)", "2023년(지난해)": the year of the report in so many words. */
export function yearClues(text: string): DateClue[] {
  const named =
    /(지난해|작년|올해|내년)\s?\((?:(\d{4})|['’](\d{2}))년?\)|(\d{4})년\s?\((지난해|작년|올해|내년)\)/g;
  return [...text.matchAll(named)].map((match) => {
    const base = match[2] ?? match[4];
    const year =
      (base ? Number(base) : 2000 + Number(match[3])) + (yearsAway[match[1] ?? match[5] ?? ''] ?? 0);
    return clueAt(match, 'year', `says that the year is ${year}`, (date) => yearOf(date) === year);
  });
}

const resultMonths: Record<string, readonly number[]> = {
  '1': [4, 5],
  '2': [7, 8],
  '3': [10, 11],
  '4': [1, 2],
};

/** Results that are still to come are those of the quarter just ended: "오는 25일 지난해 4분기 실적을 발표" is said in January or February. */
export function resultSeasonClues(text: string): DateClue[] {
  const season =
    /(?:(?:오는|이달|다음\s?주|이번\s?주|예정|앞두|앞둔|잠정)[^.\n]{0,30})?([1-4])분기\s?(?:잠정\s?|확정\s?)?(?:실적|성적표)[^.\n]{0,30}/g;
  return [...text.matchAll(season)].flatMap((match): DateClue[] => {
    const months = resultMonths[match[1] ?? ''];
    if (
      !months ||
      !/오는|이달|다음\s?주|이번\s?주|예정|앞두|앞둔|잠정/.test(match[0]) ||
      /전망|예상|추정/.test(match[0])
    )
      return [];
    return [
      clueAt(
        match,
        'month',
        `results of quarter ${match[1]} come out in the months ${months.join(', ')}`,
        (date) => months.includes(monthOf(date)),
      ),
    ];
  });
}

/** "오는 31일" names a later day of the same month, "지난달 31일" one of the month before: both must exist. */
export function neighbourDayClues(text: string): DateClue[] {
  return [...text.matchAll(/(오는|이달|지난달)\s?(\d{1,2})일/g)].map((match) => {
    const day = Number(match[2]);
    const note = `day ${day} must exist in the ${match[1] === '지난달' ? 'month before' : 'same month'}`;
    return clueAt(match, 'bound', note, (date) => {
      if (match[1] === '지난달') return day <= daysInMonth(yearOf(date), monthOf(date) - 1);
      return day <= daysInMonth(yearOf(date), monthOf(date)) && (match[1] === '이달' || dayOf(date) <= day);
    });
  });
}

/** Days of a month; month 0 is December of the year before. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first and the last trading day of a year, as words. */
export function seasonClues(text: string): DateClue[] {
  const first = /새해 첫 (?:거래일|날|주|장)|올해 첫 (?:거래일|개장)/g;
  const last = /올해 마지막 (?:거래일|장)|올해 증시 폐장일/g;
  return [
    ...[...text.matchAll(first)].map((match) =>
      clueAt(match, 'month', 'the first trading day of a year is in January', (date) => monthOf(date) === 1),
    ),
    ...[...text.matchAll(last)].map((match) =>
      clueAt(match, 'month', 'the last trading day of a year is in December', (date) => monthOf(date) === 12),
    ),
  ];
}

/** Words after which a day is another than the report's own. */
const otherDayBefore =
  /(?:오는|지난|다음\s?달|내달|지난달|전달|전월|같은\s?달|동월|매월|매달|월|전날인|전일인|전날|앞선|앞서|직전|당초|이르면|~|-|–|∼|·|\d)\s?$/;
const reportWords =
  /^(?:\([가-힣]{1,6}\))?[^.\n]{0,40}(?:따르면|한국거래소|거래소|업계|재계|금융투자|증권|코스피|코스닥|현지\s?시간|오전|오후|장중|장\s?초반|밝혔|전했|공시|발표했|유가증권|마감|거래|기록)/;

/** One "28일" of a text that stands for the day of the report. */
export interface ReportedDay {
  readonly day: number;
  readonly weekday: number | null;
  readonly month: number | null;
  readonly local: boolean;
  readonly strong: boolean;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** The days of the month that a Korean text speaks of as its own time, in order. `local` is false where the day is one abroad. */
export function reportedDays(text: string): ReportedDay[] {
  const days =
    /(?:(?<!\d)(\d{1,2})월\s?)?(?<![\d.,])(\d{1,2})일(?:\s?\(([월화수목금토일])\)|\s?([월화수목금토일])요일)?(?!\s?(?:간|째|만에|만의|만이|동안|연속|평균|부터|까지|이내|이상|이하|천하|자\s|차\s|선\s|봉|치\s))/g;
  return [...text.matchAll(days)].flatMap((match): ReportedDay[] => {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const day = Number(match[2]);
    if (day < 1 || day > 31 || otherDayBefore.test(before) || /년\s?$/.test(before)) return [];
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 60);
    if (isToCome(text, match.index, end)) return [];
    return [
      {
        day,
        month: match[1] ? Number(match[1]) : null,
        weekday: weekdayNumber(match[3] ?? match[4] ?? ''),
        local:
          !/^\s?\((?:현지|미국|미\s?동부|뉴욕)\s?(?:시간|시각)?/.test(after) &&
          !/^\s?(?:미국|뉴욕)\s?(?:증시|뉴욕)/.test(after),
        strong: reportWords.test(after),
        start: match.index,
        end,
        surface: match[0],
      },
    ];
  });
}

/** True where the rest of the sentence puts the day into the future. */
function isToCome(text: string, start: number, end: number): boolean {
  const stop = text.slice(end).search(/[다요]\.|\n/);
  const rest = text.slice(start, stop < 0 ? text.length : end + stop + 1);
  return (
    /예정|계획이|앞두고|열린다|발표한다|개최한다|출시한다|시작한다|시행한다/.test(rest.slice(0, 80)) &&
    !/따르면|밝혔다|전했다|현지시간/.test(rest.slice(0, 120))
  );
}

/** Clues of a reported day: the day of the month, and the month and weekday where they are printed. */
export function dayClues(reported: ReportedDay): DateClue[] {
  const { surface, start, end, day, month, weekday, local } = reported;
  const meant = (date: SessionDate) => (local ? date : addDays(date, -1));
  const abroad = local ? '' : ', a day abroad: the report comes the day after';
  const base = { surface, start, end };
  return [
    {
      ...base,
      kind: 'day',
      note: `the report speaks of day ${day} as its own${abroad}`,
      allows: (date) => dayOf(meant(date)) === day,
    },
    ...(month === null
      ? []
      : [
          {
            ...base,
            kind: 'month',
            note: `the month is printed: ${month}`,
            allows: (date: SessionDate) => monthOf(meant(date)) === month,
          } as const,
        ]),
    ...(weekday === null
      ? []
      : [
          {
            ...base,
            kind: 'weekday',
            note: 'the weekday is printed',
            allows: (date: SessionDate) => weekdayOf(meant(date)) === weekday,
          } as const,
        ]),
  ];
}

function clueAt(
  match: RegExpExecArray,
  kind: DateClue['kind'],
  note: string,
  allows: DateClue['allows'],
): DateClue {
  return { kind, surface: match[0], start: match.index, end: match.index + match[0].length, note, allows };
}
