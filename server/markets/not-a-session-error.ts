import type { SessionDate } from '../../shared/units/session-date.ts';

/** Something that only a session has was asked of a date on which the exchange does not trade. */
export class NotASessionError extends RangeError {
  override readonly name = 'NotASessionError';
  readonly parameter: string;
  readonly value: SessionDate;

  constructor(calendarId: string, parameter: string, value: SessionDate) {
    super(`${parameter} ${value} is not a session of ${calendarId}`);
    this.parameter = parameter;
    this.value = value;
  }
}
