import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarsWith } from '../../../server/markets/calendars-with.ts';
import { offsetSession, sessionOnOrAfter } from '../../../server/markets/session-offset.ts';
import { mic } from '../../../shared/units/mic.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';

const day = fc.integer({ min: 0, max: 7_500 }).map((count) => addDays(sessionDate('2015-02-02'), count));

describe.each([calendarOf('XKRX'), calendarOf('XNYS')])('$id', (calendar) => {
  it('previous and next session undo each other, and no session lies in between', () => {
    fc.assert(
      fc.property(day, (date) => {
        const next = calendar.nextSession(date);
        const previous = calendar.previousSession(next);
        expect(calendar.isSession(next)).toBe(true);
        expect(previous <= date).toBe(true);
        expect(calendar.isSession(date) ? previous === date : previous < date).toBe(true);
        for (let between = addDays(previous, 1); between < next; between = addDays(between, 1)) {
          expect(calendar.isSession(between)).toBe(false);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('moving forth and back by sessions ends where it began', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -15, max: 15 }), (date, offset) => {
        const start = sessionOnOrAfter(calendar, date);
        const moved = start && offsetSession(calendar, start, offset);
        expect(moved && offsetSession(calendar, moved, -offset)).toBe(start);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('an edit changes its own day and no other, and taking it back leaves the days as they were', () => {
    const kind = fc.constantFrom('closed' as const, 'open' as const);
    fc.assert(
      fc.property(day, kind, (date, edited) => {
        const { id } = calendar;
        const edit = (as: typeof edited) => ({
          ...{ calendar: id, date, kind: as, open: null, close: null, reason: 'as announced', source: null },
        });
        const was = calendar.isSession(date);
        const [after, back] = [[edit(edited)], [edit(edited), edit(was ? 'open' : 'closed')]].map((edits) =>
          calendarsWith(edits)(mic(id)),
        );
        for (let offset = -8; offset <= 8; offset += 1) {
          const near = addDays(date, offset);
          const expected = offset === 0 ? edited === 'open' : calendar.isSession(near);
          expect(after?.isSession(near)).toBe(expected);
          expect(back?.isSession(near)).toBe(calendar.isSession(near));
        }
        const next = after?.nextSession(date) ?? date;
        expect(after?.previousSession(next)).toBe(edited === 'open' ? date : after?.previousSession(date));
      }),
      { seed: 8, numRuns: 25 },
    );
  });
});
