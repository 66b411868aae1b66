import { describe, expect, it } from 'vitest';
import { detectPriceEvents } from '../../../server/markets/price-events.ts';
import type { PriceEventKind } from '../../../shared/schemas/price-event.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { bar, bundledSeries, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');

function told(file: string, ...kinds: PriceEventKind[]) {
  const series = bundledSeries(file);
  const calendar = calendarOf(series.mic);
  return detectPriceEvents(series, calendar)
    .filter((event) => kinds.includes(event.kind))
    .map((event) => [event.sessionDate, event.kind, event.value]);
}

describe('known facts of the bundled prices', () => {
  it('SK Networks closed at the upper limit three times, and lacks a session', () => {
    expect(told('KRX-001740', 'limitUp', 'limitDown', 'missingSession', 'halt', 'suspectedSplit')).toEqual([
      ['2025-09-19', 'missingSession', null],
      ['2026-05-14', 'limitUp', 7900],
      ['2026-05-26', 'limitUp', 10920],
      ['2026-06-08', 'limitUp', 14170],
    ]);
  });

  it('Hanmi Semiconductor was split after three sessions without trading, and closed at the limit twice', () => {
    expect(told('KRX-042700', 'limitUp', 'limitDown', 'missingSession', 'halt', 'suspectedSplit')).toEqual([
      ['2022-04-01', 'halt', null],
      ['2022-04-04', 'halt', null],
      ['2022-04-05', 'halt', null],
      ['2022-04-06', 'suspectedSplit', 2],
      ['2023-07-13', 'limitUp', 41200],
      ['2024-02-08', 'limitUp', 78500],
    ]);
  });

  it('KOSPI lacks two sessions and was never halted for its blank volumes', () => {
    expect(told('KRX-KS11', 'missingSession', 'halt', 'suspectedSplit', 'limitUp')).toEqual([
      ['2022-01-03', 'missingSession', null],
      ['2022-05-09', 'missingSession', null],
    ]);
    expect(told('KRX-KQ11', 'halt', 'volumeSpike')).toEqual([]);
  });

  it('halts before splits are told, and the splits themselves are adjusted for', () => {
    expect(told('KRX-005930', 'halt', 'suspectedSplit')).toEqual([
      ['2018-04-30', 'halt', null],
      ['2018-05-02', 'halt', null],
      ['2018-05-03', 'halt', null],
    ]);
    expect(told('KRX-035420', 'halt', 'suspectedSplit').map(([date]) => date)).toEqual([
      '2018-10-08',
      '2018-10-10',
      '2018-10-11',
    ]);
  });

  it('a volume of 0 with prices that differ is no halt', () => {
    expect(told('US-SPX', 'halt')).toEqual([]);
  });

  it('large moves are moves, not splits', () => {
    expect(told('US-ARM', 'suspectedSplit')).toEqual([]);
    expect(told('US-ARM', 'move').map(([date]) => date)).toContain('2024-02-08');
    expect(told('KRX-042700', 'move').map(([date]) => date)).toContain('2026-02-26');
    expect(told('US-INTC', 'suspectedSplit')).toEqual([]);
  });

  it('no bundled US series has an unadjusted split or a missing session', () => {
    for (const file of ['US-AAPL', 'US-NVDA', 'US-TSLA', 'US-MSFT', 'US-TSM', 'US-SPX']) {
      expect(told(file, 'suspectedSplit', 'missingSession', 'halt'), file).toEqual([]);
    }
  });

  it('the move on the day of the unadjusted split is measured from the split base', () => {
    expect(told('KRX-042700', 'move').map(([date]) => date)).not.toContain('2022-04-06');
  });

  it('no 52-week low is told only because the shares were split', () => {
    expect(told('KRX-042700', 'low52w').map(([date]) => date)).not.toContain('2022-04-06');
    const after = detectPriceEvents(bundledSeries('KRX-042700'), xkrx).filter(
      (event) =>
        event.kind === 'low52w' && event.sessionDate > '2022-04-06' && event.sessionDate < '2023-04-01',
    );
    expect(after.length).toBeGreaterThan(0);
    // The lowest price before the split was 28,000 won for an old share, 14,000 for a new one.
    expect(after.every((event) => event.basis === '1y,intraday,splitAdjusted')).toBe(true);
    expect(after.every((event) => (event.value ?? 0) < (event.previousExtreme ?? 0))).toBe(true);
  });
});

