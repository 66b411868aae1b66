import type { CalendarDefinition, YearOfCalendar } from './calendar-definition.ts';

/**
 * A published calendar, continued to the end of `lastYear` by the exchange's rules. What is published stays as it is.
 * Example: `withDerivedYears(xkrxPublished, koreanYear, 2035)`.
 */
export function withDerivedYears(
  published: CalendarDefinition,
  rules: (year: number) => YearOfCalendar,
  lastYear: number,
): CalendarDefinition {
  const firstYear = Number(published.confirmedUntil.slice(0, 4)) + 1;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => rules(firstYear + at));
  return {
    ...published,
    lastDate: `${lastYear}-12-31`,
    holidays: [...published.holidays, ...years.flatMap((year) => year.holidays)],
    specialHours: [
      ...published.specialHours,
      ...years.flatMap((year) => year.specialHours.map((day) => ({ ...day, derived: true as const }))),
    ],
  };
}
