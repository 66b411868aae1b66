import * as z from 'zod';
import { ExtendedVenueSchema, ExtendedWindowNameSchema, WindowCertaintySchema } from './extended-window.ts';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/** The trading calendars that Newstape has: Korea Exchange, and the New York exchanges. */
export const CalendarIdSchema = z.enum(['XKRX', 'XNYS']);
export type CalendarId = z.infer<typeof CalendarIdSchema>;

/** `confirmed`: as published by the exchange, or entered by the operator. `derived`: worked out from the exchange's rules. */
export const CalendarCertaintySchema = z.enum(['confirmed', 'derived']);
export type CalendarCertainty = z.infer<typeof CalendarCertaintySchema>;

/** A place where an exchange, a trading venue or a government states its holidays and hours. */
const CalendarSourceSchema = z.strictObject({ name: z.string(), link: z.url() });

/**
 * A trading window outside of the exchange's regular session. `open` and `close` are local times as they stand on an
 * ordinary session.
 */
const ExtendedWindowFactsSchema = z.strictObject({
  venue: ExtendedVenueSchema,
  window: ExtendedWindowNameSchema,
  open: z.string(),
  close: z.string(),
  firstDate: SessionDateSchema,
  lastDate: SessionDateSchema.nullable(),
  certainty: WindowCertaintySchema,
  source: CalendarSourceSchema,
});

/** What a calendar covers, and where it comes from. */
const CalendarFactsSchema = z.strictObject({
  id: CalendarIdSchema,
  timeZone: z.string(),
  firstDate: SessionDateSchema,
  lastDate: SessionDateSchema,
  /** The last day of the years whose holidays the exchange has published. */
  confirmedUntil: SessionDateSchema,
  sources: z.array(CalendarSourceSchema),
  extendedWindows: z.array(ExtendedWindowFactsSchema),
  /** Dates that the operator has edited. */
  editedDates: z.array(SessionDateSchema),
});
export type CalendarFacts = z.infer<typeof CalendarFactsSchema>;

export const CalendarListReplySchema = z.strictObject({ calendars: z.array(CalendarFactsSchema) });
export type CalendarListReply = z.infer<typeof CalendarListReplySchema>;

/** Which days are wanted; both inclusive. */
export const SessionListQuerySchema = z.strictObject({
  from: SessionDateSchema.clone(),
  to: SessionDateSchema.clone(),
  asOf: InstantUtcSchema.optional(),
});

/** One session: opening and closing of its regular hours, and why they are not the usual ones where they are not. */
const SessionFactsSchema = z.strictObject({
  date: SessionDateSchema,
  open: InstantUtcSchema,
  close: InstantUtcSchema,
  certainty: CalendarCertaintySchema,
  reason: z.string().nullable(),
});

/** A weekday without a session. */
const ClosureSchema = z.strictObject({
  date: SessionDateSchema,
  reason: z.string(),
  certainty: CalendarCertaintySchema,
});

export const SessionListReplySchema = z.strictObject({
  id: CalendarIdSchema,
  from: SessionDateSchema,
  to: SessionDateSchema,
  sessions: z.array(SessionFactsSchema),
  closures: z.array(ClosureSchema),
});
export type SessionListReply = z.infer<typeof SessionListReplySchema>;
