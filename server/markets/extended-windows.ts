import type { ExtendedWindow, WindowEnd } from './extended-window.ts';

const withOpening = (time: string): WindowEnd => ({ time, moves: 'withOpening' });
const withClosing = (time: string): WindowEnd => ({ time, moves: 'withClosing' });
const byTheClock = (time: string): WindowEnd => ({ time, moves: 'byTheClock' });

const krxRegulation = {
  name: '유가증권시장 업무규정 (KOSPI Market Business Regulation), article 4: off-hours trading',
  link: 'https://law.krx.co.kr',
};
const krxPlan = {
  name: 'Korea Exchange, announcement of 3 February 2026: pre-market and after-market by June 2026',
  link: 'https://open.krx.co.kr',
};
const nextrade = { name: 'Nextrade, trading hours', link: 'https://www.nextrade.co.kr' };
const nasdaqSchedule = {
  name: 'Nasdaq, Trading Schedule: pre-market and after-hours',
  link: 'https://www.nasdaq.com/market-activity/stock-market-holiday-schedule',
};

const krx = { calendar: 'XKRX', venue: 'KRX', certainty: 'confirmed', source: krxRegulation } as const;
const nxt = {
  calendar: 'XKRX',
  venue: 'NXT',
  certainty: 'confirmed',
  source: nextrade,
  firstDate: '2025-03-04',
  lastDate: null,
} as const;

/** The day on which the exchange planned to begin with longer hours. That it did was not found on an official page. */
const plannedFirstDay = '2026-06-29';
const planned = {
  calendar: 'XKRX',
  venue: 'KRX',
  certainty: 'unconfirmed',
  source: krxPlan,
  firstDate: plannedFirstDay,
  lastDate: null,
} as const;

/**
 * Trading outside of the regular sessions since 2015. Negotiated block and basket trades are left out: they tell nothing
 * about who could react to news. On half days in New York the after-hours begin at 13:00 and end at 17:00; on late
 * openings in Seoul the windows before and after move along, but end when they always do; Nextrade has no pre-market then.
 */
export const extendedWindows: readonly ExtendedWindow[] = [
  {
    ...krx,
    window: 'preOpenAtClose',
    ...{ open: withOpening('07:30'), close: withOpening('08:30') },
    ...{ firstDate: '2015-01-01', lastDate: '2019-04-28' },
  },
  {
    ...krx,
    window: 'preOpenAtClose',
    ...{ open: withOpening('08:30'), close: withOpening('08:40') },
    ...{ firstDate: '2019-04-29', lastDate: null },
  },
  {
    ...krx,
    window: 'postCloseAtClose',
    ...{ open: withClosing('15:10'), close: withClosing('15:30') },
    ...{ firstDate: '2015-01-01', lastDate: '2016-07-31' },
  },
  {
    ...krx,
    window: 'postCloseAtClose',
    ...{ open: withClosing('15:40'), close: withClosing('16:00') },
    ...{ firstDate: '2016-08-01', lastDate: null },
  },
  {
    ...krx,
    window: 'postCloseAuction',
    ...{ open: withClosing('15:30'), close: byTheClock('18:00') },
    ...{ firstDate: '2015-01-01', lastDate: '2016-07-31' },
  },
  {
    ...krx,
    window: 'postCloseAuction',
    ...{ open: withClosing('16:00'), close: byTheClock('18:00') },
    ...{ firstDate: '2016-08-01', lastDate: '2026-06-28' },
  },
  // The auctions end when the after-market begins, of which the day is not confirmed: from it on either may be so.
  { ...planned, window: 'postCloseAuction', open: withClosing('16:00'), close: byTheClock('18:00') },
  { ...planned, window: 'preMarket', open: byTheClock('07:00'), close: byTheClock('08:00') },
  { ...planned, window: 'afterMarket', open: withClosing('16:00'), close: byTheClock('20:00') },
  {
    ...nxt,
    window: 'preMarket',
    ...{ open: byTheClock('08:00'), close: byTheClock('08:50') },
    // On its very first day it opened after a ceremony.
    ...{ notOn: ['2025-03-04'], notOnLateOpening: true },
  },
  { ...nxt, window: 'mainMarket', open: withOpening('09:00:30'), close: withClosing('15:20') },
  { ...nxt, window: 'afterMarket', open: withClosing('15:30'), close: byTheClock('20:00') },
  {
    ...{ calendar: 'XNYS', venue: 'US', window: 'preMarket' },
    ...{ open: byTheClock('04:00'), close: withOpening('09:30') },
    ...{ firstDate: '2015-01-01', lastDate: null, certainty: 'confirmed', source: nasdaqSchedule },
  },
  {
    ...{ calendar: 'XNYS', venue: 'US', window: 'afterMarket' },
    ...{ open: withClosing('16:00'), close: withClosing('20:00') },
    ...{ firstDate: '2015-01-01', lastDate: null, certainty: 'confirmed', source: nasdaqSchedule },
  },
];
