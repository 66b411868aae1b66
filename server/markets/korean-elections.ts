import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { weekdayFrom } from './weekday-rules.ts';

const WEDNESDAY = 3;

/**
 * The days before a term of office ends from which on the election falls on the first Wednesday.
 * Source: 공직선거법 (Public Official Election Act), article 34 (1).
 */
const daysBefore = { president: 70, assembly: 50, local: 30 } as const;

interface Term {
  readonly of: keyof typeof daysBefore;
  readonly ends: string;
  readonly reason: string;
}

const president = (ends: string): Term => ({ of: 'president', ends, reason: 'Presidential election' });
const assembly = (ends: string): Term => ({
  of: 'assembly',
  ends,
  reason: 'Election of the National Assembly',
});
const local = (ends: string): Term => ({ of: 'local', ends, reason: 'Local elections' });

/**
 * The terms of office that ran to their end, or will unless one is cut short: the president's five years (the term of
 * the one elected in 2025 began on 4 June), the National Assembly's four from 30 May, local offices' four from 1 July.
 */
const terms: readonly Term[] = [
  assembly('2016-05-29'),
  local('2018-06-30'),
  assembly('2020-05-29'),
  president('2022-05-09'),
  local('2022-06-30'),
  assembly('2024-05-29'),
  local('2026-06-30'),
  assembly('2028-05-29'),
  president('2030-06-03'),
  local('2030-06-30'),
  assembly('2032-05-29'),
  local('2034-06-30'),
  president('2035-06-03'),
];

/**
 * The elections that fall into a year as terms of office end. Where the Wednesday, the day before it or the day after it
 * is a public holiday, the election is a week later (article 34 (2)). Elections after a vacancy are not in it.
 */
export function koreanElections(
  year: number,
  isHoliday: (date: SessionDate) => boolean,
): { date: SessionDate; reason: string }[] {
  return terms
    .map(({ of, ends, reason }) => ({ date: electionDay(of, sessionDate(ends), isHoliday), reason }))
    .filter(({ date }) => Number(date.slice(0, 4)) === year);
}

function electionDay(
  of: Term['of'],
  termEnd: SessionDate,
  isHoliday: (date: SessionDate) => boolean,
): SessionDate {
  let day = weekdayFrom(addDays(termEnd, -daysBefore[of]), WEDNESDAY);
  while ([-1, 0, 1].some((offset) => isHoliday(addDays(day, offset)))) day = addDays(day, 7);
  return day;
}
