import { describe, expect, it } from 'vitest';
import { detectPriceEvents, type PriceEventOptions } from '../../../server/markets/price-events.ts';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { decision } from '../../support/adjusting.ts';
import { bar, bundledSeries, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');

/** Bars with these closes on consecutive sessions from a date on. */
function closes(from: string, values: readonly number[]): PriceBar[] {
  let day: SessionDate = addDays(sessionDate(from), -1);
  return values.map((value) => {
    day = xkrx.nextSession(day);
    return bar(day, value);
  });
}

function extremes(
  bars: PriceBar[],
  options: PriceEventOptions = {},
  given: Parameters<typeof madeSeries>[1] = {},
) {
  return detectPriceEvents(madeSeries(bars, given), xkrx, options)
    .filter((event) => event.previousExtreme !== null)
    .map(({ kind, value, previousExtreme, firstCrossing, basis }) => [
      kind,
      value,
      previousExtreme,
      firstCrossing,
      basis,
    ]);
}

describe('a share that is listed for less than 52 weeks', () => {
  const bars = closes('2024-03-04', [100, 110, 105, 111, 90]);
  const listedDate = sessionDate('2024-03-04');

  it('has highs and lows since its listing, and says so', () => {
    expect(extremes(bars, { listedDate })).toEqual([
      ['highSinceListing', 111, 101, true, 'listing,intraday'],
      ['highSinceListing', 112, 111, false, 'listing,intraday'],
      ['lowSinceListing', 89, 99, true, 'listing,intraday'],
    ]);
    expect(extremes(bars, { listedDate, fields: ['close'], window: '252td' })).toEqual([
      ['highSinceListing', 110, 100, true, 'listing,close'],
      ['highSinceListing', 111, 110, false, 'listing,close'],
      ['lowSinceListing', 90, 100, true, 'listing,close'],
    ]);
  });

  it.each([
    ['is not known', null],
    ['lies before the series', sessionDate('2024-02-29')],
    ['lies inside the series, as after a change of market', sessionDate('2024-03-05')],
  ])('and nothing where its listing %s', (_, listed) => {
    expect(extremes(bars, { listedDate: listed })).toEqual([]);
  });

  it('counts a listing on the closed day before the first session', () => {
    const fromMonday = closes('2024-03-04', [100, 110]);
    expect(extremes(fromMonday, { listedDate: sessionDate('2024-03-02') })).toHaveLength(1);
  });

  it('has 52-week highs once the series covers 52 weeks, by each window of its own', () => {
    const rising = closes(
      '2023-03-08',
      Array.from({ length: 300 }, (_, place) => 1_000 + place),
    );
    const kinds = (window: '252td' | '364d' | '1y') => {
      const events = detectPriceEvents(madeSeries(rising), xkrx, {
        window,
        listedDate: sessionDate('2023-03-08'),
      });
      const first = events.find((event) => event.kind === 'high52w');
      const since = events.filter((event) => event.kind === 'highSinceListing');
      return [since[0]?.sessionDate, since.length, first?.sessionDate, first?.firstCrossing];
    };
    const start = rising.map((one) => one.sessionDate);
    expect(kinds('252td')).toEqual([start[1], 251, start[252], true]);
    const year = start.findIndex((date) => date >= '2024-03-08');
    expect(kinds('1y')).toEqual([start[1], year - 1, '2024-03-08', true]);
    // 364 days before Wednesday, 6 March 2024 is Wednesday, 8 March 2023.
    expect(kinds('364d')[2]).toBe('2024-03-06');
  });

  it('is LG Energy Solution until January 2023', () => {
    const series = bundledSeries('KRX-373220');
    const events = detectPriceEvents(series, xkrx, { listedDate: sessionDate('2022-01-27') });
    const since = events.filter((event) => event.kind.endsWith('SinceListing'));
    expect(since[0]).toMatchObject({
      sessionDate: '2022-01-28',
      kind: 'lowSinceListing',
      firstCrossing: true,
    });
    expect(since.every((event) => event.sessionDate < '2023-01-27')).toBe(true);
    const first = events.find((event) => /^(high|low)52w$/.test(event.kind));
    expect((first?.sessionDate ?? '') >= '2023-01-27').toBe(true);
  });
});

describe('the highest in the data', () => {
  const level = Array.from({ length: 252 }, (_, place) => (place === 5 ? 125 : 100));

  it('needs 252 sessions with trading before, and says since when the data are', () => {
    const inData = (values: number[]) =>
      extremes(closes('2022-01-03', values)).filter(([kind]) => kind === 'highInData');
    expect(inData([...level.slice(1), 126])).toEqual([]);
    expect(inData([...level, 126])).toEqual([['highInData', 127, 126, true, 'since 2022-01-03,intraday']]);
    expect(inData([...level, 125])).toEqual([]);
  });

  it('is not told of prices after a reverse split of unknown ratio', () => {
    const doubled = [...level, ...Array.from({ length: 20 }, () => 200), 210];
    expect(
      detectPriceEvents(madeSeries(closes('2022-01-03', doubled), { currency: 'USD' }), xkrx)
        .filter((event) => event.kind === 'highInData' || event.kind === 'suspectedSplit')
        .map((event) => [event.kind, event.value]),
    ).toEqual([['suspectedSplit', 0.5]]);
  });

  it('starts anew after a split of unknown ratio, and goes on over a known one', () => {
    const split = [...level.map((value) => value * 100), ...Array.from({ length: 20 }, () => 5_000), 6_251];
    const inData = (given: Parameters<typeof madeSeries>[1]) =>
      extremes(closes('2022-01-03', split), {}, given).filter(([kind]) => kind === 'highInData');
    const exDate = closes('2022-01-03', split)[252]?.sessionDate ?? '';
    const limitless = { currency: 'USD' } as const;
    expect(inData(limitless)).toEqual([]);
    expect(inData({ ...limitless, adjustments: [decision(exDate, 'split', 2)] })).toEqual([
      ['highInData', 6_252, 6_250.5, true, 'since 2022-01-03,intraday,splitAdjusted'],
    ]);
  });
});

describe('a first crossing', () => {
  it.each([
    [19, false],
    [20, true],
  ])('after %i sessions in between without a flag: %s', (quiet, isFirst) => {
    const flat = Array.from({ length: 260 }, () => 100);
    const pause = Array.from({ length: quiet }, () => 100);
    const highs = extremes(closes('2023-01-02', [...flat, 105, ...pause, 110])).filter(
      ([kind]) => kind === 'high52w',
    );
    expect(highs.map(([, value, , first]) => [value, first])).toEqual([
      [106, true],
      [111, isFirst],
    ]);
  });
});

describe('both prices of the day', () => {
  it('are told side by side where they are asked for', () => {
    const events = extremes(closes('2023-01-02', [...Array.from({ length: 260 }, () => 100), 105]), {
      fields: ['intraday', 'close'],
    });
    expect(events.map(([kind, value, , , basis]) => [kind, value, basis])).toEqual([
      ['high52w', 106, '1y,intraday'],
      ['highInData', 106, 'since 2023-01-02,intraday'],
      ['high52w', 105, '1y,close'],
      ['highInData', 105, 'since 2023-01-02,close'],
    ]);
  });

  it('that are missing are no extreme, and do not hide one', () => {
    const flat = closes(
      '2023-01-02',
      Array.from({ length: 260 }, () => 100),
    );
    const last = closes('2024-01-29', [120, 130]).map((one, place) =>
      place === 0 ? { ...one, high: null } : one,
    );
    expect(extremes([...flat, ...last]).map(([kind, value]) => [kind, value])).toEqual([
      ['high52w', 131],
      ['highInData', 131],
    ]);
  });
});
