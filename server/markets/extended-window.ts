import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { ExtendedVenue, ExtendedWindowName } from '../../shared/schemas/extended-window.ts';
import type { CalendarSource } from './calendar-definition.ts';

/**
 * One end of a window, as a local time on an ordinary session. On a session that opens or closes at another time it moves
 * as far as the session's opening (`withOpening`) or closing (`withClosing`) does, or stays (`byTheClock`).
 */
export interface WindowEnd {
  readonly time: string;
  readonly moves: 'withOpening' | 'withClosing' | 'byTheClock';
}

/**
 * Trading outside of the exchange's regular session, on the days on which that has one. `firstDate` and `lastDate` are
 * inclusive, null: still so. `unconfirmed`: no official page was found that says it took effect on that day.
 */
export interface ExtendedWindow {
  readonly calendar: CalendarId;
  readonly venue: ExtendedVenue;
  readonly window: ExtendedWindowName;
  readonly open: WindowEnd;
  readonly close: WindowEnd;
  readonly firstDate: string;
  readonly lastDate: string | null;
  readonly certainty: 'confirmed' | 'unconfirmed';
  readonly source: CalendarSource;
  /** Sessions without it, besides those that open late where `notOnLateOpening` says so. */
  readonly notOn?: readonly string[];
  readonly notOnLateOpening?: true;
}
