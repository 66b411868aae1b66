import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';
import {
  firstOfMonth,
  lastDayOfMonth,
  latestMonthDay,
  latestWeekday,
  monthBefore,
  sameMonth,
} from './calendar-days.ts';
import type { DayReference, DayWord } from './grammar.ts';
import { pastEnding } from './korean-clauses.ts';

const weekdays = '일월화수목금토';

/** A day of the month that is no count of days ("3일 만에", "5일 연속") and no end of a stretch ("1일부터"). */
const notADate = /^\s?(?:만에|만의|만이|연속|째|간|동안|이내|뒤|후|전|새|이상|부터|까지|천하|치|장|씩|선)/;
/** What a move is measured from is not the day it happened: "전날보다", "14일 종가 대비". */
const compared =
  /^(?:의)?\s?(?:종가|주가|거래일|장)?\s?(?:\([^()]{0,20}\))?\s?(?:보다|대비|에 비해|과 비교|와 비교|과 같은|와 같은|과 동일|와 동일|에 이어|에 비하|[과와] 견주|의 \d)/;
/** "전날 종가(18만4500원)보다": the price in brackets is of that day, and nothing else is. */
const pricedInBrackets =
  /^(?:의)?\s?(?:종가|시가|시초가|고가|저가)\s?\(\s?\d[^()]{0,16}(?:원|달러)\)(?:보다|\s?대비|에서|에 비|[과와] 비교)/;
const localTime =
  /^\s?\(?(?:이하\s)?(?:현지\s?시[간각]|미국\s?시[간각]|뉴욕\s?시[간각]|미 동부\s?시[간각])\)?/;

const word = new RegExp(
  [
    '(?<fullYear>(?:19|20)\\d{2})(?:년\\s?|[.\\-/]\\s?)(?<fullMonth>\\d{1,2})(?:월\\s?|[.\\-/]\\s?)(?<fullDay>\\d{1,2})(?:일|(?!\\d))',
    '(?<which>지난해|작년|올해|지난|(?<![가-힣])오는|내년|다음)?\\s?(?<month>\\d{1,2})월\\s?(?<monthDay>\\d{1,2})일',
    '(?<relative>지난달|전달|이달|이번 달|다음 ?달|내달|(?<![가-힣])오는|지난)?\\s?(?<day>\\d{1,2})일(?! 전[\\s,에까만])',
    '(?<lastSession>(?:지난해|작년) 마지막 거래일)',
    '(?<monthYear>지난해|작년|재작년|올해|(?:19|20)\\d{2}년)\\s?(?<monthOnly>\\d{1,2})월',
    '(?<weekday>(?:지난주 |지난 |이번 주 )?(?<!검은 ?|블랙 ?)[월화수목금]요일)',
    '(?<previous>전날|전일|어제|전 거래일(?=에|,)|전 ?거래일(?= (?:종가|시가|고가|저가)))',
    '(?<sessionBefore>직전 거래일)',
    '(?<overnight>간밤|어젯밤|밤사이|지난밤|밤새)',
    '(?<today>이날|오늘|금일)',
    '(?<same>같은 날|당일)',
    '(?<past>(?:\\d{1,2}|일|한|두|세|몇)\\s?(?:년|달|개월) 전|(?:이틀|사흘|나흘|닷새|며칠|일주일|보름|\\d{1,2}(?:거래)?일) 전(?=[\\s,에까만])|(?:작년|지난해|재작년|지난달|지난주|전주|지난 분기)(?: ?[말초]| 중순)?(?=(?:의)?\\s?(?:종가|시가|고점|저점)|\\s(?:약 )?\\d[\\d,.]{0,15}[만천]?[\\d,]{0,15}원)|당시|연초(?!\\s?(?:이후|대비|보다|부터)))',
  ].join('|'),
  'g',
);

/** Words for days between two places of a Korean text, ascending. Days that a move is only compared with are left out. */
export function koreanDayWordsOf(
  text: string,
  start: number,
  end: number,
  articleDate: SessionDate | null,
): DayWord[] {
  const part = text.slice(start, end);
  const words: DayWord[] = [];
  for (const match of part.matchAll(word)) {
    const groups = match.groups ?? {};
    const rest = part.slice(match.index + match[0].length);
    const before = part.slice(Math.max(0, match.index - 8), match.index);
    const isAside = pricedInBrackets.test(rest) || inPassing.test(rest) || isOfOneDay(groups, before, rest);
    if (isInsideNumber(part, match) || (compared.test(rest) && !pricedInBrackets.test(rest))) continue;
    if ((groups.day ?? groups.monthDay) && (notADate.test(rest) || /^\s?(?:이후|이래)/.test(rest))) continue;
    if (groups.month === undefined && groups.day && /^거래일/.test(rest)) continue;
    if (groups.past === '당시' && words.length > 0) continue;
    const reference = referenceOf(groups, inMonthOf(words.at(-1), groups, articleDate));
    if (!reference) continue;
    words.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      reference,
      isPlain: groups.day !== undefined && groups.relative === undefined,
      isAside,
      isLocal: localTime.test(rest) || /현지\s?시[간각]으?로?\s?$/.test(before),
    });
  }
  return words;
}

