import { describe, expect, it } from 'vitest';
import { deriveSessionBars } from '../../../server/markets/session-bars.ts';
import type { SessionBar } from '../../../shared/schemas/session-bar.ts';
import { bar, bundledSeries, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');

function barOf(bars: readonly SessionBar[], date: string): SessionBar {
  const found = bars.find((one) => one.sessionDate === date);
  if (!found) throw new Error(`no bar on ${date}`);
  return found;
}

describe('session bars', () => {
  it('give the 52 weeks before the day of an intraday 52-week high', () => {
    const day = barOf(deriveSessionBars(bundledSeries('KRX-000660'), xkrx), '2024-01-22');
    expect(day).toMatchObject({ high: 145_400, close: 142_600, halted: false, suspectedSplit: false });
    expect(day.high52w).toBeLessThan(145_400);
    expect(day.high52w).toBe(143_700);
  });

  it('leave the 52 weeks out where the series starts later', () => {
    const bars = deriveSessionBars(bundledSeries('KRX-001740'), xkrx);
    expect(barOf(bars, '2024-06-05')).toMatchObject({ high52w: null, low52w: null });
    expect(barOf(bars, '2024-12-04')).toMatchObject({ high52w: null });
    expect(barOf(bars, '2024-12-05').high52w).toBeGreaterThan(0);
  });

  it('count a window that starts on a closed day as covered by a series that starts on the next session', () => {
    const bars = [bar('2023-03-02', 100), bar('2024-02-29', 100), bar('2024-03-04', 100)];
    // 1 March is a holiday: the window of 29 February 2024 starts on 28 February 2023, that of 4 March 2024 later.
    const derived = deriveSessionBars(madeSeries(bars), xkrx);
    expect(derived.map((one) => one.high52w)).toEqual([null, null, 101]);
    const onMonday = deriveSessionBars(madeSeries([bar('2023-03-06', 100), bar('2024-03-04', 90)]), xkrx);
    expect(onMonday[1]?.high52w).toBe(101);
  });

  it('keep a halted session out of the extremes', () => {
    const bars = [
      bar('2023-03-06', 100),
      bar('2023-03-07', 90, { open: null, high: null, low: null, volume: 0 }),
      bar('2023-03-08', 90, { high: 90, low: 90, volume: 0 }),
      bar('2024-03-06', 100),
    ];
    const derived = deriveSessionBars(madeSeries(bars), null);
    expect(derived.map((one) => one.halted)).toEqual([false, true, true, false]);
    expect(derived[3]?.low52w).toBe(99);
  });

  it('divide the 52 weeks by a known split that the source did not adjust for', () => {
    const bars = deriveSessionBars(bundledSeries('KRX-042700'), xkrx);
    const day = barOf(bars, '2022-04-21');
    const raw = bundledSeries('KRX-042700').bars.filter(
      (one) => one.sessionDate < '2022-04-06' && one.high !== null,
    );
    expect(day.high52w).toBe(Math.max(...raw.map((one) => one.high ?? 0)) / 2);
    expect(barOf(bars, '2022-04-06')).toMatchObject({ suspectedSplit: true, halted: false });
    expect(barOf(bars, '2022-04-05')).toMatchObject({ halted: true, open: null });
  });

  it('say nothing of 52 weeks with a split of unknown ratio in them', () => {
    const bars = [
      bar('2023-03-06', 1000),
      bar('2023-09-05', 480),
      bar('2024-03-05', 500),
      bar('2024-09-06', 500),
    ];
    const derived = deriveSessionBars(madeSeries(bars), null);
    expect(derived.map((one) => one.suspectedSplit)).toEqual([false, true, false, false]);
    expect(derived.map((one) => one.high52w)).toEqual([null, null, null, 501]);
  });

  it('count the sessions that the series lacks', () => {
    const bars = deriveSessionBars(bundledSeries('KRX-001740'), xkrx);
    expect(
      bars.filter((one) => one.missingBefore > 0).map((one) => [one.sessionDate, one.missingBefore]),
    ).toEqual([['2025-09-22', 1]]);
  });

  it('work without a calendar, and for a series outside of it', () => {
    const old = [bar('2004-08-19', 100), bar('2004-08-25', 101)];
    expect(deriveSessionBars(madeSeries(old), null).map((one) => one.missingBefore)).toEqual([0, 0]);
    expect(deriveSessionBars(madeSeries(old), xkrx).map((one) => one.missingBefore)).toEqual([0, 0]);
    expect(deriveSessionBars(madeSeries([]), xkrx)).toEqual([]);
  });
});
