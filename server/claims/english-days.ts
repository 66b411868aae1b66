import { addDays, type SessionDate, sessionDateOf } from '../../shared/units/session-date.ts';
import { latestWeekday } from './calendar-days.ts';
import type { DayReference, DayWord } from './grammar.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';

const word = new RegExp(
  [
    `\\b(?<monthFirst>${monthName}) (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<yearAfter>(?:19|20)\\d{2}))?`,
    `\\b(?<dayBefore>\\d{1,2})(?:st|nd|rd|th)? (?<monthSecond>${monthName})(?:,? (?<yearBehind>(?:19|20)\\d{2}))?`,
    '\\b(?<iso>(?:19|20)\\d{2}-\\d{2}-\\d{2})\\b',
    '\\b(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.)',
    '\\b(?<yesterday>yesterday|the previous (?:day|session)|the day before|a day earlier)\\b',
    '\\b(?<today>today|same day)\\b',
    `\\b(?:in|last) (?<monthOnly>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:of )?(?<monthYear>(?:19|20)\\d{2}|last year))?\\b`,
    '\\b(?<past>(?:a|one|two|three|five|ten|\\d+) (?:year|month|week|decade)s? (?:ago|earlier)|last (?:year|month)|at the time|(?:back )?in (?:19|20)\\d{2})\\b',
  ].join('|'),
  'gi',
);
const ahead =
  /\b(?:next|coming|due|scheduled|until|reports?|reporting|will|set for|slated for|later|starting|from|since|after|before)\s(?:on )?$|\b(?:will|to) [a-z]+ (?:[a-z]+ ){0,3}(?:on )?$/i;
/** "after Monday's 17% rout": the number behind it is of that day, and nothing else is. */
const ownNumber = /^['’]s (?:[a-z-]+ ){0,2}(?:\d|[a-z]+ percent)/;

/** "Friday, May 3": the date says it. */
const datedBehind = new RegExp(`^,? (?:${monthName}) \\d`);
/** A day that a price is only compared with: "up from $183.05 on Friday". */
const compared =
  /\b(?:vs\.?|versus|from|(?<!more |less |fewer |later |rather )than|against|compared (?:with|to))\s[^,;]{0,18}$/i;

/** Words for days between two places of an English text, ascending. Days to come, and those a move is compared with, are left out. */
export function englishDayWordsOf(
  text: string,
  start: number,
  end: number,
  articleDate: SessionDate | null,
): DayWord[] {
  const part = text.slice(start, end);
  const words: DayWord[] = [];
  for (const match of part.matchAll(word)) {
    const groups = match.groups ?? {};
    const before = part.slice(Math.max(0, match.index - 24), match.index);
    if (/\b(?:Black|Cyber|Giving) $/.test(before)) continue;
    if (groups.weekday && datedBehind.test(part.slice(match.index + match[0].length))) continue;
    const isAside = groups.weekday !== undefined && ownNumber.test(part.slice(match.index + match[0].length));
    if (
      (compared.test(before) && !isAside) ||
      /^['’]s (?:clos|finish|level|open|high|low)/.test(part.slice(match.index + match[0].length))
    )
      continue;
    const reference = ahead.test(before) && !isAside ? null : referenceOf(groups, articleDate);
    if (!reference) continue;
    words.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      reference,
      isLocal: false,
      isPlain: true,
      ...(isAside ? { isAside } : {}),
    });
  }
  return words;
}

type Groups = Record<string, string | undefined>;

function referenceOf(groups: Groups, articleDate: SessionDate | null): DayReference | null {
  const month = groups.monthFirst ?? groups.monthSecond;
  if (month)
    return monthDay(
      month,
      Number(groups.dayAfter ?? groups.dayBefore),
      groups.yearAfter ?? groups.yearBehind,
      articleDate,
    );
  if (groups.iso) {
    const [year = 0, monthNumber = 0, day = 0] = groups.iso.split('-').map(Number);
    return dated(sessionDateOf(year, monthNumber, day));
  }
  if (groups.yesterday) return { type: 'previousDay' };
  if (groups.today) return { type: 'today' };
  if (groups.past) return { type: 'past' };
  if (articleDate === null) return null;
  if (groups.weekday) return dated(latestWeekday(articleDate, weekdayIndex(groups.weekday)));
  return monthOnly(groups, articleDate);
}

function weekdayIndex(name: string): number {
  return weekdays.findIndex((weekday) => weekday.startsWith(name.slice(0, 3).toLowerCase()));
}

function monthIndex(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function monthDay(
  name: string,
  day: number,
  year: string | undefined,
  articleDate: SessionDate | null,
): DayReference | null {
  const month = monthIndex(name);
  if (year) return dated(sessionDateOf(Number(year), month, day));
  if (articleDate === null) return null;
  const thisYear = Number(articleDate.slice(0, 4));
  const found = sessionDateOf(thisYear, month, day);
  if (found === null || found <= articleDate) return dated(found);
  return found <= addDays(articleDate, 60)
    ? { type: 'future' }
    : dated(sessionDateOf(thisYear - 1, month, day));
}

function monthOnly(groups: Groups, articleDate: SessionDate): DayReference | null {
  const month = monthIndex(groups.monthOnly ?? '');
  const thisYear = Number(articleDate.slice(0, 4));
  const named = groups.monthYear ?? '';
  const year = /^\d/.test(named)
    ? Number(named)
    : /last/.test(named) || month > Number(articleDate.slice(5, 7))
      ? thisYear - 1
      : thisYear;
  const firstDay = sessionDateOf(year, month, 1);
  return firstDay && { type: 'month', firstDay };
}

function dated(date: SessionDate | null): DayReference | null {
  return date && { type: 'date', date };
}
