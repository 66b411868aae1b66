import type { CalendarId } from '../../shared/schemas/calendar.ts';

/** A place where an exchange or a government states its holidays and hours. */
export interface CalendarSource {
  readonly name: string;
  readonly link: string;
}

/** A day, and why the exchange does not trade on it, or trades on it all the same. */
export interface ReasonedDay {
  readonly date: string;
  readonly reason: string;
}

/**
 * A session that opens or closes at another time than the usual; a time that is not given is the usual one. `derived`:
 * no list of the exchange gives it, so that it is what earlier years say.
 */
export interface SpecialHours {
  readonly date: string;
  readonly open?: string;
  readonly close?: string;
  readonly reason: string;
  readonly derived?: true;
}

/** What of a calendar differs from year to year. */
export interface YearOfCalendar {
  /** Weekdays on which the exchange does not trade. */
  readonly holidays: readonly ReasonedDay[];
  readonly specialHours: readonly SpecialHours[];
}

/**
 * An exchange's calendar as data. Dates are `YYYY-MM-DD`, times `HH:MM`, both local to `timeZone`; `firstDate`,
 * `lastDate` and `confirmedUntil` are inclusive. `hours` are the usual ones, each from its date on, ascending.
 * After `confirmedUntil` no list of the exchange was published: holidays and hours are what its rules say.
 */
export interface CalendarDefinition extends YearOfCalendar {
  readonly id: CalendarId;
  readonly timeZone: 'Asia/Seoul' | 'America/New_York';
  readonly firstDate: string;
  readonly lastDate: string;
  readonly confirmedUntil: string;
  readonly sources: readonly CalendarSource[];
  readonly hours: readonly { readonly from: string; readonly open: string; readonly close: string }[];
  /** Days of a weekend on which the exchange trades all the same. */
  readonly weekendSessions?: readonly ReasonedDay[];
  /** Dates that the operator has entered, and so knows. */
  readonly enteredDates?: readonly string[];
}
