import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { placeInstant } from '../markets/place-publication.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';

/** A line of an issuer: a listed share or depositary share, with the calendar of its market. */
export interface IssuerLine {
  readonly instrumentId: InstrumentId;
  readonly calendar: TradingCalendar;
}

/** The line that could react first to something that came out, and the session on which it could. */
export interface FirstLine {
  readonly instrumentId: InstrumentId;
  readonly dayZero: SessionDate;
}

/**
 * Which of an issuer's lines could react first to a publication: the one whose market was open at that moment or opens next.
 * Of lines that could react at the same moment the first given. Null where no calendar knows the moment.
 *
 * Trading before the opening and after the close does not count, as for day 0. A line whose market was open when the story
 * came out has that session as day 0, part of which lies before the story.
 */
export function firstLineToReact(publishedAt: InstantUtc, lines: readonly IssuerLine[]): FirstLine | null {
  let first: (FirstLine & { readonly from: InstantUtc }) | null = null;
  for (const { instrumentId, calendar } of lines) {
    const dayZero = placeInstant(publishedAt, calendar).reactionSessionDate;
    if (dayZero === null) continue;
    const { open } = calendar.sessionHours(dayZero);
    const from = open > publishedAt ? open : publishedAt;
    if (first === null || from < first.from) first = { instrumentId, dayZero, from };
  }
  return first;
}
