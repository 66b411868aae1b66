import { describe, expect, it } from 'vitest';
import { nowhere, placePublication } from '../../../server/markets/place-publication.ts';
import type { DateFinding } from '../../../shared/schemas/article.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');
const xnys = calendarOf('XNYS');

function atMinute(instant: string): DateFinding {
  return {
    date: sessionDate(instant.slice(0, 10)),
    publishedAt: instantUtc(`${instant}.000Z`),
    precision: 'minute',
    basis: 'publishedLine',
    evidence: [],
    revised: null,
    conflicts: [],
  };
}

function onDay(date: string): DateFinding {
  return {
    date: sessionDate(date),
    publishedAt: null,
    precision: 'day',
    basis: 'dateline',
    evidence: [],
    revised: null,
    conflicts: [],
  };
}

describe('a publication known to the minute', () => {
  it.each([
    ['2024-01-21T23:59:59', 'preOpen', '2024-01-22'],
    ['2024-01-22T00:00:00', 'regular', '2024-01-22'],
    ['2024-01-22T06:29:59', 'regular', '2024-01-22'],
    ['2024-01-22T06:30:00', 'afterClose', '2024-01-23'],
    ['2024-02-08T07:00:00', 'afterClose', '2024-02-13'],
    ['2024-02-11T03:00:00', 'closedDay', '2024-02-13'],
    ['2024-02-12T14:59:00', 'closedDay', '2024-02-13'],
    ['2024-02-12T15:00:00', 'preOpen', '2024-02-13'],
    ['2024-11-14T00:30:00', 'preOpen', '2024-11-14'],
    ['2024-11-14T07:00:00', 'regular', '2024-11-14'],
    ['2016-07-29T06:00:00', 'afterClose', '2016-08-01'],
  ])('%s UTC in Seoul: %s, %s', (instant, phase, session) => {
    expect(placePublication(atMinute(instant), xkrx)).toMatchObject({
      phase,
      sessionDate: session,
      reactionSessionDate: session,
      certainty: 'confirmed',
    });
  });

  it.each([
    ['2024-03-08T14:29:00', 'preOpen', '2024-03-08'],
    ['2024-03-11T13:29:00', 'preOpen', '2024-03-11'],
    ['2024-03-11T13:30:00', 'regular', '2024-03-11'],
    ['2024-11-29T18:00:00', 'afterClose', '2024-12-02'],
    ['2025-01-09T15:00:00', 'closedDay', '2025-01-10'],
  ])('%s UTC in New York: %s, %s', (instant, phase, session) => {
    expect(placePublication(atMinute(instant), xnys)).toMatchObject({ phase, sessionDate: session });
  });
});

describe('a publication known to the day', () => {
  it('stands on its session, and any of two sessions could have reacted', () => {
    expect(placePublication(onDay('2024-01-22'), xkrx)).toEqual({
      phase: 'unknown',
      sessionDate: '2024-01-22',
      reactionSessionDate: null,
      extended: [],
      certainty: 'confirmed',
    });
  });

  it('stands on the next session where its day is none', () => {
    expect(placePublication(onDay('2024-02-10'), xkrx)).toEqual({
      phase: 'unknown',
      sessionDate: '2024-02-13',
      reactionSessionDate: '2024-02-13',
      extended: [],
      certainty: 'confirmed',
    });
  });

  it('a Saturday in Seoul touches the Friday session of New York', () => {
    expect(placePublication(onDay('2024-08-03'), xnys, 'Asia/Seoul')).toMatchObject({
      sessionDate: '2024-08-05',
      reactionSessionDate: null,
    });
    expect(placePublication(onDay('2024-08-04'), xnys, 'Asia/Seoul').reactionSessionDate).toBe('2024-08-05');
  });
});

describe('a publication that cannot be placed', () => {
  it('has an unknown date', () => {
    const unknown: DateFinding = {
      date: null,
      publishedAt: null,
      precision: 'unknown',
      basis: 'none',
      evidence: [],
      revised: null,
      conflicts: [],
    };
    expect(placePublication(unknown, xkrx)).toEqual(nowhere);
  });

  it('lies outside the calendar, or its next session does', () => {
    expect(placePublication(onDay('2014-05-05'), xkrx)).toEqual(nowhere);
    expect(placePublication(atMinute('2036-01-04T03:00:00'), xkrx)).toEqual(nowhere);
    expect(placePublication(atMinute('2035-12-28T08:00:00'), xkrx)).toEqual(nowhere);
    expect(placePublication(onDay('2035-12-31'), xkrx)).toEqual(nowhere);
    expect(placePublication(onDay('2015-01-01'), xkrx)).toMatchObject({ sessionDate: '2015-01-02' });
  });
});

describe('what a placement rests on', () => {
  it('is derived where its session or its day lies in years without a published list', () => {
    expect(placePublication(atMinute('2026-12-30T05:00:00'), xkrx).certainty).toBe('confirmed');
    // After the last close of the published years: the next session is one that the rules give.
    expect(placePublication(atMinute('2026-12-30T08:00:00'), xkrx)).toMatchObject({
      phase: 'afterClose',
      sessionDate: '2027-01-04',
      certainty: 'derived',
    });
    expect(placePublication(atMinute('2027-03-02T05:00:00'), xkrx).certainty).toBe('derived');
    expect(placePublication(onDay('2029-03-01'), xnys).certainty).toBe('derived');
    expect(placePublication(onDay('2028-12-28'), xnys).certainty).toBe('confirmed');
  });

  it('names the trading that was open outside of the regular session, without changing the phase', () => {
    expect(placePublication(atMinute('2025-04-01T10:30:00'), xkrx)).toMatchObject({
      phase: 'afterClose',
      sessionDate: '2025-04-02',
      extended: [{ venue: 'NXT', window: 'afterMarket', certainty: 'confirmed' }],
    });
    expect(placePublication(atMinute('2024-03-11T12:00:00'), xnys)).toMatchObject({
      phase: 'preOpen',
      extended: [{ venue: 'US', window: 'preMarket', certainty: 'confirmed' }],
    });
  });
});
