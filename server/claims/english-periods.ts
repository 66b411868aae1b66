import type { Period } from './grammar.ts';

const parts: Readonly<Record<string, readonly [number, number]>> = {
  'first half': [1, 6],
  'second half': [7, 12],
  'first quarter': [1, 3],
  'second quarter': [4, 6],
  'third quarter': [7, 9],
  'fourth quarter': [10, 12],
};

const period = new RegExp(
  [
    '\\b(?<yearToDate>year[- ]to[- ]date|so far this year|this year|(?:end(?:ed|s)|finish(?:ed|es)|clos(?:ed|es)) (?:out )?the year|since (?:the (?:start|beginning) of (?:the|this) year|January|the new year)|for the year(?: so far)?|on the year|where it (?:began|started|entered) the year|the year[\\u2019\\x27]s (?:gain|loss(?:es)?|advance|decline|rise|drop|rally)s?)\\b',
    '\\b(?<lastYear>last year|in all of last year|over the past calendar year)\\b',
    '\\b(?:in|during|over|for|throughout|across) (?:all of )?(?<year>(?:19|20)\\d{2})\\b',
    '\\b(?<monthToDate>so far this month|this month|the month[\\u2019\\x27]s (?:gain|loss(?:es)?|rise|drop|decline|advance|surge|jump|slide|slump|fall|rally|increase)s?|in (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:alone|so far)|for the month|month[- ]to[- ]date|on the month)\\b',
    '\\b(?<weekToDate>so far this week|this week|(?:for|on|in|over|during) the week(?! (?:of|after|before|ending|ended))|the week[\\u2019\\x27]s (?:gain|loss(?:es)?|rise|drop|decline|advance|surge|jump|slide|slump|fall|rally|increase)s?|week[- ]to[- ]date|(?:end(?:ed|s)|finish(?:ed|es)|clos(?:ed|es)) (?:out )?the week|weekly (?:gain|loss(?:es)?|rise|drop|decline|advance|surge|jump|slide|slump|fall|rally|increase))\\b',
    '\\b(?<lastMonth>last month)\\b',
    '\\b(?<lastWeek>last week)\\b',
    '\\b(?:in|during|over) the (?<part>(?:first|second) half|(?:first|second|third|fourth) quarter)\\b',
    '\\b(?:in|during|over|for) (?<namedMonth>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)',
    `\\b(?:its|their|the) (?:\\w+ )?(?<monthMove>January|February|March|April|May|June|July|August|September|October|November|December) (?:gains?|loss(?:es)?|advance|decline|rally|rise|drop|slide|increase)\\b`,
    '\\b(?<sinceWeekday>since (?:last|the previous|the prior) (?:Mon|Tues|Wednes|Thurs|Fri)day)\\b',
    '\\b(?<same>(?:in|over|during) the same (?:period|span|stretch|time)|over that (?:period|span|stretch))\\b',
    '\\b(?:in|over) (?:the (?:(?:past|last|previous|prior) )?)?(?<sessions>two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?:straight |consecutive |trading )?(?<counted>sessions|days)\\b',
    '\\b(?<vague>(?:over|in|during|for|within) (?:the )?(?:past|last|previous|trailing|preceding)? ?(?:\\d+|two|three|four|five|six|ten|12|twelve|several|few)?[ -]?(?:trading )?(?:days|sessions|weeks|months|years|week|month|quarter|year|decade)|since (?:its|the|their|early|late|mid-?)? ?(?:listing|debut|IPO|[A-Z][a-z]+)|(?:two|three|four|five|six|\\d+)-(?:day|session|week|month|year) (?:gain|loss(?:es)?|rally|run|streak|slide|drop|rise|advance|decline)|in a (?:month|year|week))\\b',
  ].join('|'),
  'gi',
);

const countWords = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The stretch of time that an English change is told of; the first one in these words. Null where it is of one session. */
export function englishPeriodOf(words: string): Period | null {
  const groups = [...words.matchAll(period)].at(0)?.groups;
  if (!groups) return null;
  if (groups.yearToDate) return { type: 'toDate', since: 'year' };
  if (groups.lastYear) return { type: 'wholeYear', yearsBack: 1 };
  if (groups.year) return { type: 'year', year: Number(groups.year) };
  if (groups.monthToDate) return { type: 'toDate', since: 'month' };
  if (groups.weekToDate) return { type: 'toDate', since: 'week' };
  if (groups.lastMonth) return { type: 'whole', unit: 'month' };
  if (groups.lastWeek) return { type: 'whole', unit: 'week' };
  if (groups.sessions) {
    const count = countWords.indexOf(groups.sessions.toLowerCase());
    const isCounted = groups.counted?.toLowerCase() === 'sessions' || /trading/i.test(words);
    return { type: 'sessions', count: count < 0 ? Number(groups.sessions) : count, isCounted };
  }
  if (groups.sinceWeekday) return { type: 'back', unit: 'week', count: 1 };
  if (groups.same) return { type: 'same' };
  const month = groups.namedMonth ?? groups.monthMove;
  if (month) return { type: 'namedMonth', month: monthNumber(month) };
  const months = parts[(groups.part ?? '').toLowerCase()];
  if (!months) return { type: 'vague' };
  return { type: 'part', yearsBack: 0, fromMonth: months[0], toMonth: months[1] };
}
