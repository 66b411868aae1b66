import { describe, expect, it } from 'vitest';
import { extendedWindowsAt, windowsOn } from '../../../server/markets/extended-windows-at.ts';
import type { TradingCalendar } from '../../../server/markets/trading-calendar.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { instantAt, localTimeOf } from '../../../shared/units/zoned-time.ts';
import { calendarOf } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');
const xnys = calendarOf('XNYS');

/** The windows of a day: venue, window, local opening and closing. */
function told(date: string, calendar: TradingCalendar): string[] {
  return windowsOn(sessionDate(date), calendar).map(
    ({ venue, window, open, close, certainty }) =>
      `${venue} ${window} ${localTimeOf(open, calendar.timeZone)}-${localTimeOf(close, calendar.timeZone)}${certainty === 'confirmed' ? '' : ' unconfirmed'}`,
  );
}

/** The windows open at a local time. */
function openAt(date: string, time: string, calendar: TradingCalendar): string[] {
  const instant = instantAt(sessionDate(date), time, calendar.timeZone);
  return extendedWindowsAt(instant, calendar).map(({ venue, window }) => `${venue} ${window}`);
}

describe('trading in Seoul outside of the regular session', () => {
  it.each([
    [
      '2016-07-29',
      [
        'KRX preOpenAtClose 07:30-08:30',
        'KRX postCloseAtClose 15:10-15:30',
        'KRX postCloseAuction 15:30-18:00',
      ],
    ],
    [
      '2019-04-26',
      [
        'KRX preOpenAtClose 07:30-08:30',
        'KRX postCloseAtClose 15:40-16:00',
        'KRX postCloseAuction 16:00-18:00',
      ],
    ],
    [
      '2019-04-29',
      [
        'KRX preOpenAtClose 08:30-08:40',
        'KRX postCloseAtClose 15:40-16:00',
        'KRX postCloseAuction 16:00-18:00',
      ],
    ],
  ])('on %s, before there was an ATS', (date, windows) => {
    expect(told(date, xkrx)).toEqual(windows);
  });

  it('has the ATS beside it from 4 March 2025 on, on its first day without a pre-market', () => {
    const first = told('2025-03-04', xkrx).filter((window) => window.startsWith('NXT'));
    const second = told('2025-03-05', xkrx).filter((window) => window.startsWith('NXT'));
    expect(first).toEqual(['NXT mainMarket 09:00-15:20', 'NXT afterMarket 15:30-20:00']);
    expect(second).toEqual(['NXT preMarket 08:00-08:50', ...first]);
    expect(openAt('2025-02-28', '17:00', xkrx)).toEqual(['KRX postCloseAuction']);
  });

  it('moves with a late opening, without the ATS’s pre-market, and ends when it always does', () => {
    expect(told('2025-11-13', xkrx)).toEqual([
      'KRX preOpenAtClose 09:30-09:40',
      'KRX postCloseAtClose 16:40-17:00',
      'KRX postCloseAuction 17:00-18:00',
      'NXT mainMarket 10:00-16:20',
      'NXT afterMarket 16:30-20:00',
    ]);
    expect(told('2026-01-02', xkrx)).toEqual([
      'KRX preOpenAtClose 09:30-09:40',
      'KRX postCloseAtClose 15:40-16:00',
      'KRX postCloseAuction 16:00-18:00',
      'NXT mainMarket 10:00-15:20',
      'NXT afterMarket 15:30-20:00',
    ]);
  });

  it('holds each window from its opening on and before its closing, to the second', () => {
    expect(openAt('2025-04-01', '09:00:29', xkrx)).toEqual([]);
    expect(openAt('2025-04-01', '09:00:30', xkrx)).toEqual(['NXT mainMarket']);
    expect(openAt('2025-04-01', '15:20', xkrx)).toEqual([]);
    expect(openAt('2025-04-01', '15:45', xkrx)).toEqual(['KRX postCloseAtClose', 'NXT afterMarket']);
    expect(openAt('2025-04-01', '20:00', xkrx)).toEqual([]);
  });

  it('says of the longer hours planned for June 2026 that they are not confirmed', () => {
    expect(told('2026-06-26', xkrx).filter((window) => window.endsWith('unconfirmed'))).toEqual([]);
    expect(told('2026-06-29', xkrx).filter((window) => window.endsWith('unconfirmed'))).toEqual([
      'KRX postCloseAuction 16:00-18:00 unconfirmed',
      'KRX preMarket 07:00-08:00 unconfirmed',
      'KRX afterMarket 16:00-20:00 unconfirmed',
    ]);
  });

  it('has none on a day without a session, nor outside of the calendar', () => {
    expect(told('2025-05-05', xkrx)).toEqual([]);
    expect(extendedWindowsAt(instantUtc('2036-03-03T09:00:00.000Z'), xkrx)).toEqual([]);
  });
});

describe('trading in New York outside of the regular session', () => {
  it.each([
    ['2024-03-08', ['US preMarket 04:00-09:30', 'US afterMarket 16:00-20:00']],
    ['2024-03-11', ['US preMarket 04:00-09:30', 'US afterMarket 16:00-20:00']],
    ['2025-11-28', ['US preMarket 04:00-09:30', 'US afterMarket 13:00-17:00']],
  ])('on %s', (date, windows) => {
    expect(told(date, xnys)).toEqual(windows);
  });
});
