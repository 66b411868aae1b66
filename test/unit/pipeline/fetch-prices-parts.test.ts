import { describe, expect, it } from 'vitest';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { basisHasChanged } from '../../../server/pipeline/changed-basis.ts';
import { RefusalPatience } from '../../../server/pipeline/refusal-patience.ts';
import { newestBegun, newestFinal, sessionsWithin } from '../../../server/pipeline/wanted-sessions.ts';
import { usSymbol } from '../../../server/sources/price-providers/us-symbol.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';

describe('a basis that has changed', () => {
  const stored = new Map<SessionDate, number>([
    [sessionDate('2024-01-18'), 1000],
    [sessionDate('2024-01-19'), 1200],
    [sessionDate('2024-01-22'), 1100],
  ]);
  const bars = (...closes: number[]) =>
    [...stored.keys()].map((date, at) => {
      const close = closes[at] ?? 1;
      return { sessionDate: date, open: close, high: close, low: close, close, volume: null };
    });

  it.each([
    ['all halved', true, bars(500, 600, 550)],
    ['all times ten, rounded', true, bars(10_001, 12_000, 10_999)],
    ['the same', false, bars(1000, 1200, 1100)],
    ['rounded otherwise', false, bars(1000.4, 1200.2, 1099.8)],
    ['one corrected', false, bars(1000, 600, 1100)],
    ['each another way', false, bars(500, 1000, 300)],
    ['one session alone', false, bars(500).slice(0, 1)],
    ['none in common', false, []],
  ])('is told from what has not: %s', (_what, changed, received) => {
    expect(basisHasChanged(stored, received)).toBe(changed);
  });
});

describe('the newest session', () => {
  const krx = shippedCalendars(mic('XKRX'));
  const nyse = shippedCalendars(mic('XNAS'));
  if (!krx || !nyse) throw new Error('both calendars ship');
  const eight = { kind: 'nextSession', at: '08:00' } as const;
  const anHour = { kind: 'afterClose', minutes: 60 } as const;

  it.each([
    // Friday's bar comes on Monday at 08:00 in Seoul.
    ['2024-01-21T22:59:59.999Z', '2024-01-18'],
    ['2024-01-21T23:00:00.000Z', '2024-01-19'],
    // Thursday before the new year of the lunar calendar (9 to 12 February): out on Tuesday.
    ['2024-02-12T23:00:00.000Z', '2024-02-08'],
    ['2024-02-12T22:59:00.000Z', '2024-02-07'],
  ])('that is final at %s is %s where it comes on the next one', (now, session) => {
    expect(newestFinal(krx, eight, instantUtc(now))).toBe(session);
  });

  it('counts the delay from an early close too', () => {
    // 3 July 2024 closed at 13:00 in New York.
    expect(newestFinal(nyse, anHour, instantUtc('2024-07-03T17:59:00.000Z'))).toBe('2024-07-02');
    expect(newestFinal(nyse, anHour, instantUtc('2024-07-03T18:00:00.000Z'))).toBe('2024-07-03');
  });

  it('has begun with its opening, and not before', () => {
    expect(newestBegun(krx, instantUtc('2024-01-21T23:59:00.000Z'))).toBe('2024-01-19');
    expect(newestBegun(krx, instantUtc('2024-01-22T00:00:00.000Z'))).toBe('2024-01-22');
    expect(newestBegun(krx, instantUtc('2040-01-22T00:00:00.000Z'))).toBeNull();
  });

  it('is among those of a span, whose ends need be no sessions', () => {
    const from = sessionDate('2024-01-20');
    expect(sessionsWithin(krx, from, sessionDate('2024-01-24'))).toEqual([
      '2024-01-22',
      '2024-01-23',
      '2024-01-24',
    ]);
    expect(sessionsWithin(krx, from, sessionDate('2024-01-21'))).toEqual([]);
    expect(sessionsWithin(krx, sessionDate('2010-01-01'), sessionDate('2015-01-02'))).toEqual(['2015-01-02']);
  });
});

describe('patience with a provider', () => {
  it('is over at once where every request would be refused, and after three accidents in a row', () => {
    for (const reason of ['rateLimited', 'budgetSpent', 'badKey', 'notAllowed'] as const) {
      expect(new RefusalPatience().isOver({ reason })).toBe(true);
    }
    const patience = new RefusalPatience();
    const two = () => [patience.isOver({ reason: 'badReply' }), patience.isOver({ reason: 'unreachable' })];
    expect(two()).toEqual([false, false]);
    patience.answered();
    expect(two()).toEqual([false, false]);
    expect(patience.isOver({ reason: 'notCovered' })).toBe(false);
    expect(two()).toEqual([false, false]);
    expect(patience.isOver({ reason: 'badReply' })).toBe(true);
  });
});

describe('a US symbol', () => {
  it.each([
    ['BRK/B', 'BRK-B', 'BRK-B'],
    ['ABR^D', 'ABR-PD', 'ABR-P-D'],
    ['AXIA^', 'AXIA-P', 'AXIA-P'],
    ['NVDA', 'NVDA', 'NVDA'],
  ])('%s is spelled as each service does', (symbol, atYahoo, elsewhere) => {
    expect(usSymbol(symbol, '-P')).toBe(atYahoo);
    expect(usSymbol(symbol, '-P-')).toBe(elsewhere);
  });
});
