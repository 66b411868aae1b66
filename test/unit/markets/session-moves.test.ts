import { describe, expect, it } from 'vitest';
import { deriveFrom, derivePrices } from '../../../server/markets/derive-prices.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bundledSeries } from '../../support/bundled-series.ts';

const xkrx = shippedCalendars(mic('XKRX'));
const kospi = bundledSeries('KRX-KS11');
const hynix = bundledSeries('KRX-000660');
const { sessionBars, events } = derivePrices(hynix, xkrx, { benchmark: kospi });
const moveOn = (date: string) => sessionBars.find((bar) => bar.sessionDate === date)?.move;

/** Log returns of the 61 bars before a session less those of the index, worked out by hand from the two files. */
function expectedDeviations(date: string): number {
  const index = new Map<string, number>(kospi.bars.map((bar) => [bar.sessionDate, bar.close]));
  const place = hynix.bars.findIndex((bar) => bar.sessionDate === date);
  const less = hynix.bars.slice(place - 60, place + 1).map((bar, at) => {
    const before = hynix.bars[place - 61 + at];
    const market = Math.log(
      (index.get(bar.sessionDate) ?? Number.NaN) / (index.get(before?.sessionDate ?? '') ?? 0),
    );
    return Math.log(bar.close / (before?.close ?? Number.NaN)) - market;
  });
  const usual = less.slice(0, 60);
  const mean = usual.reduce((sum, one) => sum + one, 0) / 60;
  const deviation = Math.sqrt(usual.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 59);
  return (less[60] ?? Number.NaN) / deviation;
}

describe('the move of a session', () => {
  it('is the return less that of the index in deviations of the sixty sessions before', () => {
    const move = moveOn('2025-11-03');
    expect(move?.deviations).toBeCloseTo(expectedDeviations('2025-11-03'), 4);
    expect(move?.moved).toBe(Math.abs(expectedDeviations('2025-11-03')) >= 2);
  });

  it('is not known at the beginning of a series, but for a tenth', () => {
    const early = sessionBars.slice(0, 40).map((bar) => bar.move);
    expect(early.every((move) => move?.deviations === null && move.moved === null)).toBe(true);
    const [first, second] = hynix.bars;
    const leap = second && { ...second, high: null, close: (first?.close ?? 0) * 1.1 };
    const bars = first && leap ? [first, leap] : [];
    const [, leapt] = derivePrices({ ...hynix, bars }, xkrx, {}).sessionBars;
    expect(leapt?.move).toEqual({ deviations: null, moved: true, usualVolume: null });
  });

  it('is about one session in twenty, and every large move beside the index', () => {
    const judged = sessionBars.filter((bar) => bar.move?.deviations != null);
    const share = judged.filter((bar) => bar.move?.moved).length / judged.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.09);
    const large = events.filter(({ kind, basis }) => kind === 'move' && basis.includes('KRX:KS11'));
    expect(large.length).toBeGreaterThan(0);
    for (const { sessionDate: date } of large) expect(moveOn(date)?.moved).toBe(true);
  });

  it('has as usual volume the median of the twenty sessions with trading before', () => {
    const place = hynix.bars.findIndex((bar) => bar.sessionDate === '2025-11-03');
    const before = hynix.bars.slice(place - 20, place).map((bar) => bar.volume ?? 0);
    const sorted = before.sort((a, b) => a - b);
    expect(moveOn('2025-11-03')?.usualVolume).toBe(((sorted[9] ?? 0) + (sorted[10] ?? 0)) / 2);
  });

  it('reads the same where only the end of a series is derived', () => {
    const from = sessionDate('2025-10-01');
    const tail = deriveFrom(hynix, xkrx, { benchmark: kospi }, from).sessionBars;
    expect(tail).toEqual(sessionBars.slice(-tail.length));
  });

  it('is not known of a halt, and counts shares in those of the day after a known split', () => {
    const hanmi = bundledSeries('KRX-042700');
    const bars = derivePrices(hanmi, xkrx, { benchmark: kospi }).sessionBars;
    const halted = bars.find((bar) => bar.sessionDate === '2022-04-04');
    expect(halted).toMatchObject({
      halted: true,
      move: { deviations: null, moved: null, usualVolume: null },
    });
  });
});
