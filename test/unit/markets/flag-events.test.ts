import { describe, expect, it } from 'vitest';
import { detectPriceEvents, type PriceEventOptions } from '../../../server/markets/price-events.ts';
import { deriveSessionBars } from '../../../server/markets/session-bars.ts';
import type { PriceBar, PriceSeries } from '../../../shared/schemas/price-bar.ts';
import { priceFlagKinds } from '../../../shared/schemas/price-event.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { decision } from '../../support/adjusting.ts';
import { bar, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const xkrx = calendarOf('XKRX');
const xnys = calendarOf('XNYS');

function flags(series: PriceSeries, options: PriceEventOptions = {}, calendar = xkrx) {
  return detectPriceEvents(series, calendar, options).filter((event) => priceFlagKinds.has(event.kind));
}

function told(series: PriceSeries, options: PriceEventOptions = {}, calendar = xkrx) {
  return flags(series, options, calendar).map((event) => [event.sessionDate, event.kind, event.resolution]);
}

function kindsOf(series: PriceSeries, options: PriceEventOptions = {}) {
  return detectPriceEvents(series, xkrx, options).map((event) => event.kind);
}

describe('halts', () => {
  const halted = [
    bar('2024-03-04', 100),
    bar('2024-03-05', 100, { open: null, high: null, low: null, volume: 0 }),
    bar('2024-03-06', 100, { high: 100, low: 100, volume: 0 }),
    bar('2024-03-07', 101),
  ];

  it('of both kinds are told with what the source gave', () => {
    const [empty, repeated] = flags(madeSeries(halted));
    expect(empty).toMatchObject({ sessionDate: '2024-03-05', kind: 'halt', resolution: 'open' });
    expect(empty?.reason).toContain('no open, high or low');
    expect(repeated?.reason).toContain('repeat the close of 100');
  });

  it('of an index need a close that repeats: its source may give neither volumes nor ranges', () => {
    const closesOnly = [100, 101, 102, 102].map((close, place) =>
      bar(`2024-03-0${place + 4}`, close, { high: close, low: close, volume: 0 }),
    );
    const index = madeSeries(closesOnly, { currency: 'pt' });
    expect(told(index)).toEqual([
      ['2024-03-04', 'halt', 'open'],
      ['2024-03-07', 'halt', 'open'],
    ]);
  });
});

describe('sessions', () => {
  const around = [bar('2024-03-04', 100), bar('2024-03-06', 120)];

  it('that the series lacks are told one by one', () => {
    const gap = madeSeries([bar('2024-02-28', 100), bar('2024-03-05', 100)]);
    expect(told(gap)).toEqual([
      ['2024-02-29', 'missingSession', 'open'],
      ['2024-03-04', 'missingSession', 'open'],
    ]);
    expect(flags(gap)[0]?.reason).toBe('XKRX traded on 2024-02-29, and the series has no bar for it.');
  });

  it('whose bar was excluded are missing, and nothing is measured across them', () => {
    const spoilt = [around[0], bar('2024-03-05', 900), around[1]].filter((one) => one !== undefined);
    const series = madeSeries(spoilt, { adjustments: [decision('2024-03-05', 'exclude')] });
    expect(told(series)).toEqual([['2024-03-05', 'missingSession', 'adjusted']]);
    expect(flags(series)[0]?.reason).toContain('Kim excluded the bar: as the exchange says.');
    expect(kindsOf(series)).toEqual(['missingSession']);
    expect(deriveSessionBars(series, xkrx).map((one) => [one.sessionDate, one.missingBefore])).toEqual([
      ['2024-03-04', 0],
      ['2024-03-06', 1],
    ]);
    expect(detectPriceEvents(series, null).map((event) => event.kind)).toEqual(['missingSession']);
  });

  it('on a closed day enter nothing until they are accepted', () => {
    const holiday = [bar('2024-02-29', 100), bar('2024-03-01', 150), bar('2024-03-04', 101)];
    const extra = madeSeries(holiday, { currency: 'USD' });
    expect(told(extra)).toEqual([['2024-03-01', 'extraSession', 'open']]);
    expect(flags(extra)[0]?.reason).toMatch(/^XKRX was closed on 2024-03-01 \(.+\), and .* close of 150\.$/);
    expect(kindsOf(extra)).not.toContain('move');
    expect(deriveSessionBars(extra, xkrx).map((one) => one.sessionDate)).toEqual([
      '2024-02-29',
      '2024-03-04',
    ]);
    const accepted = { ...extra, adjustments: [decision('2024-03-01', 'accept')] };
    expect(told(accepted)).toEqual([['2024-03-01', 'extraSession', 'accepted']]);
    expect(kindsOf(accepted).filter((kind) => kind === 'move')).toHaveLength(2);
  });

  it('on a holiday that only the rules say are not doubted', () => {
    expect(xkrx.certaintyOf(sessionDate('2033-03-01'))).toBe('derived');
    expect(told(madeSeries([bar('2033-03-01', 100), bar('2033-03-02', 100)]))).toEqual([]);
  });

  it('that were given twice are compared with none until they are accepted', () => {
    const bars = [bar('2024-03-04', 100), bar('2024-03-05', 125), bar('2024-03-06', 126)];
    const duplicates = [{ sessionDate: sessionDate('2024-03-05'), detail: 'The close is 125 and 101.' }];
    const series = madeSeries(bars);
    expect(flags(series, { duplicates })).toEqual([
      expect.objectContaining({
        kind: 'duplicateSession',
        resolution: 'open',
        reason: 'The close is 125 and 101.',
      }),
    ]);
    expect(kindsOf(series, { duplicates })).not.toContain('move');
    const accepted = { ...series, adjustments: [decision('2024-03-05', 'accept')] };
    expect(told(accepted, { duplicates })).toEqual([['2024-03-05', 'duplicateSession', 'accepted']]);
    expect(kindsOf(accepted, { duplicates })).toContain('move');
  });
});

describe('prices of one day', () => {
  it.each([
    [{ high: 99 }, 99, 'The high of 99 is below the close of 100'],
    [{ high: 101, open: 102 }, 101, 'The high of 101 is below the open of 102'],
    [{ low: 100.5, high: 102, open: 101 }, 100.5, 'The low of 100.5 is above the close of 100'],
    [{ low: 99, open: 98 }, 99, 'The low of 99 is above the open of 98'],
  ])('that contradict each other are told: %j', (given, value, reason) => {
    const [flag] = flags(madeSeries([bar('2024-03-04', 100, given)]));
    expect(flag).toMatchObject({ kind: 'badRange', value, resolution: 'open' });
    expect(flag?.reason).toContain(reason);
  });

  it('leave high and low out of extremes and gaps, and the close in', () => {
    const year = Array.from({ length: 20 }, (_, place) => bar(`2024-03-${String(place + 10)}`, 100)).filter(
      (one) => xkrx.isSession(one.sessionDate),
    );
    const bars: PriceBar[] = [
      bar('2023-03-10', 100),
      ...year,
      bar('2024-04-01', 100, { low: 150, high: 200 }),
    ];
    const open = madeSeries(bars);
    expect(kindsOf(open)).not.toContain('high52w');
    expect(deriveSessionBars(open, xkrx).at(-1)).toMatchObject({ high: 200, low: 150 });
    const accepted = { ...open, adjustments: [decision('2024-04-01', 'accept')] };
    expect(kindsOf(accepted)).toContain('high52w');
    expect(flags(accepted).find((event) => event.kind === 'badRange')?.resolution).toBe('accepted');
  });

  it('that moved on a volume of 0 are told, where the source gives volumes', () => {
    const bars = [bar('2024-03-04', 100), bar('2024-03-05', 101, { volume: 0 })];
    const [flag] = flags(madeSeries(bars));
    expect(flag).toMatchObject({ kind: 'zeroVolume', sessionDate: '2024-03-05' });
    expect(flag?.reason).toBe(
      'The volume is 0, though the price moved between 100 and 102: the volume is not used.',
    );
    expect(flags(madeSeries(bars.map((one) => ({ ...one, volume: 0 }))))).toEqual([]);
    expect(flags(madeSeries(bars.map((one) => ({ ...one, volume: null }))))).toEqual([]);
  });
});

describe('splits', () => {
  const halved = [bar('2024-03-04', 10_000), bar('2024-03-05', 5_050)];

  it('of unknown ratio are open, and stop all comparing', () => {
    const series = madeSeries(halved);
    expect(flags(series)).toEqual([
      expect.objectContaining({
        ...{ kind: 'suspectedSplit', value: 2, basis: 'nearestRatio', resolution: 'open' },
        reason:
          'The close went from 10,000 on 2024-03-04 to 5,050 (-49.5 %), which is beyond the daily limit of 30 % and lies near a split of 2 for 1.',
      }),
    ]);
    expect(kindsOf(series)).toEqual(['suspectedSplit']);
  });

  it('that were accepted are ordinary steps', () => {
    const series = madeSeries(halved, { adjustments: [decision('2024-03-05', 'accept')] });
    expect(told(series)).toEqual([['2024-03-05', 'suspectedSplit', 'accepted']]);
    const move = detectPriceEvents(series, xkrx).find((event) => event.kind === 'move');
    expect(move?.value).toBeCloseTo(-0.495, 12);
    expect(deriveSessionBars(series, xkrx)[1]?.suspectedSplit).toBe(false);
  });

  it('that were given a ratio make earlier prices comparable', () => {
    const series = madeSeries(halved, { adjustments: [decision('2024-03-05', 'split', 2)] });
    expect(told(series)).toEqual([['2024-03-05', 'suspectedSplit', 'adjusted']]);
    expect(flags(series)[0]).toMatchObject({ value: 2, basis: 'operator' });
    expect(flags(series)[0]?.reason).toContain('Kim gave the split of 2 for 1: as the exchange says.');
    expect(kindsOf(series)).toEqual(['suspectedSplit']);
  });

  it('are obeyed too where the step is too small to be suspected', () => {
    const bonus = [bar('2024-03-04', 11_000), bar('2024-03-05', 11_000)];
    const series = madeSeries(bonus, { adjustments: [decision('2024-03-05', 'split', 1.1)] });
    const move = detectPriceEvents(series, xkrx).find((event) => event.kind === 'move');
    expect(move?.value).toBeCloseTo(0.1, 12);
  });

  it('are found over sessions without trading, where the first trade is', () => {
    const paused = [
      bar('2024-03-04', 10_000),
      bar('2024-03-05', 10_000, { open: null, high: null, low: null, volume: 0 }),
      bar('2024-03-06', 5_050, { high: 5_050, low: 5_050, volume: 0 }),
      bar('2024-03-07', 5_100),
    ];
    expect(told(madeSeries(paused))).toEqual([
      ['2024-03-05', 'halt', 'open'],
      ['2024-03-06', 'halt', 'open'],
      ['2024-03-07', 'suspectedSplit', 'open'],
    ]);
  });
});

describe('mixed bases', () => {
  const nvidia = { instrumentId: instrumentId('XNAS:NVDA'), mic: mic('XNAS'), currency: 'USD' } as const;
  const raw = [bar('2024-06-07', 1_208.88), bar('2024-06-10', 121.79)];

  it('the step of a known split in a series that is said to be adjusted', () => {
    const series = madeSeries(raw, { ...nvidia, adjustmentBasis: 'split' });
    expect(flags(series, {}, xnys)).toEqual([
      expect.objectContaining({
        kind: 'mixedBasis',
        sessionDate: '2024-06-10',
        value: 10,
        basis: 'splitHistory',
      }),
    ]);
    expect(told({ ...series, adjustmentBasis: 'none' }, {}, xnys)).toEqual([
      ['2024-06-10', 'suspectedSplit', 'open'],
    ]);
  });

  it.each([
    ['raw prices after adjusted ones', [95.6, 960.5], 0.1],
    ['adjusted prices after raw ones', [956, 96.05], 10],
  ])('%s: the step of a later split', (_, [before = 0, after = 0], ratio) => {
    const series = madeSeries([bar('2024-05-21', before), bar('2024-05-22', after)], nvidia);
    const [flag] = flags(series, {}, xnys);
    expect(flag).toMatchObject({
      kind: 'mixedBasis',
      sessionDate: '2024-05-22',
      basis: 'laterSplit',
      value: ratio,
    });
    expect(flag?.reason).toContain('the split of 2024-06-10');
    const given = { ...series, adjustments: [decision('2024-05-22', 'split', ratio)] };
    expect(told(given, {}, xnys)).toEqual([['2024-05-22', 'mixedBasis', 'adjusted']]);
  });
});
