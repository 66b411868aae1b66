import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportedSession } from '../../../server/studies/reported-session.ts';
import { returnsAround } from '../../../server/studies/returns-around.ts';
import type { ClaimStatement } from '../../../shared/schemas/claim.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');

const claims = fc.array(
  fc.record({
    kind: fc.constantFrom('close', 'high', 'change_pct', 'market_cap', 'intraday_price'),
    session: fc.constantFrom('regular', 'intraday', 'after_market'),
    day: fc.option(fc.integer({ min: -20, max: 5 })),
  }),
  { maxLength: 8 },
);

describe('the reported session', () => {
  it('does not depend on the order of the claims, is a session, and had opened', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 2_000_000 }), (rows, minutes) => {
        const latest = instantUtc(Date.UTC(2020, 1, 1) + minutes * 60_000);
        const published = sessionDate(latest.slice(0, 10));
        const made = rows.map(
          (row): ClaimStatement => ({
            instrumentId: null,
            kind: row.kind,
            value: 1,
            valueHigh: null,
            unit: 'KRW',
            modifier: 'exact',
            precision: null,
            extremeBasis: null,
            changeBase: null,
            session: row.session,
            date: row.day === null ? null : addDays(published, row.day),
            fromDate: null,
            start: 0,
            end: 1,
            quote: 'q',
          }),
        );
        const found = reportedSession(made, latest, xkrx);
        expect(reportedSession([...made].reverse(), latest, xkrx)).toEqual(found);
        if (found === null) return;
        const { open, close } = xkrx.sessionHours(found.sessionDate);
        expect(open <= latest).toBe(true);
        if (found.told === 'close') expect(close <= latest).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('returns around a session', () => {
  const hynix = bundledSeries('KRX-000660');
  const kospi = bundledSeries('KRX-KS11');

  it('overnight and intraday make up the session, and every null has a reason', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_200 }), (days) => {
        const windows = returnsAround(addDays(sessionDate('2017-12-20'), days), hynix, kospi, xkrx);
        const [, overnight, intraday, session] = windows;
        for (const one of windows) expect(one.instrument === null).toBe(one.missing !== null);
        if (overnight?.instrument == null || intraday?.instrument == null || session?.instrument == null)
          return;
        expect((1 + overnight.instrument) * (1 + intraday.instrument)).toBeCloseTo(
          1 + session.instrument,
          10,
        );
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});
