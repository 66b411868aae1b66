import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localInstant } from '../../../server/markets/local-instant.ts';
import { placeInstant, placePublication } from '../../../server/markets/place-publication.ts';
import type { TradingCalendar } from '../../../server/markets/trading-calendar.ts';
import { utcOffsetHours } from '../../../server/markets/utc-offset.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';

/** Minutes inside both calendars, a week from either end: clock changes, late openings and half days among them. */
const minute = fc
  .integer({ min: Date.UTC(2015, 0, 8) / 60_000, max: Date.UTC(2035, 11, 22) / 60_000 })
  .map((count) => instantUtc(count * 60_000));

const day = fc.integer({ min: 0, max: 7_650 }).map((count) => addDays(sessionDate('2015-01-05'), count));

/** Sessions with special hours, and the last session before and the first after each clock change. */
function specialDays(calendar: TradingCalendar): SessionDate[] {
  const days: SessionDate[] = [];
  let last: SessionDate | null = null;
  for (let date = calendar.firstDate; date <= calendar.lastDate; date = addDays(date, 1)) {
    if (!calendar.isSession(date)) continue;
    const clockChanged =
      last !== null && utcOffsetHours(last, calendar.timeZone) !== utcOffsetHours(date, calendar.timeZone);
    if (clockChanged && last !== null) days.push(last);
    if (clockChanged || calendar.reasonOf(date) !== null) days.push(date);
    last = date;
  }
  return [...new Set(days)];
}

describe.each([calendarOf('XKRX'), calendarOf('XNYS')])('placing a publication on $id', (calendar) => {
  it('a later minute never gets an earlier session', () => {
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const first = placeInstant(earlier, calendar).sessionDate;
        const second = placeInstant(later, calendar).sessionDate;
        expect(first).not.toBeNull();
        expect(second).not.toBeNull();
        expect((first ?? '') <= (second ?? '')).toBe(true);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('one minute later never gets an earlier session, on any day whose hours or clock are special', () => {
    const steps = specialDays(calendar).flatMap((date) =>
      // From 02:00 to 18:00 local in steps of a quarter of an hour, and a minute before each.
      Array.from({ length: 64 }, (_, quarter) => {
        const start = Date.parse(localInstant(date, '02:00', calendar.timeZone)) + quarter * 900_000;
        return [start - 60_000, start];
      }).flat(),
    );
    let last = '';
    for (const moment of steps.sort((a, b) => a - b)) {
      const { sessionDate: session } = placeInstant(instantUtc(moment), calendar);
      if (session === null) continue;
      expect(session >= last).toBe(true);
      last = session;
    }
    expect(steps.length).toBeGreaterThan(5_000);
  });

  it('the session that could react had not closed, and the one before it had', () => {
    fc.assert(
      fc.property(minute, (instant) => {
        const { reactionSessionDate } = placeInstant(instant, calendar);
        if (reactionSessionDate === null) throw new Error(`${instant} has no session`);
        expect(instant < calendar.sessionHours(reactionSessionDate).close).toBe(true);
        const before = calendar.previousSession(reactionSessionDate);
        expect(instant >= calendar.sessionHours(before).close).toBe(true);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('a later day never gets an earlier session, wherever the outlet’s clock stands', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('Asia/Seoul', 'America/New_York'), (one, other, zone) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const place = (date: typeof one) =>
          placePublication(
            {
              date,
              publishedAt: null,
              precision: 'day',
              basis: 'dateline',
              evidence: [],
              revised: null,
              conflicts: [],
            },
            calendar,
            zone,
          ).sessionDate;
        expect((place(earlier) ?? '') <= (place(later) ?? '')).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
