import { addDays, type SessionDate, weekdayOf } from '../../../shared/units/session-date.ts';
import { type DateClue, dayOf, monthOf } from './clue.ts';
import { weekdayNumber } from './weekday-names.ts';

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
  const stop = text.slice(end, end + 200).search(/[다요]\.|\n/);
  const rest = text.slice(start, stop < 0 ? end + 200 : end + stop + 1);
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
