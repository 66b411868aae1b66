import type { CalendarEditFields } from '../../shared/schemas/calendar-edit.ts';
import type { CalendarDefinition, ReasonedDay, SpecialHours } from './calendar-definition.ts';
import { isWeekend } from './weekday-rules.ts';

/**
 * A calendar with the operator's edits of it, in the order in which they were made; a later edit of a date holds. Edits of
 * other calendars are passed over. A year of which every closure that the rules give was entered counts as confirmed: that
 * is what a published list does.
 */
export function editedDefinition(
  definition: CalendarDefinition,
  edits: readonly CalendarEditFields[],
): CalendarDefinition {
  const own = edits.filter(({ calendar }) => calendar === definition.id);
  if (own.length === 0) return definition;
  const days: EditedDays = {
    holidays: byDate(definition.holidays),
    weekendSessions: byDate(definition.weekendSessions ?? []),
    specialHours: byDate(definition.specialHours),
  };
  for (const edit of own) applyEdit(days, edit);
  const entered = new Set<string>(own.map(({ date }) => date));
  return {
    ...definition,
    confirmedUntil: confirmedUntil(definition, entered),
    holidays: inOrder(days.holidays),
    weekendSessions: inOrder(days.weekendSessions),
    specialHours: inOrder(days.specialHours),
    enteredDates: [...entered].sort(),
  };
}

function confirmedUntil(
  { confirmedUntil: until, holidays, lastDate }: CalendarDefinition,
  entered: Set<string>,
): string {
  let year = Number(until.slice(0, 4));
  const isEntered = (next: number) =>
    holidays.every(({ date }) => !date.startsWith(`${next}-`) || entered.has(date));
  while (year < Number(lastDate.slice(0, 4)) && isEntered(year + 1)) year += 1;
  return `${year}-12-31`;
}

interface EditedDays {
  readonly holidays: Map<string, ReasonedDay>;
  readonly weekendSessions: Map<string, ReasonedDay>;
  readonly specialHours: Map<string, SpecialHours>;
}

function applyEdit({ holidays, weekendSessions, specialHours }: EditedDays, edit: CalendarEditFields): void {
  const { date, kind, reason } = edit;
  if (kind === 'closed') {
    weekendSessions.delete(date);
    specialHours.delete(date);
    if (!isWeekend(date)) holidays.set(date, { date, reason });
    return;
  }
  if (kind === 'open') {
    holidays.delete(date);
    specialHours.delete(date);
    if (isWeekend(date)) weekendSessions.set(date, { date, reason });
  }
  const { open, close } = edit;
  if (open === null && close === null) return;
  specialHours.set(date, { date, reason, ...(open && { open }), ...(close && { close }) });
}

function byDate<Day extends { readonly date: string }>(days: readonly Day[]): Map<string, Day> {
  return new Map(days.map((day) => [day.date, day]));
}

function inOrder<Day extends { readonly date: string }>(days: ReadonlyMap<string, Day>): Day[] {
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