/** A day so soon after the article's date is this year's: the date may be off, or the day is still to come. */
const nearAhead = 14;

/** "월요일 10.30% 폭락했던 삼성전자는": what follows the name is of another day. */
const inPassing = /^(?:[^.,]|\.\d){0,30}[했였았었랐렸졌뛰]던\s/;

const leadingOn = new RegExp(`(?:이던|직전인|${pastEnding}던)\\s?$`);

/** "9일 하루에만 5.96% 폭락했다", "마지막 거래일이던 22일에는": told of one number. */
function isOfOneDay({ day }: Groups, before: string, rest: string): boolean {
  if (day === undefined) return false;
  return /^ 하루(?:에만|에|에는|동안)?\s/.test(rest) || leadingOn.test(before);
}

type Groups = Record<string, string | undefined>;

/** True for the 5일 of "1.5일" or "2,005일". */
function isInsideNumber(part: string, match: RegExpExecArray): boolean {
  return /^\d/.test(match[0]) && /[\d.,]/.test(part.charAt(match.index - 1));
}

/** "지난해 12월 27일 …, 28일 …": a day behind a date of the sentence is of its month, so that month's end is what it is read from. */
function inMonthOf(
  last: DayWord | undefined,
  groups: Groups,
  articleDate: SessionDate | null,
): SessionDate | null {
  if (groups.day === undefined || groups.relative !== undefined || last?.reference.type !== 'date')
    return articleDate;
  const { date } = last.reference;
  if (last.isPlain || Number(groups.day) <= Number(date.slice(8))) return articleDate;
  const end = lastDayOfMonth(firstOfMonth(date));
  return articleDate !== null && end > articleDate ? articleDate : end;
}

function referenceOf(groups: Groups, articleDate: SessionDate | null): DayReference | null {
  if (groups.fullYear)
    return dated(sessionDateOf(Number(groups.fullYear), Number(groups.fullMonth), Number(groups.fullDay)));
  if (groups.previous) return { type: 'previousDay' };
  if (groups.sessionBefore) return { type: 'sessionBefore' };
  if (groups.overnight) return { type: 'overnight' };
  if (groups.today) return { type: 'today' };
  if (groups.same) return { type: 'sameDay' };
  if (groups.past) return { type: 'past' };
  if (articleDate === null) return null;
  if (groups.lastSession) return { type: 'lastSessionOfLastYear' };
  if (groups.monthOnly) return monthOnly(groups, articleDate);
  if (groups.monthDay) return monthAndDay(groups, articleDate);
  if (groups.weekday) return weekday(groups.weekday, articleDate);
  return dayOnly(groups.relative ?? '', Number(groups.day), articleDate);
}

function monthAndDay(groups: Groups, articleDate: SessionDate): DayReference | null {
  const [month, day] = [Number(groups.month), Number(groups.monthDay)];
  const year = Number(articleDate.slice(0, 4));
  if (groups.which === '오는' || groups.which === '내년' || groups.which === '다음')
    return { type: 'future' };
  if (groups.which === '지난해' || groups.which === '작년') return dated(sessionDateOf(year - 1, month, day));
  if (groups.which === '올해') return dated(sessionDateOf(year, month, day));
  const found = sessionDateOf(year, month, day);
  const isOfThisYear = found !== null && found <= addDays(articleDate, nearAhead);
  return dated(isOfThisYear ? found : sessionDateOf(year - 1, month, day));
}

function dayOnly(relative: string, day: number, articleDate: SessionDate): DayReference | null {
  if (/내달|다음|오는/.test(relative)) return { type: 'future' };
  if (/지난달|전달/.test(relative)) return dated(monthBefore(articleDate, day));
  if (/이달|이번/.test(relative)) return dated(sameMonth(articleDate, day));
  return dated(latestMonthDay(articleDate, day));
}

function weekday(text: string, articleDate: SessionDate): DayReference | null {
  const target = weekdays.indexOf(text.charAt(text.length - 3));
  if (!text.startsWith('지난주')) return dated(latestWeekday(articleDate, target));
  const monday = addDays(articleDate, -((weekdayOf(articleDate) + 6) % 7) - 7);
  return dated(addDays(monday, (target + 6) % 7));
}

function monthOnly(groups: Groups, articleDate: SessionDate): DayReference | null {
  const year = Number(articleDate.slice(0, 4));
  const named = groups.monthYear ?? '';
  const back = /재작년/.test(named) ? 2 : /지난해|작년/.test(named) ? 1 : 0;
  const firstDay = sessionDateOf(
    /^\d/.test(named) ? Number(named.slice(0, 4)) : year - back,
    Number(groups.monthOnly),
    1,
  );
  return firstDay && { type: 'month', firstDay };
}

function dated(date: SessionDate | null): DayReference | null {
  return date && { type: 'date', date };
}
