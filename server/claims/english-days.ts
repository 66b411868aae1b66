import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';
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
    '\\b(?<dayBeforeThat>(?:the|a) (?:day|session) (?:before|earlier than|prior to) (?:that|then))\\b',
    '\\b(?<yesterday>yesterday|the (?:previous|prior) (?:trading )?(?:day|session)|the (?:day|session) before|a (?:day|session) earlier)\\b',
    '\\b(?<today>today|same day)\\b',
    `\\b(?:in|last) (?<monthOnly>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:of )?(?<monthYear>(?:19|20)\\d{2}|last year))?\\b`,
    '\\b(?<past>(?:an?|one|two|three|four|five|six|seven|ten|several|\\d+) (?:trading )?(?:year|month|week|decade|session|day|hour)s? (?:ago|earlier)|last (?:year|month)|at the time|(?:back )?in (?:19|20)\\d{2})\\b',
  ].join('|'),
  'gi',
);
const ahead =
  /\b(?:next|coming|due|scheduled|until|reports?|reporting|will|set for|slated for|later|starting|from|since|after|before)\s(?:on |last |the previous |the prior )?$|\b(?:will|to) [a-z]+ (?:[a-z]+ ){0,3}(?:on )?$/i;
/** "the company said late Thursday": the day of a statement, not of a price. */
const stated =
  /\b(?:said|says|told|reported|announced|unveiled|disclosed|warned|posted|released|filed|confirmed|revealed|wrote)\s(?:[a-z]+ ){0,3}(?:on |late |early ){0,2}$/i;

/** "which opens its books on Wednesday": what is to come is told in the present. */
const comes =
  /\b(?:opens?|reports?|releases?|unveils?|holds?|hosts?|meets?|announces?|publish(?:es)?|kicks? off|begins?|starts?|delivers?|presents?|testif(?:y|ies)|speaks?|decides?|votes?|takes?|goes|comes?|expires?|gathers?|convenes?|launch(?:es)?|posts?|is|are|follows?|arrives?|hits? stores)\s(?:[a-z'’]+ ){0,5}(?:on )?$/;

/** "after Monday's 17% rout", "Friday's high of $350": the number behind it is of that day, and nothing else is. */
const ownNumber = /^['’]s (?:[a-z-]+ ){0,4}(?:(?:US)?\$)?(?:\d|[a-z]+ percent)/;
/** "above Monday's close": a price of that day that another is compared with; not "at Monday's close". */
const pricePossessed = /^['’]s (?:[a-z-]+ )?(?:clos|finish|level|open|high|low|peak|settlement|price)/;
const atItsPrice = /\b(?:at|by|as of|on|in|into) $/i;

/** "Friday, May 3": the date says it. */
const datedBehind = new RegExp(`^,? (?:${monthName}) \\d`);
/** A day that a price is only compared with: "up from $183.05 on Friday". */
const compared =
  /\bwhere (?:it|they|the (?:stock|shares)) (?:had )?(?:ended|closed|finished|stood|began|started|left off)\s(?:on )?$|\b(?:vs\.?|versus|from|(?<!more |less |fewer |later |rather )than|against|compared (?:with|to))\s[^,;]{0,18}$/i;

/** Words for days between two places of an English text, ascending. Days to come, and those a move is compared with, are left out. */
export function englishDayWordsOf(
  text: string,
  start: number,
  end: number,
  articleDate: SessionDate | null,
): DayWord[] {
  const part = text.slice(start, end);
  const words: DayWord[] = [];
  let named: SessionDate | null = null;
  for (const match of part.matchAll(word)) {
    const groups = match.groups ?? {};
    const before = part.slice(Math.max(0, match.index - 24), match.index);
    const longer = part.slice(Math.max(0, match.index - 60), match.index);
    if (/\b(?:Black|Cyber|Giving) $/.test(before)) continue;
    if (groups.weekday && datedBehind.test(part.slice(match.index + match[0].length))) continue;
    const behind = part.slice(match.index + match[0].length);
    const isAside = groups.weekday !== undefined && ownNumber.test(behind);
    if (compared.test(longer) && !isAside) continue;
    if (!isAside && pricePossessed.test(behind) && !atItsPrice.test(before)) continue;
    const isAhead = (ahead.test(before) || comes.test(longer)) && !isAside;
    const reference: DayReference | null = isAhead ? null : referenceOf(groups, articleDate, named, before);
    if (!reference) continue;
    if (reference.type === 'date') named = reference.date;
    words.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      reference,
      isLocal: false,
      isPlain: groups.yesterday === undefined || /^yesterday$/i.test(match[0]),
      ...(isAside ? { isAside } : {}),
      ...(groups.weekday && /^['’]s /.test(behind) ? { isPassing: true } : {}),
      ...(groups.weekday && !isAside && stated.test(before) ? { isOfStatement: true } : {}),
    });
  }
  return words;
}

type Groups = Record<string, string | undefined>;

/** What a word for a day means. `named`: the day named before it in the sentence; `before`: the words before it. */
function referenceOf(
  groups: Groups,
  articleDate: SessionDate | null,
  named: SessionDate | null,
  before: string,
): DayReference | null {
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
  if (groups.dayBeforeThat) return named ? dated(weekdayBefore(named)) : { type: 'past' };
  if (groups.yesterday && named !== null && !/^yesterday$/i.test(groups.yesterday))
    return dated(weekdayBefore(named));
  if (groups.yesterday) return { type: 'previousDay' };
  if (groups.today) return { type: 'today' };
  if (groups.past) return { type: 'past' };
  if (articleDate === null) return null;
  if (groups.weekday) {
    const latest = latestWeekday(articleDate, weekdayIndex(groups.weekday));
    // "last Friday" on a Friday is the one of the week before.
    return dated(latest === articleDate && /\blast $/i.test(before) ? addDays(latest, -7) : latest);
  }
  return monthOnly(groups, articleDate);
}

/** The day before, on a Monday the Friday before. */
function weekdayBefore(date: SessionDate): SessionDate {
  return addDays(date, weekdayOf(date) === 1 ? -3 : -1);
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
  // "in June alone", of the month that runs: a stretch up to the day reported on.
  if (firstDay !== null && firstDay.slice(0, 7) === articleDate.slice(0, 7)) return null;
  return firstDay && { type: 'month', firstDay };
}

function dated(date: SessionDate | null): DayReference | null {
  return date && { type: 'date', date };
}