/** Closes on consecutive sessions of the Korean calendar from a date on. */
function closes(from: string, values: readonly number[]) {
  let day = addDays(sessionDate(from), -1);
  return values.map((value) => {
    day = xkrx.nextSession(day);
    return bar(day, value);
  });
}

describe('definitions', () => {
  const kinds = (values: ReturnType<typeof detectPriceEvents>) => values.map((event) => event.kind);

  it('a move counts from 10 %, for an index from 5 %', () => {
    const steps = closes('2024-03-04', [10000, 10999, 12098, 12000]);
    expect(kinds(detectPriceEvents(madeSeries(steps), xkrx)).filter((kind) => kind === 'move')).toEqual([]);
    const larger = closes('2024-03-04', [10000, 11000, 9900]);
    const moves = detectPriceEvents(madeSeries(larger), xkrx).filter((event) => event.kind === 'move');
    expect(moves.map((event) => event.value)).toEqual([expect.closeTo(0.1, 12), expect.closeTo(-0.1, 12)]);
    const index = madeSeries(closes('2024-03-04', [2500, 2625]), { currency: 'pt' });
    expect(kinds(detectPriceEvents(index, xkrx))).toContain('move');
  });

  it('a gap needs days that do not touch and an opening 3 % away', () => {
    const gap = [
      bar('2024-03-04', 100, { high: 101, low: 99 }),
      bar('2024-03-05', 106, { open: 104, low: 103, high: 107 }),
    ];
    expect(detectPriceEvents(madeSeries(gap), xkrx)).toContainEqual(
      expect.objectContaining({ kind: 'gap', value: expect.closeTo(0.04, 12), basis: 'closeToOpen' }),
    );
    const touching = [
      bar('2024-03-04', 100, { high: 103, low: 99 }),
      bar('2024-03-05', 106, { open: 104, low: 103, high: 107 }),
    ];
    expect(kinds(detectPriceEvents(madeSeries(touching), xkrx))).not.toContain('gap');
  });

  it('a volume spike is three times the median of 20 sessions, and needs all of them', () => {
    const bars = closes(
      '2024-03-04',
      Array.from({ length: 22 }, () => 100),
    );
    const spike = bars.map((one, place) =>
      place >= 20 ? { ...one, volume: place === 20 ? 3000 : 2999 } : one,
    );
    const events = detectPriceEvents(madeSeries(spike), xkrx);
    expect(events).toEqual([
      expect.objectContaining({ kind: 'volumeSpike', value: 3, sessionDate: spike[20]?.sessionDate }),
    ]);
    const blank = spike.map((one, place) => (place === 7 ? { ...one, volume: null } : one));
    expect(detectPriceEvents(madeSeries(blank), xkrx)).toEqual([]);
  });

  it('the usual volume is the middle of an uneven month', () => {
    const bars = closes(
      '2024-03-04',
      Array.from({ length: 21 }, () => 100),
    ).map((one, place) => ({ ...one, volume: place === 20 ? 900 : place % 2 === 0 ? 100 : 500 }));
    expect(detectPriceEvents(madeSeries(bars), xkrx).map((event) => [event.kind, event.value])).toEqual([
      ['volumeSpike', 3],
    ]);
  });

  it('a tie is no new extreme, and the first crossing needs 20 quiet sessions', () => {
    const year = Array.from({ length: 260 }, () => 100);
    const bars = closes('2023-01-02', [...year, 100, 101, 101, 102]);
    const highs = detectPriceEvents(madeSeries(bars), xkrx).filter((event) => event.kind === 'high52w');
    expect(highs.map((event) => [event.value, event.previousExtreme, event.firstCrossing])).toEqual([
      [102, 101, true],
      [103, 102, false],
    ]);
  });

  it('nothing is said of 52 weeks that the series does not cover', () => {
    const bars = closes(
      '2023-01-02',
      Array.from({ length: 200 }, (_, place) => 1000 + place),
    );
    expect(kinds(detectPriceEvents(madeSeries(bars), xkrx))).toEqual([]);
  });

  it('a move across a missing session is not one session’s move', () => {
    const bars = [bar('2024-03-04', 100), bar('2024-03-06', 120)];
    expect(kinds(detectPriceEvents(madeSeries(bars), xkrx))).toEqual(['missingSession']);
    expect(kinds(detectPriceEvents(madeSeries(bars), null))).toContain('move');
  });
});
