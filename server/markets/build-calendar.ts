import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { CalendarBoundsError } from './calendar-bounds-error.ts';
import type { CalendarDefinition, SpecialHours } from './calendar-definition.ts';
import { dayNumber } from './day-number.ts';
import { sessionsOf } from './list-sessions.ts';
import { localInstant } from './local-instant.ts';
import { NotASessionError } from './not-a-session-error.ts';
import type { SessionHours, TradingCalendar } from './trading-calendar.ts';

/**
 * Makes a calendar of its definition. Every question is answered by index, without a search; the hours of a session are
 * worked out when they are first asked for.
 */
export function buildCalendar(definition: CalendarDefinition): TradingCalendar {
  const { id, timeZone } = definition;
  const firstDate = sessionDate(definition.firstDate);
  const lastDate = sessionDate(definition.lastDate);
  const sessions = sessionsOf(definition);
  const sessionSet = new Set<SessionDate>(sessions);
  const firstDay = dayNumber(firstDate);
  const sessionsBefore = countsByDay(sessions, firstDate, lastDate);
  const hoursOf = new Map<SessionDate, SessionHours>();
  const specialHours = new Map(definition.specialHours.map((day) => [day.date, day]));
  const confirmedUntil = sessionDate(definition.confirmedUntil);
  const reasons = reasonsOf(definition);
  const entered = new Set(definition.enteredDates);

  function outOfBounds(date: SessionDate): CalendarBoundsError {
    return new CalendarBoundsError(id, 'date', date, { firstDate, lastDate });
  }
  function checked(date: SessionDate): SessionDate {
    if (date < firstDate || date > lastDate) throw outOfBounds(date);
    return date;
  }
  function sessionAt(index: number, asked: SessionDate): SessionDate {
    const session = sessions[index];
    if (session === undefined) throw outOfBounds(asked);
    return session;
  }
  function before(date: SessionDate): number {
    return sessionsBefore[dayNumber(checked(date)) - firstDay] ?? 0;
  }

  return {
    id,
    timeZone,
    firstDate,
    lastDate,
    confirmedUntil,
    certaintyOf(date) {
      if (entered.has(checked(date))) return 'confirmed';
      return date > confirmedUntil || specialHours.get(date)?.derived ? 'derived' : 'confirmed';
    },
    reasonOf: (date) => reasons.get(checked(date)) ?? null,
    isSession: (date) => sessionSet.has(checked(date)),
    previousSession: (date) => sessionAt(before(date) - 1, date),
    nextSession: (date) => sessionAt(before(date) + (sessionSet.has(date) ? 1 : 0), date),
    sessionHours(date) {
      if (!sessionSet.has(checked(date))) throw new NotASessionError(id, 'date', date);
      const known = hoursOf.get(date);
      if (known) return known;
      const hours = hoursOn(definition, date, specialHours.get(date));
      hoursOf.set(date, hours);
      return hours;
    },
    ordinaryHours: (date) => hoursOn(definition, checked(date)),
  };
}

/** For each day from `firstDate` on: how many sessions lie strictly before it. */
function countsByDay(sessions: readonly SessionDate[], firstDate: SessionDate, lastDate: SessionDate) {
  const first = dayNumber(firstDate);
  const counts = new Uint16Array(dayNumber(lastDate) - first + 1);
  let passed = 0;
  for (const day of counts.keys()) {
    const next = sessions[passed];
    counts[day] = passed;
    if (next !== undefined && dayNumber(next) - first === day) passed += 1;
  }
  return counts;
}

/** Why a date is no session, or one with other hours. */
function reasonsOf({
  holidays,
  specialHours,
  weekendSessions = [],
}: CalendarDefinition): Map<string, string> {
  return new Map(
    [...weekendSessions, ...specialHours, ...holidays].map(({ date, reason }) => [date, reason]),
  );
}

/** Opening and closing of a session, from the local times of the definition. */
function hoursOn(definition: CalendarDefinition, date: SessionDate, special?: SpecialHours): SessionHours {
  const usual = definition.hours.findLast((period) => period.from <= date);
  if (!usual) throw new RangeError(`calendar ${definition.id} has no hours for ${date}`);
  const instant = (time: string) => localInstant(date, time, definition.timeZone);
  return { open: instant(special?.open ?? usual.open), close: instant(special?.close ?? usual.close) };
}
