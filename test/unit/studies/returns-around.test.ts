import { describe, expect, it } from 'vitest';
import { benchmarkOf } from '../../../server/studies/benchmark-of.ts';
import { returnsAround } from '../../../server/studies/returns-around.ts';
import type { ReturnWindow } from '../../../shared/schemas/news-event.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');
const kospi = bundledSeries('KRX-KS11');

function window(windows: readonly ReturnWindow[], name: ReturnWindow['window']): ReturnWindow {
  const found = windows.find((one) => one.window === name);
  if (!found) throw new Error(`no window ${name}`);
  return found;
}

/** In percent with two decimals, as the page prints it. */
function printed(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 100;
}

describe('returns around 2024-01-22, SK hynix against KOSPI', () => {
  const windows = returnsAround(sessionDate('2024-01-22'), bundledSeries('KRX-000660'), kospi, xkrx);

  it.each([
    ['before5', '2024-01-12', '2024-01-19', 5.37, -2.07],
    ['overnight', '2024-01-19', '2024-01-22', 2.76, 0.68],
    ['intraday', '2024-01-22', '2024-01-22', -1.79, -1.01],
    ['session', '2024-01-19', '2024-01-22', 0.92, -0.34],
    ['after5', '2024-01-22', '2024-01-29', -5.33, 1.47],
  ] as const)('%s from %s to %s: %f %%, KOSPI %f %%', (name, from, to, instrument, benchmark) => {
    const found = window(windows, name);
    expect(found).toMatchObject({ from, to, missing: null });
    expect([printed(found.instrument), printed(found.benchmark)]).toEqual([instrument, benchmark]);
  });

  it('overnight and intraday make up the session', () => {
    const [overnight, intraday, session] = (['overnight', 'intraday', 'session'] as const).map(
      (name) => 1 + (window(windows, name).instrument ?? Number.NaN),
    );
    expect((overnight ?? 0) * (intraday ?? 0)).toBeCloseTo(session ?? 0, 12);
  });

  it('the benchmark against itself has the same returns', () => {
    for (const own of returnsAround(sessionDate('2024-01-22'), kospi, kospi, xkrx)) {
      expect(own.instrument).toBe(own.benchmark);
    }
  });
});

describe('returns that cannot be computed say why', () => {
  const hanmi = bundledSeries('KRX-042700');
  function missing(date: string, series: Parameters<typeof returnsAround>[1] = hanmi) {
    const windows = returnsAround(sessionDate(date), series, kospi, xkrx);
    return Object.fromEntries(windows.map((one) => [one.window, one.missing]));
  }

  it('after sessions without trading', () => {
    expect(missing('2022-04-06')).toEqual({
      before5: 'halted',
      overnight: 'halted',
      intraday: null,
      session: 'halted',
      after5: null,
    });
  });

  it('across an unadjusted split', () => {
    expect(missing('2022-03-31')).toMatchObject({ session: null, after5: 'suspectedSplit' });
    expect(missing('2022-04-11')).toMatchObject({ before5: 'halted' });
    expect(missing('2022-04-08')).toMatchObject({ before5: 'suspectedSplit', session: null });
  });

  it('where the series lacks the session or the one before it', () => {
    const networks = bundledSeries('KRX-001740');
    expect(missing('2025-09-19', networks)).toMatchObject({
      session: 'missingSession',
      intraday: 'missingSession',
    });
    expect(missing('2025-09-22', networks)).toMatchObject({
      overnight: 'missingSession',
      intraday: null,
      after5: null,
    });
  });

  it('not for a session that is missing between the two ends', () => {
    expect(missing('2025-09-24', bundledSeries('KRX-001740'))).toMatchObject({ before5: null });
  });

  it('outside the series, without a series, and on no session', () => {
    expect(missing('2021-04-21')).toMatchObject({
      before5: 'outsideSeries',
      session: 'outsideSeries',
      intraday: null,
    });
    expect(missing('2026-03-17')).toMatchObject({ session: null, after5: 'outsideSeries' });
    expect(Object.values(missing('2024-01-22', null))).toEqual(Array(5).fill('noSeries'));
    expect(Object.values(missing('2024-02-09'))).toEqual(Array(5).fill('noSession'));
    expect(Object.values(missing('2014-02-07'))).toEqual(Array(5).fill('noSession'));
    expect(missing('2026-12-30')).toMatchObject({ after5: 'outsideSeries' });
  });

  it('the benchmark has its own gaps, and is measured where the instrument is not', () => {
    const windows = returnsAround(sessionDate('2022-01-04'), bundledSeries('KRX-000660'), kospi, xkrx);
    expect(window(windows, 'session')).toMatchObject({ missing: null, benchmark: null });
    expect(window(windows, 'session').instrument).not.toBeNull();
    const halted = returnsAround(sessionDate('2022-04-06'), hanmi, kospi, xkrx);
    expect(window(halted, 'session').benchmark).not.toBeNull();
  });
});

describe('benchmarks', () => {
  it.each([
    ['XKRX', 'KRX:KS11'],
    ['XKOS', 'KRX:KQ11'],
    ['XNAS', 'US:SPX'],
    ['XNYS', 'US:SPX'],
    ['XASE', 'US:SPX'],
    ['XTKS', null],
  ])('%s: %s', (code, id) => {
    expect(benchmarkOf(mic(code))).toBe(id);
  });
});
