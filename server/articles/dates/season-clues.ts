import { daysBetween, sessionDateOf } from '../../../shared/units/session-date.ts';
import { clueAt, type DateClue, dayOf, monthOf, yearOf } from './clue.ts';

const resultMonths: Record<string, readonly number[]> = {
  '1': [4, 5],
  '2': [7, 8],
  '3': [10, 11],
  '4': [1, 2],
};

/** Results that are out or just to come are those of the quarter that has ended: "오는 25일 지난해 4분기 실적을 발표" is said in January or February. */
export function resultSeasonClues(text: string): DateClue[] {
  const season =
    /(?:(?:오는|이달|다음\s?주|이번\s?주|예정|앞두|앞둔|잠정|확정)[^.\n]{0,30})?([1-4])분기\s?(?:잠정\s?|확정\s?|연결\s?)?(?:실적|성적표|영업이익|매출)[^.\n]{0,40}/g;
  return [...text.matchAll(season)].flatMap((match): DateClue[] => {
    const months = resultMonths[match[1] ?? ''];
    const tells = /오는|이달|다음\s?주|이번\s?주|예정|앞두|앞둔|잠정|확정|발표했|발표한다|공시했|내놨|내놓았/;
    if (!months || !tells.test(match[0]) || /전망|예상|추정|컨센서스|지난해 같은/.test(match[0])) return [];
    const note = `results of quarter ${match[1]} come out in the months ${months.join(' and ')}`;
    return [{ ...clueAt(match, 'month', note, (date) => months.includes(monthOf(date))), vague: true }];
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

/** "11월 들어", "이달(7월)": the month of the report in words. */
export function namedMonthClues(text: string): DateClue[] {
  const steps: Record<string, number> = { 지난달: 1, 이달: 0, 이번달: 0, 내달: -1, 다음달: -1 };
  return [
    ...text.matchAll(/(?<!\d|년\s?)(\d{1,2})월\s들어|(지난달|이달|이번달|내달|다음달)\s?\((\d{1,2})월\)/g),
  ].map((match) => {
    const month = ((Number(match[1] ?? match[3]) + (steps[match[2] ?? '이달'] ?? 0) + 11) % 12) + 1;
    return clueAt(match, 'month', `names month ${month} as its own`, (date) => monthOf(date) === month);
  });
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

/** Public holidays of Korea with a day of their own. Source: 관공서의 공휴일에 관한 규정 (the decree on public holidays). */
const holidays: Readonly<Record<string, readonly [month: number, day: number]>> = {
  '3·1절': [3, 1],
  삼일절: [3, 1],
  어린이날: [5, 5],
  현충일: [6, 6],
  광복절: [8, 15],
  개천절: [10, 3],
  한글날: [10, 9],
  성탄절: [12, 25],
  크리스마스: [12, 25],
};

/** So many days behind a holiday a report still says that it is over. */
const holidayReach = 7;

/** "광복절 연휴를 보내고", "개천절 휴장을 마치고": a holiday that has just passed. "현충일이 낀 이달": one of this month. */
export function holidayClues(text: string): DateClue[] {
  return [...passedHolidays(text), ...holidaysOfMonth(text)];
}

function holidaysOfMonth(text: string): DateClue[] {
  const within = new RegExp(
    `(${Object.keys(holidays).join('|')})(?:이|가)?\\s?(?:들어\\s?있는|들어\\s?있던|끼어\\s?있는|끼어\\s?있던|끼어\\s?있었던|있는|있던|있었던|낀|든)\\s?(?:이달|이번\\s?달)`,
    'g',
  );
  return [...text.matchAll(within)].flatMap((match): DateClue[] => {
    const [month] = holidays[match[1] ?? ''] ?? [];
    if (month === undefined) return [];
    return [
      clueAt(
        match,
        'month',
        `a holiday of month ${month} lies in its own`,
        (date) => monthOf(date) === month,
      ),
    ];
  });
}

function passedHolidays(text: string): DateClue[] {
  const passed = new RegExp(
    `(${Object.keys(holidays).join('|')})\\s?(?:연휴|휴장|휴일|휴무)?(?:을|를|로|으로)?\\s?(?:하루\\s?)?(?:보내고|보낸|마치고|마친|지나고|끝나고|끝내고|쉬고|쉰|쉬었다가)`,
    'g',
  );
  return [...text.matchAll(passed)].flatMap((match): DateClue[] => {
    const [month, day] = holidays[match[1] ?? ''] ?? [];
    if (month === undefined || day === undefined) return [];
    return [
      clueAt(match, 'month', `shortly after the holiday on ${day}/${month}`, (date) => {
        const holiday = sessionDateOf(yearOf(date), month, day);
        const since = holiday === null ? -1 : daysBetween(holiday, date);
        return since > 0 && since <= holidayReach;
      }),
    ];
  });
}
