import * as z from 'zod';
import { CalendarIdSchema } from './calendar.ts';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/** Local time of day, `HH:MM`. */
const ClockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'must be a time of day written as HH:MM',
});

/**
 * What an edit says of a date. `closed`: the exchange does not trade. `open`: it trades, at the usual hours where no
 * others are given. `hours`: it trades as the calendar has it, at these hours.
 */
export const CalendarEditKindSchema = z.enum(['closed', 'open', 'hours']);

/** What the operator enters for one date of a calendar. A time that is null is the usual one. */
export const CalendarEditFieldsSchema = z.strictObject({
  calendar: CalendarIdSchema,
  date: SessionDateSchema,
  kind: CalendarEditKindSchema,
  open: ClockTimeSchema.nullable(),
  close: ClockTimeSchema.nullable(),
  reason: z.string().trim().min(1).max(200),
  /** Where it was read: an address or a title; null where it is not said. */
  source: z.string().trim().min(1).max(500).nullable(),
});
export type CalendarEditFields = z.infer<typeof CalendarEditFieldsSchema>;

/** An edit as it is kept: who made it, and when. It is known from then on. Edits are never changed; a later one holds. */
export const CalendarEditSchema = CalendarEditFieldsSchema.extend({
  sequence: z.int().positive(),
  madeBy: z.string(),
  madeAt: InstantUtcSchema,
});
export type CalendarEdit = z.infer<typeof CalendarEditSchema>;
