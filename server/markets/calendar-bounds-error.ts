import type { SessionDate } from '../../shared/units/session-date.ts';

/** A calendar was asked about a date that it does not cover, or for a session beyond its first or last one. */
export class CalendarBoundsError extends RangeError {
  override readonly name = 'CalendarBoundsError';
  /** The parameter of the call that was out of bounds. */
  readonly parameter: string;
  readonly value: SessionDate;
  /** Both inclusive. */
  readonly bounds: { readonly firstDate: SessionDate; readonly lastDate: SessionDate };

  constructor(
    calendarId: string,
    parameter: string,
    value: SessionDate,
    bounds: { readonly firstDate: SessionDate; readonly lastDate: SessionDate },
  ) {
    super(
      `${parameter} ${value} is outside what the calendar ${calendarId} covers, ${bounds.firstDate} to ${bounds.lastDate}`,
    );
    this.parameter = parameter;
    this.value = value;
    this.bounds = bounds;
  }
}
