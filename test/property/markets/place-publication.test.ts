import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInstant, placePublication } from '../../../server/markets/place-publication.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';

/** Minutes inside both calendars, a week from either end. */
const minute = fc
  .integer({ min: Date.UTC(2015, 0, 8) / 60_000, max: Date.UTC(2026, 11, 24) / 60_000 })
  .map((count) => instantUtc(count * 60_000));

const day = fc.integer({ min: 0, max: 4_360 }).map((count) => addDays(sessionDate('2015-01-05'), count));

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
