import type { CalendarEditFields } from '../../shared/schemas/calendar-edit.ts';
import type { CalendarDefinition, ReasonedDay, SpecialHours } from './calendar-definition.ts';
import { isWeekend } from './weekday-rules.ts';

/**
 * A calendar with the operator's edits of it, in the order in which they were made; a later edit of a date holds. Edits of
 * other calendars are passed over.
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
  return {
    ...definition,
    holidays: inOrder(days.holidays),
    weekendSessions: inOrder(days.weekendSessions),
    specialHours: inOrder(days.specialHours),
    enteredDates: [...new Set(own.map(({ date }) => date))].sort(),
  };
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
